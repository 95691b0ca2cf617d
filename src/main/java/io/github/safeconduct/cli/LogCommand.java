package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Records of decisions in a file whose lines hold each other. */
@Command(
        name = "log",
        description = "Keeps records of decisions, without personal data, in a file in which every line holds the one before.",
        mixinStandardHelpOptions = true,
        subcommands = {LogAppendCommand.class, LogVerifyCommand.class, LogReplayCommand.class, LogKeyCommand.class,
                CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "(append | verify | replay | key)")
final class LogCommand {

    @ParentCommand
    private Main main;

    Console console() {
        return main.console();
    }

    /** The one case of a file: a reference names one decision. */
    CaseFile one(Safeconduct safeconduct, Path file) {
        List<CaseEntry> entries = new CaseSource(safeconduct, console()).entries(file);
        if (entries.size() != 1) {
            throw new CaseException(file + ": a reference names one decision, and here are " + entries.size()
                    + " cases; give each a file and a reference of its own");
        }
        return entries.get(0).orThrow();
    }
}
