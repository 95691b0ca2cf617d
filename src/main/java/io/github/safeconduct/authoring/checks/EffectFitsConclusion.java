package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;
import java.util.Map;

/** What a norm concludes says which way it works; a register that says otherwise would have its rules read the wrong way round. */
final class EffectFitsConclusion implements Check {

    @Override
    public String name() {
        return "effects";
    }

    @Override
    public String looksFor() {
        return "norms whose effect does not fit what they conclude";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, List<Rule>> rules = reading.byNorm();
        for (Norm norm : reading.register().norms()) {
            if (!fits(norm, rules.getOrDefault(norm.id(), List.of()))) {
                Effect right = implied(norm);
                report.fault(reading.places().of(norm.id(), "effect"),
                        "a " + norm.conclusion() + " is " + right.word() + ", and " + norm.id() + " says effect: "
                                + norm.effect().word() + "; write effect: " + right.word()
                                + " (leave the tests of its rules as they are), or correct the conclusion");
            }
        }
    }

    /** The effect that follows from what a norm concludes. */
    private static Effect implied(Norm norm) {
        return Effect.of(ConclusionKind.inRegister(norm.conclusion()).iterator().next());
    }

    /**
     * A finding can be of any effect. A sensitivity is neutral where its rules settle a term as well, and so are read exactly. A referral
     * that opens a way out is a route and no bar: it may be beneficial, and then rests on what is certain.
     */
    static boolean fits(Norm norm, List<Rule> rules) {
        if (ConclusionKind.inRegister(norm.conclusion()).contains(ConclusionKind.FINDING)) {
            return true;
        }
        boolean defines = norm.effect() == Effect.NEUTRAL
                && ConclusionKind.inRegister(norm.conclusion()).contains(ConclusionKind.SENSITIVITY)
                && !rules.isEmpty() && rules.stream().allMatch(Rule::settles);
        boolean route = norm.effect() == Effect.BENEFICIAL
                && ConclusionKind.inRegister(norm.conclusion()).contains(ConclusionKind.REFERRAL);
        return defines || route || norm.effect() == implied(norm);
    }
}
