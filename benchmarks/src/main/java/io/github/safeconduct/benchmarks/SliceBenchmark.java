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

/**
 * All contenders on the same norms and the same cases: from a host's map of answers to what the contender says of them, a thousand
 * cases in turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SliceBenchmark {

    @Param({"plain-java", "drools-one-fact", "drools-facts-by-kind", "evrete", "authzforce", "cel-java", "kie-dmn", "cedar-java",
            "safeconduct", "safeconduct-questions", "safeconduct-everything"})
    String contender;

    @Param
    Cases cases;

    private Contender subject;
    private List<Map<String, Object>> drawn;
    private int next;

    @Setup
    public void setUp() {
        Slice slice = new Slice();
        subject = Contenders.of(contender, slice);
        drawn = cases.of(slice, Cases.MEASURED);
    }

    @Benchmark
    public Object decide() {
        next = next + 1 == drawn.size() ? 0 : next + 1;
        return subject.decide(drawn.get(next));
    }

    @TearDown
    public void tearDown() {
        subject.close();
    }
}
