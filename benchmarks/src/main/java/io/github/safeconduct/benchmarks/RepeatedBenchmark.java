package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.benchmarks.slice.Cases;
import io.github.safeconduct.benchmarks.slice.Draw;
import io.github.safeconduct.benchmarks.slice.Law;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.model.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A situation that was decided before, through what the library remembers by default. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RepeatedBenchmark {

    private static final int SITUATIONS = 100;

    /** More cases than the library remembers, so that none of them comes back before it is forgotten. */
    private static final int NAMES = 50;

    /** What is the same as before. */
    public enum Repeated {
        /** The whole case, stated anew. */
        EQUAL_CASE,
        /** The flow, in a case that names its recipient otherwise. */
        EQUAL_FLOW
    }

    @Param
    Repeated repeated;

    private Safeconduct safeconduct;
    private final List<Case> cases = new ArrayList<>();
    private int next;

    @Setup
    public void setUp() {
        safeconduct = Safeconduct.load();
        List<Map<String, Object>> drawn = new Draw(Law.rules(List.of(Slice.RULEBOOK)), 0).cases(SITUATIONS, Cases.SPARSE.answers());
        drawn.forEach(one -> safeconduct.decide(named(one, "r")));
        for (int name = 0; name < (repeated == Repeated.EQUAL_CASE ? 1 : NAMES); name++) {
            for (Map<String, Object> one : drawn) {
                cases.add(named(one, repeated == Repeated.EQUAL_CASE ? "r" : "r" + name));
            }
        }
    }

    private static Case named(Map<String, Object> drawn, String name) {
        Map<String, Object> others = new TreeMap<>(drawn);
        Object kind = others.remove("recipientType");
        Recipient recipient = kind == null ? Recipient.of() : Recipient.of().answer("recipientType", (String) kind);
        return Situation.of(others, Slice.RULEBOOK).toBuilder().add(recipient.named(name)).build();
    }

    @Benchmark
    public Decision decide() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return safeconduct.decide(cases.get(next));
    }
}
