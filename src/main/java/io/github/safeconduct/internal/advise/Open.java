package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.model.Truth;
import java.util.Set;
import java.util.TreeSet;

/** Whether a condition may hold once what nobody said is said, silence read as no included. */
final class Open {

    private Open() {}

    /**
     * @param needs takes the terms that would have to be answered
     */
    static boolean mayHold(Condition condition, Evaluated evaluated, Set<String> needs) {
        if (condition instanceof Condition.Test test) {
            if (test.truth(evaluated.facts()) == Truth.YES) {
                return true;
            }
            if (evaluated.stated().apply(test.fact()).get(test.term()) != null) {
                return false;
            }
            needs.add(test.term());
            return true;
        }
        if (condition instanceof Condition.AllOf all) {
            Set<String> together = new TreeSet<>();
            for (Condition part : all.parts()) {
                if (!mayHold(part, evaluated, together)) {
                    return false;
                }
            }
            needs.addAll(together);
            return true;
        }
        boolean any = false;
        for (Condition part : ((Condition.AnyOf) condition).parts()) {
            Set<String> own = new TreeSet<>();
            if (mayHold(part, evaluated, own)) {
                if (own.isEmpty()) {
                    return true;
                }
                needs.addAll(own);
                any = true;
            }
        }
        return any;
    }
}
