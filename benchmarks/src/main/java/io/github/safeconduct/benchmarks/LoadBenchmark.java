package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.Safeconduct;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a JVM that has just started pays, once each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoadBenchmark {

    /** What is waited for. */
    public enum Until {
        /** The library is there, and no rulebook has been read. */
        LOADED,
        /** The first case, under one rulebook, is decided and explained. */
        FIRST_DECISION,
        /** Every rulebook is read. */
        WARMED_UP
    }

    @Param
    Until until;

    private Case first;

    @Setup
    public void draw() {
        first = Situation.SPARSE.cases(1).get(0);
    }

    @Benchmark
    public Object load() {
        Safeconduct safeconduct = Safeconduct.load();
        return switch (until) {
            case LOADED -> safeconduct;
            case FIRST_DECISION -> safeconduct.decide(first).questions();
            case WARMED_UP -> safeconduct.warmUp();
        };
    }
}
