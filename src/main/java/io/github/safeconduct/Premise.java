package io.github.safeconduct;

import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Optional;

/** What a rule asks, as it was read on one flow: tests joined by and and or. Immutable and thread safe. */
public sealed interface Premise {

    /** Whether it holds; unknown where that turns on what nobody said. */
    Truth truth();

    /**
     * Holds where all parts hold.
     *
     * @param truth whether it does
     * @param parts the parts, in the order of the rule
     */
    record All(Truth truth, List<Premise> parts) implements Premise {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds where one part holds.
     *
     * @param truth whether it does
     * @param parts the parts, in the order of the rule
     */
    record Any(Truth truth, List<Premise> parts) implements Premise {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One test of one term.
     *
     * @param truth whether the answer is as the test wants it
     * @param fact the fact that carries the term, as rules write it
     * @param term the term
     * @param question its question
     * @param wants what the test asks of it, in words: {@code is no}, {@code is one of POLICE, ARMY}
     * @param answer the answer as the rulebook reads it; {@code unknown} where there is none
     * @param stated the same as it was stated, where the rulebook reads another code as its own
     * @param origin where the answer came from
     * @param impliedBy the term whose answer implies it; empty where none does
     * @param settledBy the countries or days from which it follows; empty where it does not
     * @param grounds the rules that settled a derived term, or that could have and did not; empty for any other
     * @param orUnknown whether it is met as well where nobody knows the answer
     * @param place where it stands in the rules
     */
    record Tested(Truth truth, String fact, String term, String question, String wants, String answer, String stated, Origin origin,
            String impliedBy, Optional<Settling> settledBy, List<Ground> grounds, boolean orUnknown, Place place)
            implements
                Premise {
        public Tested {
            grounds = List.copyOf(grounds);
        }

        /** Names the term only: the answer speaks of a person. */
        @Override
        public String toString() {
            return fact + "." + term + " " + truth;
        }
    }

    /**
     * A rule that settles a derived term, or that gives or takes a lawful basis.
     *
     * @param norm the norm it serves
     * @param rule the rule
     * @param settles what it makes of the term: yes, no, a code, or the basis it gives or takes
     * @param truth whether it holds
     * @param condition what it asks
     */
    record Ground(String norm, String rule, String settles, Truth truth, Premise condition) {

        /** The rule and whether it holds; no answer. */
        @Override
        public String toString() {
            return rule + " " + truth;
        }
    }
}
