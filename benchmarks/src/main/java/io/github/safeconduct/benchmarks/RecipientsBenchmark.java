package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.benchmarks.contenders.Asked;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One disclosure to many: however many recipients there are, they are of ten kinds and do not differ in anything else but their names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecipientsBenchmark {

    private static final int KINDS = 10;

    @Param({"10", "1000"})
    int recipients;

    @Param
    Asked asked;

    private Safeconduct safeconduct;
    private Case disclosure;

    @Setup
    public void setUp() {
        safeconduct = Safeconduct.builder().cacheSize(0).build();
        Case.Builder builder = Case.builder().rulebooks(Slice.RULEBOOK).asOf(Slice.DAY)
                .add(Controller.of(Body.UNHCR), Operation.of(OperationKind.DISCLOSURE),
                        PersonalData.of(DataCategory.REFUGEE_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL));
        for (int i = 0; i < recipients; i++) {
            builder.add(Recipient.of(RecipientKind.values()[i % KINDS]).named("r" + i));
        }
        disclosure = builder.build();
    }

    @Benchmark
    public Object decide() {
        return asked.of(safeconduct.decide(disclosure));
    }
}
