package io.github.safeconduct.benchmarks;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a decision takes in a warm JVM on one thread, from facts to the finished decision. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    /** Example cases: one that is settled, one that asks, one under three rulebooks. */
    @Param({"ministry-asks-for-the-asylum-list", "donor-asks-for-the-list"})
    private String example;

    private Safeconduct safeconduct;
    private CaseFile file;

    @Setup
    public void load() {
        // Without the cache, or every decision but the first would be a look into a table.
        safeconduct = Safeconduct.builder().cacheSize(0).build();
        file = new CaseFileReader(safeconduct.vocabulary()).read(Path.of("../examples/cases/" + example + ".yaml")).get(0);
    }

    /** The facade as a host uses it: a session, the facts, a decision. */
    @Benchmark
    public Decision decide() {
        try (CaseSession session = file.open(safeconduct)) {
            return session.decide();
        }
    }
}
