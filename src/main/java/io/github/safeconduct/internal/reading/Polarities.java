package io.github.safeconduct.internal.reading;

import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Polarity;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How the adverse norms of a rulebook read each yes-or-no term. */
public final class Polarities {

    private Polarities() {}

    /** By term; a term that no adverse rule reads by itself is missing. */
    public static Map<String, Polarity> of(Register register, Collection<Rule> rules) {
        Map<String, Polarity> polarities = new TreeMap<>();
        for (Rule rule : rules) {
            Norm norm = register.find(rule.norm());
            if (norm != null && norm.effect() == Effect.ADVERSE && !rule.exact(norm)) {
                rule.condition().forEachTest(test -> {
                    if (test.comparison() == Comparison.IS && test.operands().isEmpty()) {
                        polarities.merge(test.term(), test.negated() ? Polarity.ON_NO : Polarity.ON_YES, Polarity::and);
                    }
                });
            }
        }
        return polarities;
    }
}
