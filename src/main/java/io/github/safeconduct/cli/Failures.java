package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.RulebookException;
import java.util.List;

/** Lines for whatever went wrong, and whose fault it was. No stack trace: it helps nobody at a terminal, and may quote data. */
final class Failures {

    private Failures() {}

    static Status status(Throwable failure) {
        // A record that a disk or a database did not take has a cause.
        return failure instanceof CaseException || failure instanceof RulebookException
                || (failure instanceof RecordException && failure.getCause() == null) ? Status.BAD_INPUT : Status.FAILURE;
    }

    /** What to tell the user; several lines only for the faults of a rulebook. */
    static List<String> lines(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof RulebookException) {
            // The faults stand on lines of their own in the message.
            return message.lines().toList();
        } else if (failure instanceof CaseException || failure instanceof RecordException) {
            return List.of(message);
        } else if (failure instanceof EvaluationException) {
            return List.of("the engine failed; there is no decision: " + message);
        } else if (failure instanceof OutOfMemoryError) {
            return List.of("out of memory; there is no decision. Decide fewer cases at once, or give Java more memory (-Xmx)");
        }
        // The message of an unforeseen exception may quote data.
        return List.of("unexpected failure; there is no decision: " + failure.getClass().getName());
    }
}
