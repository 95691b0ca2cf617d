package io.github.safeconduct.testing;

import io.github.safeconduct.model.ConclusionKind;
import java.util.Map;
import java.util.Set;

/** What a case calls the conclusions that it expects. */
final class KindsOfConclusion {

    private static final Map<String, Set<ConclusionKind>> KINDS = Map.of(
            "found", Set.of(ConclusionKind.FINDING, ConclusionKind.DEFINITION),
            "sensitive", Set.of(ConclusionKind.SENSITIVITY),
            "basis", Set.of(ConclusionKind.BASIS),
            "basisUnavailable", Set.of(ConclusionKind.BASIS_UNAVAILABLE),
            "permitted", Set.of(ConclusionKind.PERMISSION, ConclusionKind.CONDITIONAL_PERMISSION),
            "required", Set.of(ConclusionKind.REQUIREMENT),
            "suspended", Set.of(ConclusionKind.SUSPENSION),
            "referred", Set.of(ConclusionKind.REFERRAL),
            "refused", Set.of(ConclusionKind.REFUSAL),
            "deleted", Set.of(ConclusionKind.DELETION));

    private KindsOfConclusion() {}

    static Set<ConclusionKind> of(String expectation) {
        return KINDS.getOrDefault(expectation, Set.of());
    }
}
