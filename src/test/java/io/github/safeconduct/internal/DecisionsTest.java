package io.github.safeconduct.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.model.DataSubject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided anew, and when. */
class DecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Decisions decisions = new Decisions(10);
    private int decided;

    @Test
    void anEqualCaseIsNotDecidedAgain() {
        Decision first = get("Amina", true);
        assertSame(first, get("Amina", true));
        assertEquals(1, decided);
    }

    @Test
    void anotherNameIsDecidedAnewOnlyWhenANameIsAskedFor() {
        get("Amina", true);
        Decision other = get("Bashir", true);
        assertEquals(Outcome.REFUSED, other.outcome());
        assertEquals(1, decided);
        assertEquals(List.of("Bashir"), other.flows().get(0).dataSubjects());
        assertEquals(2, decided);
        other.conclusions();
        assertEquals(2, decided);
        assertSame(other, get("Bashir", true));
    }

    @Test
    void anotherDayIsAnotherDecision() {
        Decision first = get("Amina", true);
        assertNotSame(first, decisions.get(given("Bashir"), DAY.plusDays(1), () -> decide("Bashir", true)));
        assertEquals(2, decided);
    }

    @Test
    void whatEndedEarlyServesNoOtherNames() {
        get("Amina", false);
        get("Bashir", true);
        assertEquals(2, decided);
    }

    private Decision get(String name, boolean exact) {
        return decisions.get(given(name), DAY, () -> decide(name, exact));
    }

    private static Case given(String name) {
        return Case.builder().add(DataSubject.of().named(name)).build();
    }

    private Decision decide(String name, boolean exact) {
        decided++;
        return Decision.builder(Outcome.REFUSED).asOf(DAY).exact(exact).flows(List.of(new Flow(List.of(name), List.of(), List.of())))
                .build();
    }
}
