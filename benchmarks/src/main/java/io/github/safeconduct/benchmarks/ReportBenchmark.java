package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.HtmlReport;
import io.github.safeconduct.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The project's examples, each decided anew and reported with all that a person is shown: plan, questions, picture, proof. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {

    /** From the folder of this module, in which benchmarks and tests run. */
    private static final Path EXAMPLES = Path.of("..", "examples", "cases");

    /** What is made of a decision. */
    public enum Report {
        /** Nothing: the outcome, and none of what is reckoned when it is asked for. */
        NONE,
        /** One screen of text. */
        SCREEN,
        /** The page, with the picture and the proof. */
        PAGE
    }

    @Param
    Report report;

    private Safeconduct safeconduct;
    private List<Case> cases;
    private int next;

    @Setup
    public void setUp() throws IOException {
        safeconduct = Safeconduct.builder().cacheSize(0).build();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            cases = files.sorted().flatMap(file -> new CaseFileReader(safeconduct.vocabulary()).read(file).stream()).map(one -> {
                try (CaseSession session = one.open(safeconduct)) {
                    return session.toCase();
                }
            }).toList();
        }
    }

    @Benchmark
    public Object report() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        Decision decision = safeconduct.decide(cases.get(next));
        return switch (report) {
            case NONE -> decision.outcome();
            case SCREEN -> new TextReport(safeconduct, "a case", decision, false).text();
            case PAGE -> HtmlReport.of(safeconduct, CaseLabel.named("a case"), decision);
        };
    }
}
