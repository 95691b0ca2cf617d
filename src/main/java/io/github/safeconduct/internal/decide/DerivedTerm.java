package io.github.safeconduct.internal.decide;

import io.github.safeconduct.law.Term;
import java.util.List;

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
     * One rule that settles it.
     *
     * @param rule the rule
     * @param value {@link #YES}, {@link #NO} or a code
     */
    public record Settling(CompiledRule rule, String value) {}
}
