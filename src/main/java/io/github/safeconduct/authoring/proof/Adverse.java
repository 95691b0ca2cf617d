package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For each term the answer that speaks most against an operation: what a norm that harms it asks for, or else what one that helps it does
 * not. A guess: it decides which way is looked at first and nothing else.
 */
final class Adverse {

    private Adverse() {}

    static Map<String, Object> of(Collection<BookCircuit> readings) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (boolean harms : new boolean[] {true, false}) {
            for (BookCircuit reading : readings) {
                for (CompiledRule rule : reading.inForce().rules()) {
                    if ((rule.norm().effect() == Effect.ADVERSE) == harms && rule.norm().effect() != Effect.NEUTRAL) {
                        rule.rule().condition().forEachTest(test -> add(answers, test, harms));
                    }
                }
            }
        }
        return answers;
    }

    private static void add(Map<String, Object> answers, Condition.Test test, boolean harms) {
        if (test.comparison() == Comparison.IS) {
            boolean wanted = test.negated() != harms;
            Object holds = test.operands().isEmpty() ? Truth.YES : test.operands().get(0);
            Object fails = test.operands().isEmpty() ? Truth.NO : Answers.NONE;
            answers.putIfAbsent(test.term(), wanted ? holds : fails);
        }
    }
}
