package io.github.safeconduct.internal.decide;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term that rules settle, and how.
 *
 * @param term the term
 * @param settlings the rules that settle it, and to what
 */
public record DerivedTerm(Term term, List<Settling> settlings) {

    /** The value of a rule that says no. */
    public static final String NO = "NO";

    /** The value of a rule that says yes. */
    public static final String YES = "YES";

    public DerivedTerm {
        settlings = List.copyOf(settlings);
    }

    /**
     * The answer to a yes-or-no term under which people are better protected: the yes of a term whose no takes protection away, and of any
     * other the no, since a yes is what bases and permissions rest on. An office that says so is never talked down by a rule. Null where
     * the norms give a term a wider meaning than its words have: there an office's no speaks of the words.
     */
    public static @Nullable Truth protective(Term term) {
        return term.cautious() ? Truth.YES : term.widened() ? null : Truth.NO;
    }

    /**
     * One rule that settles it.
     *
     * @param rule the rule
     * @param value {@link #YES}, {@link #NO} or a code
     */
    public record Settling(CompiledRule rule, String value) {}
}
