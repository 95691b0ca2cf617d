package io.github.safeconduct.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine;

/** The command line. Exit status 0: every case permitted; 1: some case is not; 2: bad input or usage; 3: the engine failed. */
@Command(
        name = "safeconduct",
        description = "Decides, with citations, whether an operation on the personal data of displaced people may go ahead.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {DecideCommand.class, TestCommand.class, VerifyCommand.class, TermsCommand.class, CommandLine.HelpCommand.class},
        footer = {"", "Exit status 0: every case permitted; 1: some case refused, suspended, referred or undecided; 2: bad input or usage; 3: engine failure."})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and gives its exit status. */
    public static int run(String... args) {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new Failures()).execute(args);
    }
}
