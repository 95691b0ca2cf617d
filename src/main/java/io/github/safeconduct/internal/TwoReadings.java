package io.github.safeconduct.internal;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.AgendaFilter;

/** The strict and the lenient session of one evaluation, kept in step. */
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

    void put(FactKind kind, Answers answers, Set<String> closed) {
        put(strict, kind, answers, closed);
        put(lenient, kind, answers, closed);
    }

    private static void put(Pass pass, FactKind kind, Answers answers, Set<String> closed) {
        Fact<?> fact = kind.blank().with(answers.readAs(pass.reading(), closed));
        pass.put(kind, fact);
    }

    void fireDefinitions(AgendaFilter inForce) {
        strict.fireDefinitions(inForce);
        lenient.fireDefinitions(inForce);
    }

    void fireTheRest(AgendaFilter inForce) {
        strict.fireTheRest(inForce);
        lenient.fireTheRest(inForce);
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
