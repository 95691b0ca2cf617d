package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.List;
import java.util.Map;

/** What protects people also speaks where the answer is unknown; what helps the operation rests on what is certain. */
final class Polarity implements Check {

    @Override
    public String name() {
        return "polarity";
    }

    @Override
    public String looksFor() {
        return "tests that read the unknown the wrong way round";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, List<Rule>> rules = reading.byNorm();
        for (Rule rule : reading.rules()) {
            Norm norm = reading.norm(rule);
            // Where the effect itself is wrong, what follows from it would send the author the wrong way.
            if (norm != null && (norm.isOpenQuestion() || EffectFitsConclusion.fits(norm, rules.get(norm.id())))) {
                boolean exact = rule.exact(norm);
                boolean certain = exact || norm.effect() == Effect.BENEFICIAL;
                rule.condition().forEachTest(test -> {
                    if (test.comparison() == Comparison.UNKNOWN && !refers(norm)) {
                        report.fault(test.place(),
                                "only a norm that refers the matter to an office may turn on '" + test.term() + "' not being known, and "
                                        + norm.id()
                                        + " concludes a " + norm.conclusion() + "; write " + (certain ? "certainlyNot" : "possiblyNot")
                                        + " or " + (certain ? "certainly" : "possibly"));
                    } else if (test.certain() != certain) {
                        report.fault(test.place(), message(norm, test, exact, certain));
                    }
                });
            }
        }
    }

    private static boolean refers(Norm norm) {
        return norm.effect() == Effect.ADVERSE && !norm.isOpenQuestion()
                && ConclusionKind.inRegister(norm.conclusion()).contains(ConclusionKind.REFERRAL);
    }

    private static String message(Norm norm, Test test, boolean exact, boolean certain) {
        return "this rule tests '" + test.term() + "' with " + test.modal().text() + "; "
                + (exact
                        ? "definitions, neutral norms and open questions are read exactly"
                        : certain
                                ? norm.id() + " helps the operation, so it may only rest on what is certain"
                                : norm.id() + " protects people, so it must also speak where the answer is unknown")
                + ": write " + test.modal().counterpart().text();
    }
}
