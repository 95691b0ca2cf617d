package io.github.safeconduct.internal.reading;

import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.ModalTest;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a rule asks of the facts, read from its DRL: tests joined by and and or, never negated as a whole. */
public sealed interface Condition {

    /** The three-valued truth of the condition, given the answers each kind of fact carries. */
    Truth truth(Function<FactKind, Answers> facts);

    /** Calls back for every test in it, in the order of the text. */
    void forEachTest(Consumer<Test> action);

    /** Whether some test in it is as wanted. */
    boolean anyTest(Predicate<Test> wanted);

    /** Whether it reads a term. */
    default boolean reads(String term) {
        return anyTest(test -> test.term().equals(term));
    }

    private static boolean anyTest(List<Condition> parts, Predicate<Test> wanted) {
        for (Condition part : parts) {
            if (part.anyTest(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The condition that holds exactly where this one does not. */
    Condition opposite();

    /** Holds where all parts hold. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Function<FactKind, Answers> facts) {
            Truth result = Truth.YES;
            for (Condition part : parts) {
                Truth truth = part.truth(facts);
                if (truth == Truth.NO) {
                    return Truth.NO;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }

        @Override
        public Condition opposite() {
            return new AnyOf(parts.stream().map(Condition::opposite).toList());
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            parts.forEach(part -> part.forEachTest(action));
        }

        @Override
        public boolean anyTest(Predicate<Test> wanted) {
            return Condition.anyTest(parts, wanted);
        }
    }

    /** Holds where one part holds. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Function<FactKind, Answers> facts) {
            Truth result = Truth.NO;
            for (Condition part : parts) {
                Truth truth = part.truth(facts);
                if (truth == Truth.YES) {
                    return Truth.YES;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }

        @Override
        public Condition opposite() {
            return new AllOf(parts.stream().map(Condition::opposite).toList());
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            parts.forEach(part -> part.forEachTest(action));
        }

        @Override
        public boolean anyTest(Predicate<Test> wanted) {
            return Condition.anyTest(parts, wanted);
        }
    }

    /**
     * One modal test.
     *
     * @param fact the fact it reads
     * @param term the term
     * @param certain whether it is one of the {@code certainly} tests
     * @param negated whether it asks for the opposite
     * @param comparison what it compares
     * @param operands codes, a bound, or the other term
     * @param place where it stands in the DRL, for messages
     */
    record Test(FactKind fact, String term, boolean certain, boolean negated, Comparison comparison, List<String> operands, Place place)
            implements
                Condition {
        public Test {
            operands = List.copyOf(operands);
        }

        @Override
        public Truth truth(Function<FactKind, Answers> facts) {
            Answers answers = facts.apply(fact);
            Truth truth = switch (comparison) {
                case IS -> operands.isEmpty() ? answers.truth(term) : answers.among(term, operands);
                case ABOVE -> answers.above(term, Double.parseDouble(operands.get(0)));
                case BELOW -> answers.below(term, Double.parseDouble(operands.get(0)));
                case SAME -> answers.same(term, operands.get(0));
                case UNKNOWN -> answers.open(term);
            };
            return negated ? truth.negated() : truth;
        }

        /** The row of the test in the table of tests. */
        public ModalTest modal() {
            return ModalTest.of(certain, comparison, negated);
        }

        @Override
        public Condition opposite() {
            return new Test(fact, term, certain, !negated, comparison, operands, place);
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            action.accept(this);
        }

        @Override
        public boolean anyTest(Predicate<Test> wanted) {
            return wanted.test(this);
        }
    }
}
