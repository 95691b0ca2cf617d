package io.github.safeconduct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.benchmarks.contenders.Asked;
import io.github.safeconduct.benchmarks.contenders.Contenders;
import io.github.safeconduct.benchmarks.slice.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;

/** Every benchmark runs, and measures what it says. */
class BenchmarksTest {

    @Test
    void theSliceIsDecidedByAllContenders() throws NoSuchFieldException {
        assertEquals(Contenders.names(), List.of(SliceBenchmark.class.getDeclaredField("contender").getAnnotation(Param.class).value()));
        SliceBenchmark benchmark = new SliceBenchmark();
        benchmark.contender = "safeconduct";
        benchmark.cases = Cases.SPARSE;
        benchmark.setUp();
        assertNotNull(benchmark.decide());
        benchmark.tearDown();
    }

    @Test
    void undecidedCasesAsk() {
        UndecidedBenchmark benchmark = new UndecidedBenchmark();
        benchmark.contender = "safeconduct-questions";
        benchmark.setUp();
        for (int i = 0; i < 20; i++) {
            assertTrue(!((List<?>) benchmark.decide()).isEmpty());
        }
        benchmark.tearDown();
    }

    @ParameterizedTest
    @EnumSource
    void wholeLaw(Situation situation) {
        WholeLawBenchmark benchmark = new WholeLawBenchmark();
        benchmark.situation = situation;
        benchmark.asked = Asked.EVERYTHING;
        benchmark.setUp();
        assertNotNull(benchmark.decide());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRepeatedWasDecidedBefore(RepeatedBenchmark.Repeated repeated) {
        RepeatedBenchmark benchmark = new RepeatedBenchmark();
        benchmark.repeated = repeated;
        benchmark.setUp();
        assertNotNull(benchmark.decide());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void recipientsAreOfTenKinds(int recipients) {
        RecipientsBenchmark benchmark = new RecipientsBenchmark();
        benchmark.recipients = recipients;
        benchmark.asked = Asked.NOTHING;
        benchmark.setUp();
        Decision decision = (Decision) benchmark.decide();
        assertEquals(10, decision.flows().size());
        assertEquals(recipients, decision.flows().stream().mapToInt(flow -> flow.recipients().size()).sum());
    }

    @ParameterizedTest
    @EnumSource
    void load(LoadBenchmark.Until until) {
        LoadBenchmark benchmark = new LoadBenchmark();
        benchmark.until = until;
        benchmark.draw();
        assertNotNull(benchmark.load());
    }

    /** The bar itself is for a quiet machine; here it is that every case drawn is a case. */
    @Test
    void theLongestOfMany() {
        WorstOfMany.Found found = new WorstOfMany(3).run(200);
        assertEquals(200, found.cases());
        assertTrue(found.undecided() > 20 && found.undecided() < 200, found::toString);
        assertTrue(found.p50() <= found.p99() && found.p99() <= found.longest(), found::toString);
    }

    @Test
    void nothingIsPermittedThatIsNotKnown() {
        WholeLawBenchmark benchmark = new WholeLawBenchmark();
        benchmark.situation = Situation.EMPTY;
        benchmark.asked = Asked.NOTHING;
        benchmark.setUp();
        assertEquals(Outcome.UNDECIDED, ((Decision) benchmark.decide()).outcome());
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsReported(ReportBenchmark.Report report) throws java.io.IOException {
        ReportBenchmark benchmark = new ReportBenchmark();
        benchmark.report = report;
        benchmark.setUp();
        String made = String.valueOf(benchmark.report());
        assertTrue(made.contains(switch (report) {
            case NONE -> "ED";
            case SCREEN -> "\nAs of ";
            case PAGE -> "<svg";
        }), made);
    }
}
