package io.github.safeconduct.cli;

import io.github.safeconduct.Decision;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.records.DecisionRecord;
import io.github.safeconduct.records.RecordKey;
import io.github.safeconduct.records.RecordLog;
import io.github.safeconduct.records.Verification;
import io.github.safeconduct.report.HtmlReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Decides a case and keeps the record. */
@Command(
        name = "append",
        description = "Decides a case, and adds the record of the decision to the end of a log.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: kept, and permitted; 2: bad input or usage, or a log that was changed; 3: not kept; 4: kept, "
                + "and not permitted."})
final class LogAppendCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LOG", description = "The log; it is made where there is none.")
    private Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "A case file with one case. - is standard input.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = "--reference", required = true, paramLabel = "REF",
            description = "What your system calls the decision: letters, digits and . _ : / -, 64 at the most; never a name.")
    private String reference = "";

    @Option(names = "--key", required = true, paramLabel = "KEYFILE",
            description = "The file with the key of the digests; log key makes one.")
    private Path key = Path.of("");

    @Mixin
    private OwnRules rules = new OwnRules();

    @ParentCommand
    private LogCommand parent;

    /**
     * An append itself reads the end only. Whoever goes on in a log that was changed further up gives it the look of one that is whole, and
     * what the next append puts right by itself is nothing to stop at.
     */
    private void whole(RecordLog records) {
        if (!Files.isRegularFile(log)) {
            return;
        }
        List<Verification.Fault> damaged = records.verify().faults().stream()
                .filter(fault -> fault.kind() != Verification.Kind.TORN && fault.kind() != Verification.Kind.EMPTY).toList();
        if (!damaged.isEmpty()) {
            throw new RecordException(log + ":" + damaged.get(0).line() + ": the record could not be kept, since the log is not as it was "
                    + "kept: " + damaged.get(0).says() + (damaged.size() == 1 ? "" : ", and more")
                    + ". ./safeconduct log verify says all; go on in a new file, and keep this one");
        }
    }

    private record Decided(Decision decision, DecisionRecord record) {}

    @Override
    public Integer call() {
        RecordKey secret = RecordKey.read(key);
        Safeconduct safeconduct = rules.load();
        Decided decided = CaseSource.with(safeconduct, parent.one(safeconduct, file), given -> {
            Decision decision = safeconduct.decide(given);
            return new Decided(decision, DecisionRecord.of(reference, secret, given, decision));
        });
        RecordLog records = RecordLog.at(log);
        whole(records);
        RecordLog.Kept kept = records.append(decided.record());
        if (!kept.remark().isEmpty()) {
            parent.console().error(log + ": " + kept.remark());
        }
        parent.console().line(HtmlReport.headline(decided.decision()) + ": kept as number " + kept.number() + " of " + log);
        parent.console().line("hash " + kept.hash());
        return (decided.decision().permits() ? Status.FINE : Status.NOT_PERMITTED).code();
    }
}
