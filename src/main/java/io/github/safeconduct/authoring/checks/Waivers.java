package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the register says a norm yields to, and what rules lift it, are the same: else a remedy promises what cannot happen, or hides what
 * can.
 */
final class Waivers implements Check {

    @Override
    public String name() {
        return "waivers";
    }

    @Override
    public String looksFor() {
        return "waivers the register does not know, and waivers of the register that no rule draws";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, Set<String>> lifted = new HashMap<>();
        for (Rule rule : reading.rules()) {
            rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.WAIVER)).forEach(insert -> {
                Norm norm = reading.register().find(insert.arguments().get(0));
                lifted.computeIfAbsent(insert.arguments().get(0), any -> new HashSet<>()).add(rule.norm());
                if (norm != null && norm.waivable() && !norm.yieldsTo().contains(rule.norm())) {
                    report.fault(insert.place(),
                            "the register does not say that " + norm.id() + " yields to " + rule.norm() + "; add " + rule.norm()
                                    + " to 'yieldsTo' at "
                                    + reading.places().of(norm.id()) + ", or take the waiver out",
                            norm.id(), rule.norm());
                }
            });
        }
        if (!reading.rulesWhole()) {
            return;
        }
        for (Norm norm : reading.register().norms()) {
            for (String other : norm.waivable() ? norm.yieldsTo() : java.util.List.<String>of()) {
                if (reading.register().find(other) != null && !lifted.getOrDefault(norm.id(), Set.of()).contains(other)) {
                    report.fault(reading.places().of(norm.id(), "yieldsTo " + other),
                            "no rule of " + other + " lifts " + norm.id() + "; insert Waiver.lifting( \"" + norm.id()
                                    + "\", \"" + other + "\" ) in one, or take " + other + " out of 'yieldsTo'",
                            norm.id(), other);
                }
            }
        }
    }
}
