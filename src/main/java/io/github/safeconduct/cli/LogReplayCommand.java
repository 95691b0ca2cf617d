package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.records.DecisionRecord;
import io.github.safeconduct.records.RecordKey;
import io.github.safeconduct.records.RecordLog;
import io.github.safeconduct.records.Replay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Decides a kept case again, beside its record. */
@Command(
        name = "replay",
        description = "Decides a kept case again, and says whether it gives the record that was kept, to the byte.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: the same; 2: bad input or usage; 3: failure; 4: not the same. Of several records under the reference "
                + "the last counts."})
final class LogReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LOG", description = "The log.")
    private Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "The case as it was kept. - is standard input.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = "--reference", required = true, paramLabel = "REF", description = "The reference of the record.")
    private String reference = "";

    @Option(names = "--key", required = true, paramLabel = "KEYFILE", description = "The file with the key it was made with.")
    private Path key = Path.of("");

    @Mixin
    private OwnRules rules = new OwnRules();

    @ParentCommand
    private LogCommand parent;

    @Override
    public Integer call() {
        RecordKey secret = RecordKey.read(key);
        if (!Files.exists(log)) {
            throw new CaseException(log + ": there is no such log");
        }
        List<String> kept = RecordLog.at(log).find(reference);
        if (kept.isEmpty()) {
            throw new CaseException(log + ": no record is kept under that reference");
        }
        DecisionRecord record = DecisionRecord.read(kept.get(kept.size() - 1));
        Safeconduct safeconduct = rules.load();
        Replay replay = CaseSource.with(safeconduct, parent.one(safeconduct, file), given -> Replay.of(safeconduct, secret, record, given));
        Console console = parent.console();
        String which = "the record of " + record.asOf() + " (" + record.outcome() + ")"
                + (kept.size() > 1 ? ", the last of " + kept.size() + " under the reference" : "");
        if (replay.same()) {
            console.line("The case gives " + which + ", to the byte.");
            return Status.FINE.code();
        }
        console.line("The case does not give " + which + ":");
        replay.differences().forEach(difference -> console.line("  - " + difference));
        return Status.NOT_PERMITTED.code();
    }
}
