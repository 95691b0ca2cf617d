package io.github.safeconduct.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.properties.SecondOpinion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds whole decisions against the second decider: norms, bounds, rulebooks and outcome, no case skipped. */
class WholeDecisionTest {

    private static final int CASES = Integer.getInteger("safeconduct.reference.cases", 1_200);

    @Test
    void theEngineDecidesAsTheReferenceDoes() {
        SecondOpinion opinion = new SecondOpinion(Long.getLong("safeconduct.properties.seed", 42L));
        for (int number = 0; number < CASES; number++) {
            opinion.compare(number);
        }
        System.out.println("whole decisions: " + opinion);
        assertEquals(List.of(), opinion.differences());
    }
}
