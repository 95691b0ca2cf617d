package io.github.safeconduct.law;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a caseworker or a system can state.
 *
 * @param name the name rules and case files use
 * @param fact the fact that carries the answer
 * @param ask the question in plain English
 * @param values the codes of a choice term, from the least to the most protective where the term is derived; empty otherwise
 * @param number whether the answer is a number
 * @param derived whether norms settle it; it may still be stated, as an officer's own assessment
 * @param cautious whether a no takes protection away; such a no is never read out of silence
 * @param widened whether norms only widen a derived term; where none applies it stays open instead of becoming no
 * @param closed the rulebooks that read silence as no
 * @param closedByDefault whether every other rulebook reads silence as no
 * @param implies what an answer to this term says about other terms: code, then term and answer
 * @param readAs for a code, the codes it is read as by a rulebook that does not know it: the first such code the rulebook does know
 * @param catalogue the names of the catalogue it stands for
 */
public record Term(
        String name,
        FactKind fact,
        String ask,
        List<String> values,
        boolean number,
        boolean derived,
        boolean cautious,
        boolean widened,
        Set<String> closed,
        boolean closedByDefault,
        Map<String, Map<String, String>> implies,
        Map<String, List<String>> readAs,
        List<String> catalogue) {

    /** A code every choice term accepts beside its own: something else than the listed ones. */
    public static final String OTHER = "OTHER";

    public Term {
        values = List.copyOf(values);
        closed = Set.copyOf(closed);
        implies = Map.copyOf(implies);
        readAs = Map.copyOf(readAs);
        catalogue = List.copyOf(catalogue);
    }

    /** Whether it is answered by a code. */
    public boolean isChoice() {
        return !values.isEmpty();
    }

    /** Whether silence means no where a rulebook reads it. A number nobody gave is never presumed. */
    public boolean closedIn(String rulebook) {
        return !number && (closedByDefault || closed.contains(rulebook));
    }

    /**
     * An answer in the form this term takes: yes or no, a code, or a number; null for unknown.
     *
     * @throws CaseException if it is of another form; the message says what is expected and quotes no free text
     */
    public @Nullable Object accept(Object answer) {
        if (answer == Truth.UNKNOWN) {
            return null;
        }
        if (number) {
            if (answer instanceof Number given) {
                return new BigDecimal(given.toString());
            }
            throw new CaseException("'" + name + "' takes a number");
        }
        if (answer instanceof Truth truth) {
            return isChoice() && truth == Truth.NO ? Answers.NONE : truth;
        }
        if (answer instanceof String code && accepts(code)) {
            return code;
        }
        if (!isChoice()) {
            throw new CaseException("'" + name + "' takes yes, no or unknown");
        }
        String hint = answer instanceof String code ? Nearest.hint(code, values) : "";
        throw new CaseException("'" + name + "' has no such code" + hint + "; expected one of " + String.join(", ", values) + ", OTHER, NONE");
    }

    /** Whether a code is one of this term's. */
    public boolean accepts(String code) {
        return isChoice() && (values.contains(code) || code.equals(OTHER) || code.equals(Answers.NONE));
    }
}
