package io.github.safeconduct.conformance;

import java.util.Map;

/** Norms whose rules knowingly differ from the catalogue's formal condition, each with the reason. */
final class ListedDifferences {

    static final Map<String, String> REASONS = Map.of();

    private ListedDifferences() {}
}
