package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every norm speaks on its first day in force and not on the day before. */
class DatesInForceTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final RuleCases CASES = new RuleCases(SAFECONDUCT);

    private static Decision decide(Expecting one, String book, LocalDate day) {
        try (CaseSession session = one.facts().open(SAFECONDUCT)) {
            return session.rulebooks(book).asOf(day).decide();
        }
    }

    /** For each norm a case in which it speaks. */
    private static Map<String, Expecting> speaking() {
        Map<String, Expecting> cases = new HashMap<>();
        CaseFolders.files().forEach(file -> CASES.read(file).forEach(one -> one.kinds().forEach((kind, norms) -> {
            if (!Set.of("silent", "notConsidered", "possible", "waived").contains(kind)) {
                norms.forEach(norm -> cases.putIfAbsent(norm, one));
            }
        })));
        return cases;
    }

    @Test
    void everyNormSpeaksFromItsFirstDay() {
        Map<String, Expecting> cases = speaking();
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (String book : SAFECONDUCT.rulebooks()) {
            Register register = SAFECONDUCT.register(book);
            for (Norm norm : register.norms()) {
                Expecting one = cases.get(norm.id());
                if (one == null) {
                    continue;
                }
                // Derived terms may rest on later norms, so a norm that reads one is walked from the day all of them are there.
                LocalDate first = norm.from().isBefore(register.firstDay()) ? register.firstDay() : norm.from();
                if (decide(one, book, first).norms().containsKey(norm.id())) {
                    walked++;
                } else if (!dependsOnLater(one, book, norm)) {
                    wrong.add(norm.id() + " is silent on " + first);
                }
                LocalDate before = norm.from().minusDays(1);
                if (!before.isBefore(register.firstDay()) && decide(one, book, before).norms().containsKey(norm.id())) {
                    wrong.add(norm.id() + " speaks on " + before);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(walked > 100);
    }

    /** Whether the norm speaks as soon as the youngest norm it builds on is in force. */
    private static boolean dependsOnLater(Expecting one, String book, Norm norm) {
        return SAFECONDUCT.register(book).norms().stream().filter(other -> other.from().isAfter(norm.from())).map(Norm::from).distinct()
                .anyMatch(day -> decide(one, book, day).norms().containsKey(norm.id()));
    }

    @Test
    void datesAreHalfOpen() {
        Norm norm = new Norm("DEMO-OT-01", "t", "s", "l", "m", Effect.ADVERSE, "refusal", LocalDate.of(2020, 1, 1),
                LocalDate.of(2022, 1, 1), false, List.of(), Evidence.RETRIEVED, "high", "s", "c");
        assertFalse(norm.inForce(LocalDate.of(2019, 12, 31)));
        assertTrue(norm.inForce(LocalDate.of(2020, 1, 1)));
        assertTrue(norm.inForce(LocalDate.of(2021, 12, 31)));
        assertFalse(norm.inForce(LocalDate.of(2022, 1, 1)));
    }
}
