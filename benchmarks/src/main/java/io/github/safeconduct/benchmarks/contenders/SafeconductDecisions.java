package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.Case;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.benchmarks.slice.Slice;
import io.github.safeconduct.benchmarks.slice.SliceFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Safeconduct, as its README shows it, over a rulebook that holds the slice and nothing else. No decision is remembered, or all but the
 * first would be a look into a table.
 */
final class SafeconductDecisions implements Contender {

    /** Made once in a JVM: the slice is compiled anew, as a host's own rules are, and that takes seconds. */
    private static Safeconduct overTheSlice;

    private final Safeconduct safeconduct;
    private final List<String> norms;
    private final Asked asked;

    SafeconductDecisions(Slice slice, Asked asked) throws IOException {
        this.safeconduct = over(slice);
        this.norms = slice.norms();
        this.asked = asked;
    }

    private static synchronized Safeconduct over(Slice slice) throws IOException {
        if (overTheSlice == null) {
            overTheSlice = SliceFolder.with(slice,
                    folder -> Safeconduct.builder().rulebooks(folder).replacing(Slice.RULEBOOK).cacheSize(0).build());
        }
        return overTheSlice;
    }

    Decision decision(Map<String, Object> answers) {
        return safeconduct.decide(Case.builder().rulebooks(Slice.RULEBOOK).asOf(Slice.DAY).answers(answers).build());
    }

    @Override
    public Object decide(Map<String, Object> answers) {
        return asked.of(decision(answers));
    }

    @Override
    public Speaks speaks(Map<String, Object> answers) {
        Speaks speaks = new Speaks(norms.size());
        decision(answers).norms().forEach((norm, certainty) -> {
            if (certainty == Certainty.CERTAIN) {
                speaks.certain(norms.indexOf(norm));
            } else {
                speaks.possible(norms.indexOf(norm));
            }
        });
        return speaks;
    }
}
