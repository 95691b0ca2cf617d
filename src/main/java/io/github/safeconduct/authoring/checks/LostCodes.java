package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A code that no norm of a rulebook names is read as the nearest that one does. As soon as one norm names it, the others hear it no more:
 * so whatever holds up because of the nearest code also names the code itself, or the loss is listed as meant.
 */
final class LostCodes implements Check {

    @Override
    public String name() {
        return "lost-codes";
    }

    @Override
    public String looksFor() {
        return "norms that hold up because of a code, and not because of a closer one that another norm names";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        if (!reading.rulesWhole()) {
            return;
        }
        Map<String, Map<String, SortedSet<String>>> named = new HashMap<>();
        reading.rules().forEach(rule -> codes(rule, false)
                .forEach((term, codes) -> codes.forEach((code, test) -> named.computeIfAbsent(term, any -> new LinkedHashMap<>())
                        .computeIfAbsent(code, any -> new TreeSet<>()).add(rule.norm()))));
        for (Rule rule : reading.rules()) {
            Norm norm = reading.norm(rule);
            if (norm != null && norm.effect() == Effect.ADVERSE) {
                codes(rule, true)
                        .forEach((term, heard) -> lost(reading.term(term), heard, named.getOrDefault(term, Map.of()), rule.norm(), report));
            }
        }
    }

    private static void lost(@Nullable Term term, Map<String, Test> heard, Map<String, SortedSet<String>> named, String norm,
            Report report) {
        if (term == null) {
            return;
        }
        term.readAs().forEach((code, others) -> {
            Optional<String> nearest = others.stream().filter(named::containsKey).findFirst();
            SortedSet<String> naming = named.get(code);
            if (naming != null && !heard.containsKey(code)) {
                // One of the same area, which its author has before his eyes; the first by name, in whatever order rules are read.
                String by = naming.stream().filter(other -> Area.ofNorm(other).equals(Area.ofNorm(norm))).findFirst()
                        .orElse(naming.first());
                nearest.map(heard::get).ifPresent(test -> report.fault(test.place(),
                        norm + " hears " + nearest.get() + " and not " + code + ", which would be read as " + nearest.get() + " if " + by
                                + " did not name it; add " + code + " here, or list the loss among the exceptions of rulebook.yaml",
                        norm, by));
            }
        });
    }

    /** The codes that a rule names, by term and code, with the first test that names each. */
    private static Map<String, Map<String, Test>> codes(Rule rule, boolean onlyWhereTheyHold) {
        Map<String, Map<String, Test>> codes = new LinkedHashMap<>();
        rule.condition().forEachTest(test -> {
            if (test.comparison() == Comparison.IS && !(onlyWhereTheyHold && test.negated())) {
                test.operands().forEach(code -> codes.computeIfAbsent(test.term(), any -> new LinkedHashMap<>()).putIfAbsent(code, test));
            }
        });
        return codes;
    }
}
