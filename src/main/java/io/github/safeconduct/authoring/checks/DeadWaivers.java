package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A waiver that can never stand beside the norm it lifts lifts nothing, and a reader wonders what it is for. */
final class DeadWaivers implements Check {

    /**
     * So many pairs of rules are held against each other, a hundred times what the largest rulebook has; a folder made to keep the verifier
     * busy ends here.
     */
    private static final int MOST = 20_000;

    @Override
    public String name() {
        return "dead-waivers";
    }

    @Override
    public String looksFor() {
        return "waivers whose condition excludes that of every rule they could lift";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, List<Rule>> rules = reading.byNorm();
        AtomicInteger left = new AtomicInteger(MOST);
        for (Rule rule : reading.rules()) {
            rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.WAIVER)).forEach(insert -> {
                Norm norm = reading.register().find(insert.arguments().get(0));
                List<Rule> served = norm == null ? List.of() : rules.getOrDefault(norm.id(), List.of());
                boolean dead = !served.isEmpty() && served.stream().noneMatch(lifted -> left.decrementAndGet() < 0
                        || Satisfiable.together(rule, lifted, reading.vocabulary()));
                if (norm != null && norm.waivable() && norm.yieldsTo().contains(rule.norm()) && dead) {
                    report.fault(insert.place(),
                            "the waiver can never lift " + norm.id() + ": its condition excludes that of " + served.get(0).place()
                                    + "; take it out, or correct one of the conditions",
                            norm.id(), rule.norm());
                }
            });
        }
    }
}
