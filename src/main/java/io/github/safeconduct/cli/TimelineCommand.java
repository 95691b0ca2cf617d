package io.github.safeconduct.cli;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.Timeline;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.report.TimelineReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One case under the law of every period. */
@Command(
        name = "timeline",
        description = "Decides a case under the law of every period, and names the norms that make the difference.",
        mixinStandardHelpOptions = true,
        footer = {"",
                "Exit status 0: permitted on the case's own day; 2: bad input or usage; 3: failure; 4: not permitted on that day, or no "
                        + "law of it is known."})
final class TimelineCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "A case file with one case or a list of them. - is standard input.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = "--json", description = "One JSON document a case, each on a line of its own.")
    private boolean json;

    @Mixin
    private OwnRules rules = new OwnRules();

    @Mixin
    private Language language = new Language();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules.load();
        return new CaseSource(safeconduct, main.console()).each(file, entry -> one(safeconduct, entry, entry.orThrow())).code();
    }

    private Status one(Safeconduct safeconduct, CaseEntry entry, CaseFile one) {
        Timeline timeline = CaseSource.with(safeconduct, one, given -> Timeline.of(safeconduct, given));
        TimelineReport report = new TimelineReport(CaseSource.label(entry, one, timeline.day()), timeline, language.locale());
        main.console().page((json ? report.json() : report.text()) + "\n");
        return timeline.own().flatMap(Timeline.Period::decision).map(Decision::permits).orElse(false) ? Status.FINE : Status.NOT_PERMITTED;
    }
}
