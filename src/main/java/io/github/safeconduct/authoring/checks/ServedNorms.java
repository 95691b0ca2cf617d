package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import java.util.HashSet;
import java.util.Set;

/** A norm nobody wrote a rule for never speaks. */
final class ServedNorms implements Check {

    @Override
    public String name() {
        return "served-norms";
    }

    @Override
    public String looksFor() {
        return "norms and open questions without a rule";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        if (!reading.rulesWhole()) {
            return; // the missing rule may be the broken one
        }
        Set<String> served = new HashSet<>();
        reading.rules().stream().map(Rule::norm).forEach(served::add);
        for (Norm norm : reading.register().norms()) {
            if (!served.contains(norm.id())) {
                report.fault(reading.places().of(norm.id()),
                        "no rule serves " + norm.id() + "; write one in " + reading.name() + "/" + norm.area().fileName()
                                + " that is named after it, or take the entry out");
            }
        }
        for (OpenQuestion question : reading.register().questions()) {
            boolean referred = question.referredBy().isEmpty() ? served.contains(question.id()) : served.containsAll(question.referredBy());
            if (!referred) {
                report.fault(reading.places().of(question.id()),
                        "no rule refers the open question " + question.id() + "; write one in " + reading.name()
                                + "/open-questions.drl that is named after it, or name the norms that refer it in 'referredBy'");
            }
        }
    }
}
