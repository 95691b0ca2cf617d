package io.github.safeconduct.law;

import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a term beyond its meaning; what is left out follows by rule ({@link Marks}).
 *
 * @param who who can answer it; null where the rule decides
 * @param protects the answer under which people are better protected, unknown where neither protects; null where the rule decides
 * @param canAct whether the organisation can bring the answer about; null where the rule decides
 * @param excludes what cannot be so at the same time: this term's answer, then other terms and the answers that cannot stand beside it
 */
public record TermMarks(@Nullable Answerer who, @Nullable Truth protects, @Nullable Boolean canAct,
        Map<String, Map<String, List<String>>> excludes) {

    /** Nothing said. */
    public static final TermMarks NONE = new TermMarks(null, null, null, Map.of());

    public TermMarks {
        excludes = Map.copyOf(excludes);
    }
}
