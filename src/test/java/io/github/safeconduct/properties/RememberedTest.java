package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A remembered decision is the decision on that case and on no other: not on one that leaves out a single answer. */
class RememberedTest {

    private static final int CASES = Integer.getInteger("safeconduct.properties.remembered", 60);

    @Test
    void aCaseThatLeavesOutOneAnswerIsAnotherCase() {
        Safeconduct remembering = Safeconduct.builder().cacheSize(10_000).build();
        Safeconduct forgetful = Safeconduct.builder().cacheSize(0).build();
        Cases cases = new Cases(42L);
        for (int number = 0; number < CASES; number++) {
            Case whole = cases.draw(number).toCase();
            List<Case> variants = new ArrayList<>(List.of(whole));
            whole.answers().keySet().forEach(term -> variants.add(whole.toBuilder().retract(term).build()));
            for (Case one : variants) {
                assertEquals(decided(forgetful, one), decided(remembering, one), "case " + number);
            }
            assertEquals(decided(forgetful, whole), decided(remembering, whole), "case " + number + ", once more");
        }
    }

    private static Object decided(Safeconduct safeconduct, Case given) {
        try {
            return safeconduct.decide(given);
        } catch (CaseException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
