package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Suspension;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** What is lifted under one rulebook, or may be: by waivers, and the want of a basis by an office that looks at the basis claimed. */
final class Lifting {

    private final Circuit circuit;
    private final BookCircuit reading;
    private final ToIntFunction<Area> inFocus;
    private final List<Weighed.Lifter> offices = new ArrayList<>();
    private final int waitedFor;

    Lifting(Circuit circuit, BookCircuit reading, ToIntFunction<Area> inFocus) {
        this.circuit = circuit;
        this.reading = reading;
        this.inFocus = inFocus;
        List<Integer> sends = new ArrayList<>();
        for (CompiledRule rule : reading.inForce().rules()) {
            int asked = asksForTheClaim(rule);
            if (asked != circuit.no()) {
                sends.add(circuit.all(asked, reading.rule(rule).yes(), -waived(rule.norm().id())));
                offices.add(new Weighed.Lifter(rule, circuit.all(asked, mayStillHold(rule))));
            }
        }
        this.waitedFor = circuit.any(sends);
    }

    private int mayStillHold(CompiledRule rule) {
        return circuit.all(reading.rule(rule).unknown(circuit), inFocus.applyAsInt(rule.norm().area()));
    }

    private int waived(String norm) {
        return circuit.any(reading.inForce().lifting(norm).stream().map(rule -> reading.rule(rule).yes()).toList());
    }

    /** That a conclusion is certainly lifted. */
    int lifted(CompiledRule rule, Conclusion conclusion) {
        int waived = waived(rule.norm().id());
        return Judgment.refusesForWantOfABasis(rule, conclusion) ? circuit.any(waived, waitedFor) : waived;
    }

    /** The rules that may lift a conclusion yet, once more is known. */
    List<Weighed.Lifter> lifters(CompiledRule rule, Conclusion conclusion) {
        List<Weighed.Lifter> lifters = new ArrayList<>();
        reading.inForce().lifting(rule.norm().id()).forEach(one -> lifters.add(new Weighed.Lifter(one, mayStillHold(one))));
        if (Judgment.refusesForWantOfABasis(rule, conclusion)) {
            lifters.addAll(offices);
        }
        return lifters;
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
