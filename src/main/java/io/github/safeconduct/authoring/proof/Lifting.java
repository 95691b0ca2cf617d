package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Suspension;
import io.github.safeconduct.model.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** What is lifted under one rulebook, or may be: by waivers, and the want of a basis by an office that looks at the basis claimed. */
final class Lifting {

    private final Circuit circuit;
    private final BookCircuit reading;
    private final ToIntFunction<Area> inFocus;
    private final Map<String, List<Integer>> certain = new LinkedHashMap<>();
    private final Map<String, List<Integer>> possible = new LinkedHashMap<>();
    private final int waitedFor;
    private final int mayBeWaitedFor;

    Lifting(Circuit circuit, BookCircuit reading, ToIntFunction<Area> inFocus) {
        this.circuit = circuit;
        this.reading = reading;
        this.inFocus = inFocus;
        for (CompiledRule rule : reading.inForce().rules()) {
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Waiver waiver) {
                    certain.computeIfAbsent(waiver.lifted(), any -> new ArrayList<>()).add(reading.rule(rule).yes());
                    possible.computeIfAbsent(waiver.lifted(), any -> new ArrayList<>()).add(mayStillHold(rule));
                }
            }
        }
        List<Integer> sends = new ArrayList<>();
        List<Integer> mightSend = new ArrayList<>();
        for (CompiledRule rule : reading.inForce().rules()) {
            int asked = asksForTheClaim(rule);
            if (asked != circuit.no()) {
                sends.add(circuit.all(asked, reading.rule(rule).yes(), -lifted(rule.norm().id())));
                mightSend.add(circuit.all(asked, mayStillHold(rule)));
            }
        }
        this.waitedFor = circuit.any(sends);
        this.mayBeWaitedFor = circuit.any(mightSend);
    }

    private int mayStillHold(CompiledRule rule) {
        return circuit.all(reading.rule(rule).unknown(circuit), inFocus.applyAsInt(rule.norm().area()));
    }

    private int lifted(String norm) {
        return circuit.any(certain.getOrDefault(norm, List.of()));
    }

    /** That a conclusion is certainly lifted. */
    int lifted(CompiledRule rule, Conclusion conclusion) {
        int waived = lifted(rule.norm().id());
        return Judgment.refusesForWantOfABasis(rule, conclusion) ? circuit.any(waived, waitedFor) : waived;
    }

    /** That a conclusion which is not lifted may be yet, once more is known. */
    int mayBeLifted(CompiledRule rule, Conclusion conclusion) {
        int waived = circuit.any(possible.getOrDefault(rule.norm().id(), List.of()));
        return Judgment.refusesForWantOfABasis(rule, conclusion) ? circuit.any(waived, mayBeWaitedFor) : waived;
    }

    /** As {@link Judgment#sendsTheClaimToAnOffice}: that just the basis is claimed for which the rule asks, and suspends or refers. */
    private int asksForTheClaim(CompiledRule rule) {
        BasisCircuit bases = reading.bases();
        String term = reading.basisTerms().claimed();
        if (bases == null || term == null || rule.conclusions().stream()
                .noneMatch(conclusion -> conclusion instanceof Referral || conclusion instanceof Suspension)) {
            return circuit.no();
        }
        TreeSet<String> codes = new TreeSet<>();
        rule.rule().condition().forEachTest(test -> {
            if (asksForOne(test, term)) {
                codes.add(test.operands().get(0));
            }
        });
        return circuit.any(codes.stream().map(bases::claimsCode).toList());
    }

    private static boolean asksForOne(Condition.Test test, String term) {
        return test.term().equals(term) && !test.negated() && test.operands().size() == 1;
    }
}
