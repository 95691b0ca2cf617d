package io.github.safeconduct.law;

import java.util.Map;

/** Pairs of terms whose questions read alike and are two questions all the same, each with the reason. */
final class NearDuplicates {

    static final Map<String, String> DIFFERENT = Map.of(
            "transferDpiaDone ~ dpiaDone", "The ICRC asks for an assessment of each transfer, whatever was assessed for the programme.",
            "culturalAttitudesConsidered ~ religiousAttitudesConsidered",
            "IOM's list names three attitudes, and an assessment may have left out one of them.",
            "culturalAttitudesConsidered ~ socialAttitudesConsidered", "As above.",
            "religiousAttitudesConsidered ~ socialAttitudesConsidered", "As above.");

    private NearDuplicates() {}
}
