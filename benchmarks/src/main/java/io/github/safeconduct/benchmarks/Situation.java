package io.github.safeconduct.benchmarks;

import io.github.safeconduct.Case;
import io.github.safeconduct.benchmarks.slice.Cases;
import io.github.safeconduct.benchmarks.slice.Draw;
import io.github.safeconduct.benchmarks.slice.Law;
import io.github.safeconduct.benchmarks.slice.Slice;
import java.util.List;
import java.util.Map;

/** Cases under whole rulebooks, which nobody but Safeconduct decides. */
public enum Situation {
    /** Little is known. */
    SPARSE(Cases.SPARSE.answers(), "unhcr"),
    /** Most is known. */
    FULL(Cases.FULL.answers(), "unhcr"),
    /** Nothing is known. */
    EMPTY(0, "unhcr"),
    /** Little is known, and three bodies have a say. */
    THREE_RULEBOOKS(Cases.SPARSE.answers(), "icrc", "iom", "unhcr");

    private final int answers;
    private final String[] rulebooks;

    Situation(int answers, String... rulebooks) {
        this.answers = answers;
        this.rulebooks = rulebooks;
    }

    /** As many cases; always the same. */
    List<Case> cases(int count) {
        if (this == EMPTY) {
            return List.of(of(Map.of(), rulebooks));
        }
        return new Draw(Law.rules(List.of(rulebooks)), ordinal()).cases(count, answers).stream().map(drawn -> of(drawn, rulebooks))
                .toList();
    }

    /** A case of these answers. */
    static Case of(Map<String, Object> answers, String... rulebooks) {
        return Case.builder().rulebooks(rulebooks).asOf(Slice.DAY).answers(answers).build();
    }
}
