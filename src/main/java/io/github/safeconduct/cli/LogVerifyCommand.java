package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.records.RecordLog;
import io.github.safeconduct.records.Verification;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds every line of a log against the one before. */
@Command(
        name = "verify",
        description = "Says whether every line of a log is as it was kept, and which are not.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: every line is; 2: bad input or usage; 3: the log cannot be read; 4: some line is not."})
final class LogVerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Parameters(arity = "1", paramLabel = "LOG", description = "The log.")
    private Path log = Path.of("");

    @Option(names = "--last", paramLabel = "HASH",
            description = "The hash of a line that was kept elsewhere, of the last one for instance: it must still be in the log.")
    private @Nullable String last;

    @ParentCommand
    private LogCommand parent;

    @Override
    public Integer call() {
        if (last != null && !HASH.matcher(last).matches()) {
            throw new CaseException("--last takes a hash, which is 64 digits and letters a to f");
        }
        Verification found = RecordLog.at(log).verify(Optional.ofNullable(last));
        Console console = parent.console();
        found.faults().forEach(fault -> console.line(log + ":" + fault.line() + ": " + fault.says()));
        console.line(found.lines() + (found.lines() == 1 ? " line" : " lines") + (found.intact()
                ? ", every one as it was kept."
                : "; " + found.faults().size() + (found.faults().size() == 1 ? " fault." : " faults.")));
        found.known().ifPresent(line -> console.line("The hash that was kept elsewhere is that of line " + line + "."));
        found.last().ifPresent(hash -> console.line("hash " + hash));
        console.line("What a chain of hashes does not show:");
        Verification.limits().forEach(limit -> console.line("  - " + limit));
        return (found.intact() ? Status.FINE : Status.NOT_PERMITTED).code();
    }
}
