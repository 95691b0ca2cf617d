package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Rulebooks;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A code that no norm of a rulebook names is read as the nearest that one does. As soon as one norm names it, the others hear it no more:
 * so whatever adverse norm hears the nearest code also names the code itself, or stands here with a reason.
 */
class NamedElsewhereTest {

    /** The ICRC and the ILO name genetic data beside health data where they mean both; UNHCR's own offices are no other agency. */
    private static final Set<String> MEANT = Set.of("ICRC-CF-02 GENETIC", "ICRC-PU-12 GENETIC", "ICRC-SA-06 GENETIC", "ILO-DQ-01 GENETIC",
            "ILO-OT-05 GENETIC", "ILO-OT-07 GENETIC", "ILO-SA-03 GENETIC", "UNHCR-OT-35 UNHCR_OFFICE", "UNHCR-OT-42 UNHCR_OFFICE");

    @Test
    void noNormLosesACodeBecauseAnotherNamesIt() {
        Set<String> lost = new TreeSet<>();
        for (String name : Safeconduct.load().rulebooks()) {
            CompiledRulebook book = Rulebooks.of(name);
            Map<String, Set<String>> named = new TreeMap<>();
            book.text().rules().forEach(rule -> add(rule, false, named));
            for (Rule rule : book.text().rules()) {
                Map<String, Set<String>> heard = new TreeMap<>();
                if (book.register().find(rule.norm()).effect() == Effect.ADVERSE) {
                    add(rule, true, heard);
                }
                heard.forEach((term, codes) -> book.vocabulary().require(term).readAs()
                        .forEach((code, nearest) -> nearest.stream().filter(named.get(term)::contains).findFirst()
                                .filter(first -> named.get(term).contains(code) && codes.contains(first) && !codes.contains(code))
                                .ifPresent(first -> lost.add(rule.norm() + " " + code))));
            }
        }
        assertEquals(new TreeSet<>(MEANT), lost);
    }

    /** The codes that a rule names, by term. */
    private static void add(Rule rule, boolean onlyWhereTheyHold, Map<String, Set<String>> codes) {
        rule.condition().forEachTest(test -> {
            if (test.comparison() == Comparison.IS && !test.operands().isEmpty() && !(onlyWhereTheyHold && test.negated())) {
                codes.computeIfAbsent(test.term(), any -> new TreeSet<>()).addAll(test.operands());
            }
        });
    }
}
