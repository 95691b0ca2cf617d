package io.github.safeconduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * While a line of a form can still matter: a formula over the answers given to other lines, as the rules and the vocabulary have it. It
 * speaks of answers that are given; what is not answered, or said to be unknown, rules nothing out. More answers never make a line matter
 * again.
 *
 * <p>Immutable and thread safe.
 *
 * @see FormField#relevance()
 */
public sealed interface Relevance {

    /** It matters whatever else is answered. */
    Relevance ALWAYS = new AllOf(List.of());

    /** It does not matter. */
    Relevance NEVER = new AnyOf(List.of());

    /** It matters while all parts say so. */
    record AllOf(List<Relevance> parts) implements Relevance {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** It matters while one part says so. */
    record AnyOf(List<Relevance> parts) implements Relevance {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It matters unless a term is answered in one of some ways.
     *
     * @param term the term, carried by a fact of the same flow
     * @param answers {@code yes}, {@code no}, or codes
     */
    record Unless(String term, Set<String> answers) implements Relevance {
        public Unless {
            answers = java.util.Collections.unmodifiableSet(new TreeSet<>(answers));
        }
    }

    /**
     * It matters unless a term is answered with a whole number of a range.
     *
     * @param term the term, carried by a fact of the same flow
     * @param least the least number of the range
     * @param most the greatest
     */
    record UnlessNumber(String term, long least, long most) implements Relevance {}

    /** While all of these say so. */
    static Relevance all(Collection<Relevance> parts) {
        Objects.requireNonNull(parts, "the parts are null");
        Set<Relevance> flat = new LinkedHashSet<>();
        for (Relevance part : parts) {
            if (part.equals(NEVER)) {
                return NEVER;
            }
            flat.addAll(part instanceof AllOf all ? all.parts() : List.of(part));
        }
        return flat.size() == 1 ? flat.iterator().next() : new AllOf(new ArrayList<>(flat));
    }

    /** While one of these says so. */
    static Relevance any(Collection<Relevance> parts) {
        Objects.requireNonNull(parts, "the parts are null");
        Set<Relevance> flat = new LinkedHashSet<>();
        for (Relevance part : parts) {
            if (part.equals(ALWAYS)) {
                return ALWAYS;
            }
            flat.addAll(part instanceof AnyOf any ? any.parts() : List.of(part));
        }
        return flat.size() == 1 ? flat.iterator().next() : new AnyOf(new ArrayList<>(flat));
    }
}
