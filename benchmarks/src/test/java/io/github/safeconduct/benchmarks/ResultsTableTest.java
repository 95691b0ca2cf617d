package io.github.safeconduct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From JMH's JSON to README.md. */
class ResultsTableTest {

    private static final WorstOfMany.Found WORST = new WorstOfMany.Found(2, "17", 20_000, 9_000, 900, 8_000, 21_500, 20_000, 3, 1);

    private static String run(Class<?> benchmark, String parameters, double p50, double bytes) {
        return """
                {"jmhVersion": "1.37", "benchmark": "%s.decide", "forks": 2, "warmupIterations": 5, "warmupTime": "2 s",
                 "measurementIterations": 6, "measurementTime": "3 s", "params": {%s},
                 "primaryMetric": {"score": 9, "scoreUnit": "us/op", "scorePercentiles": {"50.0": %s, "99.0": %s}},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s, "scoreUnit": "B/op"}}}
                """
                .formatted(benchmark.getName(), parameters, p50, p50 * 3, bytes);
    }

    private static String slice(String contender, double p50) {
        return run(SliceBenchmark.class, "\"cases\": \"SPARSE\", \"contender\": \"" + contender + "\"", p50, 2_500);
    }

    private static String table(Path folder, String... runs) throws IOException {
        Path file = folder.resolve("steady.json");
        Files.writeString(file, "[" + String.join(",", runs) + "]");
        return ResultsTable.table(Results.read(List.of(file)), WORST);
    }

    @Test
    void rowsAndRatios(@TempDir Path folder) throws IOException {
        String table = table(folder, slice("plain-java", 2), slice("drools-one-fact", 6), slice("safeconduct", 12.6));
        assertTrue(table.contains("JDK 17, 2 processors; JMH 1.37, 2 fork(s), each 5 × 2 s warm-up and 6 × 3 s measured"), table);
        assertTrue(table.contains("| safeconduct | 12.6 | 37.8 | 2.50 | 6.30 | – | – | – | – |"), table);
    }

    @Test
    void aTargetIsMetMissedOrNotMeasured(@TempDir Path folder) throws IOException {
        String table = table(folder, slice("drools-one-fact", 6), slice("safeconduct", 12.6));
        assertTrue(table.contains("a sparse case: at most 2 × drools-one-fact | 2.10 × | **missed** |"), table);
        assertTrue(table.contains("a full case: at most 2 × drools-one-fact | – | not measured |"), table);
        assertTrue(table.contains("| no case over 20,000 µs | 1 of 20,000 | **missed** |"), table);
        table = table(folder, slice("drools-one-fact", 6.3), slice("safeconduct", 12.6));
        assertTrue(table.contains("a sparse case: at most 2 × drools-one-fact | 2.00 × | met |"), table);
    }

    @Test
    void aPageHasATarget(@TempDir Path folder) throws IOException {
        assertTrue(table(folder, run(ReportBenchmark.class, "\"report\": \"PAGE\"", 21_000, 1_000))
                .contains("proof in it: under 50,000 µs | 21,000 | met |"));
        assertTrue(table(folder, run(ReportBenchmark.class, "\"report\": \"PAGE\"", 51_000, 1_000)).contains("| 51,000 | **missed** |"));
        assertTrue(table(folder).contains("proof in it: under 50,000 µs | – | not measured |"));
    }

    @Test
    void aQuickRunIsCalledOne(@TempDir Path folder) throws IOException {
        assertFalse(table(folder, slice("plain-java", 2)).contains("A quick run"));
        WorstOfMany.Found few = new WorstOfMany.Found(2, "17", 2_000, 900, 1, 2, 3, 20_000, 0, 0);
        assertTrue(ResultsTable.table(Results.read(List.of()), few).contains("A quick run"));
    }

    @Test
    void onlyTheTableIsReplaced() {
        String readme = "before\n" + ResultsTable.BEGIN + "old\n" + ResultsTable.END + "after\n";
        assertEquals("before\n" + ResultsTable.BEGIN + "new\n" + ResultsTable.END + "after\n", ResultsTable.filled(readme, "new\n"));
        assertThrows(IllegalArgumentException.class, () -> ResultsTable.filled("no table", "new"));
    }

    @Test
    void theReadmeSaysWhereItStands() throws IOException {
        ResultsTable.filled(Files.readString(Path.of("README.md")), "");
    }
}
