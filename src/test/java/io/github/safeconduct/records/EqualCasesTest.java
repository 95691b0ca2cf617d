package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Retention;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.terms.OperationKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One case has one digest, whichever way its answers were written; and two cases have two. */
class EqualCasesTest {

    private static final RecordKey KEY = RecordKey.of("a key for tests, of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    /** The ways to write one answer. */
    private static final Map<String, List<List<Object>>> WAYS = Map.of(
            "countryFled", List.of(List.of("SY", "SYR", Country.of("SY")), List.of("NO", "NOR", Country.of("NOR")), List.of("DE", "DEU"),
                    List.of("unknown", Truth.UNKNOWN)),
            "retentionUntil", List.of(List.of("2026-03-31", LocalDate.of(2026, 3, 31)), List.of("2026-04-01", LocalDate.of(2026, 4, 1))),
            "numberOfPurposes", List.of(List.of(10, 10L, 10.0, "10", "010", new BigDecimal("1E+1"), new BigDecimal("10.00")),
                    List.of(1, "1", 1.0f), List.of(0, "0", 0.0)),
            "operationKind", List.of(List.of("USE", OperationKind.USE), List.of("NONE", "no", "NO", false, Truth.NO)),
            "dataIsPersonal", List.of(List.of("yes", "YES", "true", true, Truth.YES), List.of("no", "NO", "No", "false", false, Truth.NO),
                    List.of("unknown", "UNKNOWN", Truth.UNKNOWN)));

    private static String loose(String term, Object answer) {
        return KEY.digest(Case.builder().answer(term, answer).build());
    }

    private static String onAFact(String term, Object answer) {
        Fact<?> fact = switch (term) {
            case "countryFled" -> DataSubject.of().answer(term, answer);
            case "retentionUntil" -> Retention.of().answer(term, answer);
            default -> Operation.of().answer(term, answer);
        };
        return KEY.digest(Case.builder().add(fact).build());
    }

    @Test
    void oneAnswerHasOneDigestHoweverItIsWritten() {
        WAYS.forEach((term, answers) -> {
            Set<String> different = new HashSet<>();
            Set<String> differentOnFacts = new HashSet<>();
            for (List<Object> ways : answers) {
                ways.forEach(way -> {
                    assertEquals(loose(term, ways.get(0)), loose(term, way), term + " as " + way.getClass());
                    assertEquals(onAFact(term, ways.get(0)), onAFact(term, way), term + " as " + way.getClass());
                });
                different.add(loose(term, ways.get(0)));
                differentOnFacts.add(onAFact(term, ways.get(0)));
            }
            assertEquals(answers.size(), different.size(), term);
            assertEquals(answers.size(), differentOnFacts.size(), term);
        });
    }

    /** Constants, booleans and numbers are one value in a case as well; only what a text stands for is the vocabulary's to say. */
    @Test
    void casesAreEqualWhereNoVocabularyIsNeededToSeeIt() {
        for (List<Object> ways : List.of(List.<Object>of("USE", OperationKind.USE), List.<Object>of(true, "yes", Truth.YES),
                List.<Object>of(10, 10.0, new BigDecimal("1E+1")))) {
            ways.forEach(way -> {
                assertEquals(Case.builder().answer("x", ways.get(0)).build(), Case.builder().answer("x", way).build());
                assertEquals(Recipient.of().answer("x", ways.get(0)), Recipient.of().answer("x", way));
            });
        }
        assertNotEquals(Case.builder().answer("x", true).build(), Case.builder().answer("x", false).build());
    }

    /** NO is Norway where a country is asked for, and no everywhere else; a boolean is no country. */
    @Test
    void norwayIsACountry() {
        Safeconduct safeconduct = Safeconduct.load();
        Case.Builder asked = Case.builder().rulebooks("interpol").asOf(LocalDate.of(2026, 1, 1)).answer("requestingCountry",
                Country.of("NOR"));
        String settled = "noticeRequestedByCountryOfFearedPersecution";
        for (Object norway : List.of("NO", "NOR", Country.of("NO"))) {
            Case given = asked.build().toBuilder().add(DataSubject.of().answer("countryFled", norway)).build();
            assertTrue(safeconduct.decide(given).unread().stream().noneMatch("countryFled"::equals), settled);
            assertEquals(safeconduct.decide(asked.build().toBuilder().answer("countryFled", norway).build()).norms(),
                    safeconduct.decide(given).norms());
        }
        for (Object no : List.of(false, "no", "No", Truth.NO)) {
            Case given = asked.build().toBuilder().add(DataSubject.of().answer("countryFled", no)).build();
            assertTrue(assertThrows(CaseException.class, () -> safeconduct.decide(given)).getMessage().contains("Norway is NOR"));
        }
        assertEquals(Truth.NO, Answers.none().and("x", (Object) "NO").truth("x"));
        Case wordNo = Case.builder().rulebooks("unhcr").asOf(LocalDate.of(2026, 1, 1)).answer("dataIsPersonal", "NO").build();
        assertEquals(safeconduct.decide(wordNo.toBuilder().answer("dataIsPersonal", false).build()), safeconduct.decide(wordNo));
    }
}
