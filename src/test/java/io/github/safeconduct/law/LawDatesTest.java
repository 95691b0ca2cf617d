package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.ConclusionKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates that the readings of the law found, so that none moves without somebody noticing. */
class LawDatesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static Norm norm(String rulebook, String id) {
        Norm norm = SAFECONDUCT.register(rulebook).find(id);
        if (norm == null) {
            throw new AssertionError(id + " is not in the register");
        }
        return norm;
    }

    /** A wording that was amended is a norm of its own; the new one begins on the day on which the old one ends. */
    @ParameterizedTest
    @CsvSource({"INTERPOL-SA-91, INTERPOL-SA-01, 2024-11-01", "INTERPOL-SA-92, INTERPOL-SA-02, 2024-11-01",
            "INTERPOL-SA-93, INTERPOL-SA-10, 2024-11-01", "INTERPOL-LB-91, INTERPOL-LB-06, 2023-12-01"})
    void anAmendmentEndsOneWordingAndBeginsTheNext(String old, String current, LocalDate day) {
        assertEquals(day, norm("interpol", old).to());
        assertEquals(day, norm("interpol", current).from());
        assertFalse(norm("interpol", old).inForce(day));
    }

    @ParameterizedTest
    @CsvSource({
            // the sessions that added a norm
            "interpol, INTERPOL-OT-23, 2023-12-01", "interpol, INTERPOL-CO-03, 2023-12-01", "interpol, INTERPOL-CO-04, 2023-12-01",
            "interpol, INTERPOL-OT-27, 2023-12-01", "interpol, INTERPOL-SA-03, 2024-11-01", "interpol, INTERPOL-DS-11, 2025-11-24",
            "interpol, INTERPOL-RB-10, 2017-03-11",
            // an edition that was read, for a rule that an older one already had
            "unhcr, UNHCR-LB-03, 2015-05-01", "unhcr, UNHCR-LB-05, 2015-05-01", "unhcr, UNHCR-DS-07, 2005-09-01",
            "unhcr, UNHCR-OT-25, 2005-09-01", "unodc, UNODC-OT-07, 2023-01-01",
            // the Principles make consent a basis on the day on which they ask for one
            "un-system, UNSYS-LB-03, 2018-10-11", "un-system, UNSYS-LB-90, 2018-10-11", "un-system, UNSYS-LB-01, 2018-10-11"})
    void aNormIsInForceFromItsDay(String rulebook, String id, LocalDate day) {
        assertEquals(day, norm(rulebook, id).from(), id);
    }

    /** The General Policy is known by one day, the one on its cover; nothing in the evidence gives it a second. */
    @Test
    void theGeneralPolicyIsOfTheDayOnItsCover() {
        assertEquals(LocalDate.of(2022, 12, 20), SAFECONDUCT.register("unhcr").sources().get("UNHCR-GDPP-2022").from());
    }

    /** A rulebook that refuses for want of a basis had the bases that a case can claim from the first day of that refusal. */
    @Test
    void noBasisIsYoungerThanTheNormThatAsksForOne() {
        RulebookSources sources = RulebookSources.read(Path.of("src/main/resources/rules"), Known.nothing());
        List<String> younger = new ArrayList<>();
        for (String book : SAFECONDUCT.rulebooks()) {
            Register register = SAFECONDUCT.register(book);
            List<Rule> rules = sources.rulebooks().get(book).rules();
            rules.stream().filter(rule -> rule.condition().reads(BasisTerms.CARRIES)).map(rule -> norm(book, rule.norm())).forEach(
                    wants -> register.lawfulBasis().codes().forEach((code, basis) -> {
                        LocalDate first = rules.stream()
                                .filter(rule -> rule.inserts().stream().anyMatch(
                                        insert -> insert.is(ConclusionKind.BASIS) && insert.arguments().get(0).endsWith(basis)))
                                .map(rule -> norm(book, rule.norm()).from()).min(LocalDate::compareTo).orElse(LocalDate.MAX);
                        LocalDate needed = wants.from().isBefore(register.firstDay()) ? register.firstDay() : wants.from();
                        if (first.isAfter(needed) && !first.equals(LocalDate.MAX)) {
                            younger.add(wants.id() + " asks for a basis from " + needed + ", and " + code + " is one from " + first);
                        }
                    }));
        }
        assertEquals(List.of(), younger);
    }
}
