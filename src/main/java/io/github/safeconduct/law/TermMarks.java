package io.github.safeconduct.law;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a term beyond its meaning; what is left out follows by rule ({@link Marks}).
 *
 * @param who who can answer it; null where the rule decides
 * @param protects the answer under which people are better protected, unknown where neither protects; null where the rule decides
 * @param canAct whether the organisation can bring the answer about; null where the rule decides
 * @param excludes what cannot be so at the same time: this term's answer, then other terms and the answers that cannot stand beside it
 * @param brings the duties an answer brings into the focus of a case: the answer, then their area; a yes stands for every code of a choice
 * but none
 * @param background whether it tells the setting of an operation and not what is done
 * @param askedWhen the kinds of operation of which silence says nothing, although it means no of others: data that stay return nobody to
 * danger, data that travel may
 * @param gathers whether it is asked instead of what its answers imply, wherever one answer of it settles several of the questions that
 * would be asked; no rule reads it
 */
public record TermMarks(@Nullable Answerer who, @Nullable Truth protects, @Nullable Boolean canAct,
        Map<String, Map<String, List<String>>> excludes, Map<String, Area> brings, boolean background, Set<String> askedWhen,
        boolean gathers) {

    /** Nothing said. */
    public static final TermMarks NONE = new TermMarks(null, null, null, Map.of(), Map.of(), false, Set.of(), false);

    private static final String YES = Stated.word(Truth.YES);

    public TermMarks {
        excludes = Map.copyOf(excludes);
        brings = Map.copyOf(brings);
        askedWhen = Set.copyOf(askedWhen);
    }

    /** The duties that an answer brings into focus. */
    public Optional<Area> broughtBy(Object answer) {
        Area own = brings.get(Stated.word(answer));
        boolean some = answer instanceof String code && !code.equals(Answers.NONE);
        return Optional.ofNullable(own != null || !some ? own : brings.get(YES));
    }
}
