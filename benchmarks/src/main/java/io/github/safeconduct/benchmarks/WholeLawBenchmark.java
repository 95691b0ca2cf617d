package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.benchmarks.contenders.Asked;
import io.github.safeconduct.benchmarks.slice.Cases;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A decision under the bundled law, by how much is known and how much is asked for. Nothing is remembered from one case to the next. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WholeLawBenchmark {

    @Param
    Situation situation;

    @Param
    Asked asked;

    private Safeconduct safeconduct;
    private List<Case> cases;
    private int next;

    @Setup
    public void setUp() {
        safeconduct = Safeconduct.builder().cacheSize(0).build();
        cases = situation.cases(Cases.MEASURED);
    }

    @Benchmark
    public Object decide() {
        next = next + 1 >= cases.size() ? 0 : next + 1;
        return asked.of(safeconduct.decide(cases.get(next)));
    }
}
