package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.BasisKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that never happens under some rulebooks, in plain words and formally.
 *
 * @param name its name
 * @param says it in plain words
 * @param rulebooks the rulebooks it speaks of: each entry those that one case names together
 * @param since the first day for which it is claimed; null for the day on which the rulebooks' core was whole
 * @param where what a case it speaks of states: by term, which answers
 * @param unless what such a case does not state all of
 * @param found what the rulebooks find in it, after terms are settled
 * @param never what never comes out
 * @param place where it stands
 */
public record Theorem(String name, String says, List<Set<String>> rulebooks, @Nullable LocalDate since, Map<String, Answered> where,
        Map<String, Answered> unless, Map<String, Answered> found, Never never, Place place) {

    public Theorem {
        rulebooks = List.copyOf(rulebooks);
        where = Collections.unmodifiableMap(new TreeMap<>(where));
        unless = Collections.unmodifiableMap(new TreeMap<>(unless));
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }

    /**
     * Which answers are meant.
     *
     * @param answers yes, no, unknown, codes, or that nothing is said
     * @param others whether all others are meant
     */
    record Answered(Set<Object> answers, boolean others) {

        boolean admits(Object answer) {
            return answers.contains(answer) != others;
        }
    }

    /** What never comes out. */
    public sealed interface Never {

        /** The case is permitted. */
        record Permits() implements Never {}

        /**
         * A conclusion under a norm stands.
         *
         * @param norm the norm
         */
        record Stands(String norm) implements Never {}

        /**
         * A lawful basis is available.
         *
         * @param basis the basis
         */
        record Available(BasisKind basis) implements Never {}
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
