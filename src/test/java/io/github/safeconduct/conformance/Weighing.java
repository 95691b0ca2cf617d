package io.github.safeconduct.conformance;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must be so of the conclusions of any decision: what stands weighs, and only what is certain lifts. */
final class Weighing {

    private static final Map<ConclusionKind, Outcome> WEIGHTS = Map.of(ConclusionKind.REFUSAL, Outcome.REFUSED, ConclusionKind.DELETION,
            Outcome.REFUSED, ConclusionKind.SUSPENSION, Outcome.SUSPENDED, ConclusionKind.REFERRAL, Outcome.REFERRED);

    private Weighing() {}

    /** A sentence for each conclusion of which it is not so. */
    static List<String> faults(Decision decision) {
        List<String> faults = new ArrayList<>();
        for (CitedConclusion one : decision.conclusions()) {
            one.liftedBy().stream().filter(lifter -> !isCertain(decision, lifter, one))
                    .forEach(lifter -> faults.add(one.norm() + " is lifted by " + lifter + ", which is not certain"));
            Outcome weight = WEIGHTS.get(one.kind());
            // Where the operation is the deletion itself, that data must go is a duty and no block.
            boolean duty = one.kind() == ConclusionKind.DELETION && one.weight() == Outcome.PERMITTED_WITH_CONDITIONS;
            if (weight == null || duty) {
                continue;
            }
            if (one.weight() != weight) {
                faults.add(one.norm() + " is a " + one.kind() + " and weighs " + one.weight());
            }
            if (one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty() && decision.permits()) {
                faults.add(one.norm() + " is a certain " + one.kind() + ", and the decision permits");
            }
        }
        return faults;
    }

    private static boolean isCertain(Decision decision, String norm, CitedConclusion lifted) {
        return decision.conclusions().stream().anyMatch(
                one -> one.norm().equals(norm) && one.flow().equals(lifted.flow()) && one.certainty() == Certainty.CERTAIN);
    }
}
