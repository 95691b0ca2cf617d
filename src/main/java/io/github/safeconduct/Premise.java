package io.github.safeconduct;

import io.github.safeconduct.internal.pack.OwnWords;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.model.ModalTest;
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
     * @param wants what the test asks of it
     * @param answer the answer as the rulebook reads it; {@code unknown} where there is none
     * @param stated the same as it was stated, where the rulebook reads another code as its own
     * @param origin where the answer came from
     * @param impliedBy the term whose answer implies it; empty where none does
     * @param settledBy the countries or days from which it follows; empty where it does not
     * @param grounds the rules that settled a derived term, or that could have and did not; empty for any other
     * @param orUnknown whether it is met as well where nobody knows the answer
     * @param place where it stands in the rules
     */
    record Tested(Truth truth, String fact, String term, String question, Wanted wants, String answer, String stated, Origin origin,
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
     * What a test asks of its term. Its words are looked up when they are asked for.
     *
     * @param test the test
     * @param operands codes, a bound, or another term; empty where it asks for yes or no, or whether anybody knows
     */
    record Wanted(ModalTest test, List<String> operands) {

        /** A phrase each, in every language of the reports. */
        public enum Kind {
            IS, IS_NOT, ONE_OF, NONE_OF, ABOVE, AT_MOST, BELOW, AT_LEAST, SAME, DIFFERENT, NOT_KNOWN
        }

        public Wanted {
            operands = List.copyOf(operands);
        }

        /** What kind of thing it asks. */
        public Kind kind() {
            boolean not = test.negated();
            return switch (test.comparison()) {
                case IS -> operands.isEmpty()
                        ? Kind.IS
                        : operands.size() == 1 ? not ? Kind.IS_NOT : Kind.IS : not ? Kind.NONE_OF : Kind.ONE_OF;
                case ABOVE -> not ? Kind.AT_MOST : Kind.ABOVE;
                case BELOW -> not ? Kind.AT_LEAST : Kind.BELOW;
                case SAME -> not ? Kind.DIFFERENT : Kind.SAME;
                case UNKNOWN -> Kind.NOT_KNOWN;
            };
        }

        /** What it holds the answer against: yes or no, codes, a bound or another term; nothing where it asks whether anybody knows. */
        public List<String> values() {
            return test.comparison() == ModalTest.Comparison.IS && operands.isEmpty()
                    ? List.of(test.negated() ? Truth.NO.word() : Truth.YES.word())
                    : operands;
        }

        /** What it asks, in English: {@code is no}, {@code is one of POLICE, ARMY}. */
        public String text() {
            return OwnWords.in(OwnWords.ENGLISH).said("wanted." + kind().name(), String.join(", ", values()));
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /**
     * A rule that settles a derived term, or that gives or takes a lawful basis.
     *
     * @param norm the norm it serves
     * @param rule the rule
     * @param effect whether it makes the term something, or gives or takes a basis
     * @param value what it makes of the term, which is yes, no or a code; or the name of the basis
     * @param truth whether it holds
     * @param condition what it asks
     */
    record Ground(String norm, String rule, Effect effect, String value, Truth truth, Premise condition) {

        /** What a rule does to a term. */
        public enum Effect {
            MAKES, GIVES_BASIS, TAKES_BASIS
        }

        /** What it does, in English: the answer it makes, or {@code gives consent}. */
        public String settles() {
            OwnWords english = OwnWords.in(OwnWords.ENGLISH);
            return effect == Effect.MAKES
                    ? value
                    : english.said("effect." + effect.name(), english.said("basisKind." + value));
        }

        /** The rule and whether it holds; no answer. */
        @Override
        public String toString() {
            return rule + " " + truth;
        }
    }
}
