package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule draws what the register says its norm concludes, and nothing that works the other way. */
final class DrawnConclusions implements Check {

    @Override
    public String name() {
        return "conclusions";
    }

    @Override
    public String looksFor() {
        return "rules that do not draw what their norm concludes";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, List<Rule>> rules = reading.byNorm();
        for (Rule rule : reading.rules()) {
            Norm norm = reading.norm(rule);
            if (norm != null) {
                drawn(reading, rule, norm, report);
                // Where the register's effect is itself wrong, that has been said.
                if (norm.isOpenQuestion() || EffectFitsConclusion.fits(norm, rules.getOrDefault(norm.id(), List.of()))) {
                    rule.inserts().forEach(insert -> effect(insert, norm, report));
                }
            }
        }
    }

    /**
     * What helps the operation stands under a norm that helps, so that it rests on what is certain; what harms it under one that harms, so
     * that it also speaks where the answer is unknown. A waiver may stand beside a referral: only a certain one lifts anything. A referral
     * that opens a way out stands under a norm
     * that helps.
     */
    private static void effect(Rule.Insert insert, Norm norm, Report report) {
        ConclusionKind kind = ConclusionKind.written(insert.conclusion(), insert.factory()).orElse(null);
        if (kind == null || norm.isOpenQuestion() && kind == ConclusionKind.REFERRAL) {
            return;
        }
        boolean helps = kind.helps() && kind != ConclusionKind.WAIVER && norm.effect() != Effect.BENEFICIAL;
        boolean route = kind == ConclusionKind.REFERRAL && norm.effect() == Effect.BENEFICIAL;
        boolean harms = kind.harms() && norm.effect() != Effect.ADVERSE && !route
                && !(kind == ConclusionKind.SENSITIVITY && norm.effect() == Effect.NEUTRAL);
        if (helps || harms) {
            report.fault(insert.place(),
                    "a " + kind.typeName() + " is " + Effect.of(kind).word() + ", and " + norm.id() + " is " + norm.effect().word()
                            + "; draw it under a norm of its own that concludes it");
        }
    }

    private static void drawn(RulebookReading reading, Rule rule, Norm norm, Report report) {
        Set<ConclusionKind> expected = ConclusionKind.inRegister(norm.conclusion());
        boolean misspelt = rule.inserts().stream().anyMatch(insert -> !ConclusionKind.typeNames().contains(insert.conclusion()));
        if (expected.contains(ConclusionKind.FINDING) || misspelt) {
            return;
        }
        boolean drawn = rule.inserts().stream()
                .anyMatch(insert -> expected.stream().anyMatch(kind -> kind.typeName().equals(insert.conclusion()))
                        // A derogation is granted by lifting a norm or by permitting what it covers.
                        || (expected.contains(ConclusionKind.WAIVER) && insert.conclusion().equals(ConclusionKind.PERMISSION.typeName())));
        if (!drawn) {
            report.fault(rule.place(),
                    "the register says at " + reading.places().of(norm.id(), "conclusion") + " that " + norm.id() + " concludes a "
                            + norm.conclusion()
                            + "; insert a " + expected.iterator().next().typeName() + ", or correct the register");
        }
    }
}
