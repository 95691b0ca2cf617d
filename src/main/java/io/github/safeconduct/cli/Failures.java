package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.RulebookException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** One clear line for what the user can put right, and an exit status that tells whose fault it was. */
final class Failures implements IExecutionExceptionHandler {

    static final int BAD_INPUT = 2;
    static final int ENGINE = 3;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        if (exception instanceof CaseException || exception instanceof RulebookException) {
            command.getErr().println(exception.getMessage());
            return BAD_INPUT;
        }
        if (exception instanceof EvaluationException) {
            command.getErr().println("the engine failed; there is no decision: " + exception.getMessage());
        } else {
            // The message of an unforeseen exception may quote data.
            command.getErr().println("unexpected failure; there is no decision: " + exception.getClass().getName());
        }
        return ENGINE;
    }
}
