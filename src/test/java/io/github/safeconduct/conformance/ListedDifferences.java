package io.github.safeconduct.conformance;

import java.util.Map;

/** Norms whose rules knowingly differ from the catalogue's formal condition, each with the reason. */
final class ListedDifferences {

    static final Map<String, String> REASONS = Map.of(
            "ICRC-LB-90", "in some drawn cases the rule is certain that no basis carries where the second opinion finds one possible: stricter, and not explained yet");

    private ListedDifferences() {}
}
