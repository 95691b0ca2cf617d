package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.Timeline;
import io.github.safeconduct.casefile.CaseDay;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.TimelineReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One case under the law of every period. */
@Command(
        name = "timeline",
        description = "Decides a case under the law of every period, and names the norms that make the difference.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: permitted on the case's own day; 2: bad input or usage; 3: failure; 4: not permitted on that day, or no law of it is known."})
final class TimelineCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(arity = "1", paramLabel = "FILE", description = "A case file with one case or a list of them. - is standard input.")
    private Path file = Path.of(STANDARD_INPUT);

    @Option(names = "--json", description = "One JSON document a case, each on a line of its own.")
    private boolean json;

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own.")
    private @Nullable Path rules;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules == null ? Safeconduct.load() : Safeconduct.load(rules);
        CaseFileReader reader = new CaseFileReader(safeconduct.vocabulary());
        Status status = Status.FINE;
        for (CaseEntry entry : file.toString().equals(STANDARD_INPUT) ? reader.entries(STANDARD_INPUT, main.console().in()) : reader.entries(file)) {
            try {
                status = status.and(one(safeconduct, entry, entry.orThrow()));
            } catch (RuntimeException | Error e) {
                Failures.lines(e).forEach(line -> main.console().error(line + " (case " + entry.number() + ")"));
                status = status.and(Failures.status(e));
            }
        }
        return status.code();
    }

    private Status one(Safeconduct safeconduct, CaseEntry entry, CaseFile one) {
        Timeline timeline;
        try (CaseSession session = one.open(safeconduct)) {
            timeline = Timeline.of(safeconduct, session.toCase());
        } catch (CaseException e) {
            throw e.place().isPresent() ? e : new CaseException(one.place() + ": " + e.getMessage(), e);
        }
        TimelineReport report = new TimelineReport(new CaseLabel(one.name(), Optional.of(entry.file()), entry.number(), CaseDay.warnings(timeline.day(), LocalDate.now())), timeline);
        main.console().page((json ? report.json() : report.text()) + "\n");
        return timeline.own().flatMap(Timeline.Period::decision).map(Decision::permits).orElse(false) ? Status.FINE : Status.NOT_PERMITTED;
    }
}
