package io.github.safeconduct.benchmarks;

import io.github.safeconduct.benchmarks.contenders.Contender;
import io.github.safeconduct.benchmarks.contenders.Contenders;
import io.github.safeconduct.benchmarks.slice.Cases;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Those sparse cases of the slice that come to undecided, and so ask: where Safeconduct has most to do, beside rules that merely fire. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UndecidedBenchmark {

    @Param({"drools-one-fact", "safeconduct", "safeconduct-questions", "safeconduct-everything"})
    String contender;

    private Contender subject;
    private List<Map<String, Object>> undecided;
    private int next;

    @Setup
    public void setUp() {
        Slice slice = new Slice();
        subject = Contenders.of(contender, slice);
        undecided = Contenders.undecided(slice, Cases.SPARSE.of(slice, Cases.MEASURED));
    }

    @Benchmark
    public Object decide() {
        next = next + 1 == undecided.size() ? 0 : next + 1;
        return subject.decide(undecided.get(next));
    }

    @TearDown
    public void tearDown() {
        subject.close();
    }
}
