package io.github.safeconduct.internal;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.AgendaFilter;

/** The strict and the lenient session of one evaluation, side by side. */
final class TwoReadings {

    private final Pass strict;
    private final Pass lenient;

    TwoReadings(KieBase kieBase) {
        strict = new Pass(kieBase, Reading.STRICT);
        lenient = new Pass(kieBase, Reading.LENIENT);
    }

    Pass strict() {
        return strict;
    }

    Pass lenient() {
        return lenient;
    }

    void insert(FactKind kind, Answers answers, Set<String> closed) {
        strict.insert(kind.blank().with(answers.readAs(Reading.STRICT, closed)));
        lenient.insert(kind.blank().with(answers.readAs(Reading.LENIENT, closed)));
    }

    void fire(AgendaFilter inForce) {
        strict.fire(inForce);
        lenient.fire(inForce);
    }

    void clear() {
        strict.clear();
        lenient.clear();
    }

    void dispose() {
        strict.dispose();
        lenient.dispose();
    }
}
