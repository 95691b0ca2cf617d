package io.github.safeconduct.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The command line. */
@Command(
        name = "safeconduct",
        description = "Decides, with citations, whether an operation on the personal data of displaced people may go ahead.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {DecideCommand.class, AskCommand.class, FormCommand.class, TimelineCommand.class, DerogationCommand.class,
                LogCommand.class, TermsCommand.class, TestCommand.class, VerifyCommand.class, WatchCommand.class, NewCommand.class,
                SchemaCommand.class, FormatCommand.class, PackCommand.class, MutateCommand.class, ImpactCommand.class, ProveCommand.class,
                HandbookCommand.class, CommandLine.HelpCommand.class},
        footer = {"", "Exit status 0: every case permitted, with or without conditions; 2: bad input or usage; 3: failure;",
                "4: some case refused, suspended, referred, undecided, not governed, or asked in part (a narrowed focus).",
                "Of several the first of 3, 2, 4, 0."})
public final class Main {

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        // Not System.out, which has the encoding of the locale and swallows errors.
        System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), System.in, args));
    }

    /** Runs a command on the process's own streams and gives its exit status. */
    public static int run(String... args) {
        return run(System.out, System.err, System.in, args);
    }

    /** Runs a command and gives its exit status. */
    public static int run(OutputStream out, OutputStream err, InputStream in, String... args) {
        Console console = new Console(out, err, in);
        Status status;
        try {
            status = Status.of(commandLine(console).execute(args));
        } catch (RuntimeException | Error e) {
            status = report(console, e);
        }
        return console.finish(status).code();
    }

    private static CommandLine commandLine(Console console) {
        return new CommandLine(new Main(console))
                .setOut(console.help())
                .setErr(console.complaints())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExecutionExceptionHandler((exception, command, result) -> report(console, exception).code())
                .setParameterExceptionHandler((exception, args) -> {
                    console.error(exception.getMessage());
                    console.error("'safeconduct help" + name(exception.getCommandLine()) + "' says more");
                    return Status.BAD_INPUT.code();
                });
    }

    private static String name(CommandLine command) {
        return command.getParent() == null ? "" : " " + command.getCommandName();
    }

    private static Status report(Console console, Throwable failure) {
        Failures.lines(failure).forEach(console::error);
        return Failures.status(failure);
    }

    /** The streams of this run, for its commands. */
    Console console() {
        return console;
    }
}
