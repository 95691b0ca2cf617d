package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Retention;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.DataSubjectTerm;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import io.github.safeconduct.terms.RetentionTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What countries and days settle: as if it had been stated, where it follows, and nothing where it does not. */
class SettlementsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Vocabulary VOCABULARY = SAFECONDUCT.vocabulary();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Country SYRIA = Country.of("SYR");
    private static final Country TURKIYE = Country.of("TR");

    private static Decision decide(String rulebook, Map<String, ?> answers) {
        return SAFECONDUCT.decide(given(rulebook, answers));
    }

    private static Case given(String rulebook, Map<String, ?> answers) {
        return Case.builder().rulebooks(rulebook).asOf(DAY).answers(answers).build();
    }

    /** Everything a decision says; what it was asked with, which a settled answer is no part of, is left out. */
    private static String told(Decision decision) {
        return String.join("\n", Stream.of(decision.outcome(), decision.bounds(), decision.conclusions(), decision.questions(),
                decision.remedies(), decision.presumed(), decision.lawfulBasis(), decision.settled(), decision.norms())
                .map(Object::toString).toList());
    }

    private static Stream<Term> settled() {
        return VOCABULARY.settled().stream();
    }

    private static String rulebookReading(Term term) {
        return SAFECONDUCT.readBy(term.name()).firstKey();
    }

    /** Values under which a comparison holds, or under which it does not. */
    private static Map<String, Object> values(Settling by, boolean holding) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean countries = by.terms().stream().allMatch(name -> VOCABULARY.require(name).type().name().equals("COUNTRY"));
        List<List<Object>> pairs = countries
                ? List.of(List.of(SYRIA, SYRIA), List.of(SYRIA, TURKIYE))
                : List.of(List.of(DAY, DAY), List.of(DAY.minusDays(1), DAY), List.of(DAY, DAY.minusDays(1)), List.of(DAY.plusDays(1), DAY));
        List<Object> pair = pairs.stream().filter(one -> by.holds(one.get(0), one.get(1)) == holding)
                .filter(one -> !by.right().equals(Settling.AS_OF) || one.get(1).equals(DAY)).findFirst().orElseThrow();
        values.put(by.left(), pair.get(0));
        if (!by.right().equals(Settling.AS_OF)) {
            values.put(by.right(), pair.get(1));
        }
        return values;
    }

    @Test
    void someTermsAreSettledAndEachIsRead() {
        assertTrue(settled().count() >= 11, settled().map(Term::name).toList().toString());
        settled().forEach(term -> assertFalse(SAFECONDUCT.readBy(term.name()).isEmpty(), term.name()));
        Set<String> compared = new TreeSet<>();
        VOCABULARY.terms().stream().filter(Term::isCompared).forEach(term -> compared.add(term.name()));
        Set<String> settling = new TreeSet<>();
        settled().flatMap(term -> term.settledBy().stream()).forEach(by -> settling.addAll(by.terms()));
        assertEquals(compared, settling);
    }

    @TestFactory
    Stream<DynamicTest> aSettledAnswerIsAsGoodAsAStatedOne() {
        return settled().flatMap(term -> term.settledBy().stream().map(by -> DynamicTest.dynamicTest(term.name() + " " + by, () -> {
            Decision settled = decide(rulebookReading(term), values(by, true));
            Decision stated = decide(rulebookReading(term), Map.of(term.name(), by.answer()));
            assertEquals(told(stated), told(settled));
            assertEquals(List.of(), settled.unread());
        })));
    }

    @TestFactory
    Stream<DynamicTest> whereTheComparisonFailsNothingFollowsUnlessSaid() {
        return settled().flatMap(term -> term.settledBy().stream().map(by -> DynamicTest.dynamicTest(term.name() + " " + by, () -> {
            Map<String, Object> values = values(by, false);
            Optional<String> other = term.settledBy().stream().filter(one -> one != by && one.terms().equals(by.terms())
                    && one.holds(values.get(one.left()), one.right().equals(Settling.AS_OF) ? DAY : values.get(one.right())))
                    .map(Settling::answer).findFirst();
            Decision open = decide(rulebookReading(term), values);
            Map<String, String> same = other.<Map<String, String>>map(answer -> Map.of(term.name(), answer)).orElse(Map.of());
            assertEquals(told(decide(rulebookReading(term), same)), told(open));
        })));
    }

    @TestFactory
    Stream<DynamicTest> halfAComparisonSettlesNothingAndIsNamedAsUnread() {
        return settled().flatMap(term -> term.settledBy().stream()).filter(by -> by.terms().size() == 2)
                .map(by -> DynamicTest.dynamicTest(by.toString(), () -> {
                    Term left = VOCABULARY.require(by.left());
                    Term reader = VOCABULARY.settledBy(left).get(0);
                    Decision half = decide(rulebookReading(reader), Map.of(by.left(), values(by, true).get(by.left())));
                    assertEquals(List.of(by.left()), half.unread());
                    assertEquals(told(decide(rulebookReading(reader), Map.of())), told(half));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aWrittenUnknownIsUnknown() {
        return settled().map(term -> DynamicTest.dynamicTest(term.name(), () -> {
            Settling by = term.settledBy().get(0);
            Map<String, Object> values = values(by, true);
            values.put(by.left(), Truth.UNKNOWN);
            Map<String, Object> unknown = new LinkedHashMap<>();
            VOCABULARY.settledBy(VOCABULARY.require(by.left())).forEach(one -> unknown.put(one.name(), Truth.UNKNOWN));
            assertEquals(told(decide(rulebookReading(term), unknown)), told(decide(rulebookReading(term), values)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aStatedAnswerThatSaysOtherwiseIsAContradictionThatNamesNoValue() {
        return settled().flatMap(term -> term.settledBy().stream().map(by -> DynamicTest.dynamicTest(term.name() + " " + by, () -> {
            Map<String, Object> values = values(by, true);
            values.put(term.name(), by.answer().equals("yes") ? "no" : "yes");
            String message = assertThrows(CaseException.class, () -> decide(rulebookReading(term), values)).getMessage();
            assertTrue(message.contains("contradict") && message.contains("'" + term.name() + "'"), message);
            by.terms().forEach(name -> assertTrue(message.contains("'" + name + "'"), message));
            assertFalse(message.contains("SYR") || message.contains("TUR") || message.contains("202"), message);
        })));
    }

    @Test
    void onlyTheFlowInWhichTheyMeetIsSettled() {
        Decision decision = SAFECONDUCT.decide(Case.builder().rulebooks("icrc").asOf(DAY)
                .add(DataSubject.of().named("a").answer(DataSubjectTerm.COUNTRY_OF_ORIGIN, SYRIA)
                        .yes(DataSubjectTerm.DATA_SUBJECT_IS_REFUGEE),
                        DataSubject.of().named("b").answer(DataSubjectTerm.COUNTRY_OF_ORIGIN, Country.of("IRQ"))
                                .yes(DataSubjectTerm.DATA_SUBJECT_IS_REFUGEE),
                        PersonalData.of().yes(PersonalDataTerm.DATA_IS_PERSONAL),
                        Recipient.of().named("near").answer(RecipientTerm.STORAGE_COUNTRY, SYRIA),
                        Recipient.of().named("far").answer(RecipientTerm.STORAGE_COUNTRY, TURKIYE))
                .build());
        List<Flow> certain = decision.conclusions().stream()
                .filter(one -> one.norm().equals("ICRC-OT-20") && one.certainty() == Certainty.CERTAIN).map(CitedConclusion::flow).toList();
        assertEquals(List.of(new Flow(List.of("a"), List.of(), List.of("near"))), certain);
    }

    @Test
    void onlyTheRecipientInTheCountryFledIsBlocked() {
        Case given = Case.builder().rulebooks("unhcr").asOf(DAY).answer("transferProposed", true).answer("countryFled", "SYR")
                .add(PersonalData.of(DataCategory.REFUGEE_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL),
                        Recipient.of(RecipientKind.HOST_GOVERNMENT).named("near").answer(RecipientTerm.RECIPIENT_COUNTRY, TURKIYE),
                        Recipient.of(RecipientKind.HOST_GOVERNMENT).named("fled").answer(RecipientTerm.RECIPIENT_COUNTRY, SYRIA))
                .build();
        Decision decision = SAFECONDUCT.decide(given);
        assertEquals(Outcome.REFUSED, decision.outcome());
        assertEquals(List.of(List.of("fled")),
                decision.blocking().stream().map(one -> one.flow().recipients()).distinct().toList());
        Decision without = SAFECONDUCT.decide(Case.builder().facts(given.facts().stream()
                .filter(fact -> !(fact instanceof Recipient recipient && recipient.name().equals("fled"))).toList())
                .answers(given.answers()).rulebooks("unhcr").asOf(DAY).build());
        assertFalse(without.outcome().isBlocked(), without.blocking().toString());
    }

    @Test
    void theDayIsThatOfTheDecision() {
        Case given = Case.builder().rulebooks("icrc").add(Retention.of().answer(RetentionTerm.RETENTION_UNTIL, DAY)
                .yes(RetentionTerm.STILL_NECESSARY)).build();
        List<Boolean> speaks = new ArrayList<>();
        for (int days = -1; days <= 1; days++) {
            Decision decision = SAFECONDUCT.decide(given.toBuilder().asOf(DAY.plusDays(days)).build());
            speaks.add(decision.norms().get("ICRC-RT-07") == Certainty.CERTAIN);
        }
        assertEquals(List.of(false, false, true), speaks);
    }

    @Test
    void aSessionTakesThemTypedAndAsText() {
        List<Decision> decisions = new ArrayList<>();
        for (Object country : List.of(SYRIA, "SYR", "SY")) {
            try (CaseSession session = SAFECONDUCT.openSession()) {
                session.rulebooks("interpol").asOf(DAY).answer("requestingCountry", country);
                session.answer(DataSubjectTerm.COUNTRY_OF_ORIGIN, SYRIA);
                decisions.add(session.decide());
                session.retract("countryOfOrigin");
                assertEquals(List.of("requestingCountry"), session.decide().unread());
            }
        }
        assertEquals(1, new TreeSet<>(decisions.stream().map(SettlementsTest::told).toList()).size());
        try (CaseSession session = SAFECONDUCT.openSession()) {
            session.rulebooks("icrc").asOf(DAY).answers(Map.of("retentionUntil", "2025-12-31", "stillNecessary", true));
            assertEquals(Certainty.CERTAIN, session.decide().norms().get("ICRC-RT-07"));
        }
    }

    @Test
    void whatIsNoCountryOrDayIsRefusedAndNotRepeated() {
        Map<String, List<Object>> wrong = Map.of("countryFled",
                List.of("syr", "XYZ", "Syria", "YES", true, Truth.NO, 12, DAY, "no", List.of("SYR")), "retentionUntil",
                List.of("2026-02-30", "01.02.2026", "2026-1-1", "tomorrow", SYRIA, 20260101, LocalDate.of(12_026, 1, 1), true));
        wrong.forEach((term, answers) -> answers.forEach(answer -> {
            String message = assertThrows(CaseException.class, () -> decide("icrc", Map.of(term, answer))).getMessage();
            assertTrue(message.startsWith("'" + term + "' takes a "), message);
            List<String> told = Arrays
                    .asList(message.replace("SYR or SY", "").replace("Norway is NOR", "").replace("2024-03-01", "").split("\\W+"));
            assertFalse(told.contains("SYR") || told.contains("Syria") || told.contains("XYZ") || told.contains("2026"), message);
        }));
    }

    @Test
    void whichCountryItIsIsNotShown() {
        assertEquals("a country", SYRIA.toString());
        assertEquals(SYRIA, Country.of("SY"));
        assertEquals("SYR", SYRIA.code());
        assertEquals(Country.of("NOR"), Country.of("NO"));
        assertThrows(IllegalArgumentException.class, () -> Country.of("XX"));
        Fact<?> fact = DataSubject.of().answer(DataSubjectTerm.COUNTRY_FLED, SYRIA);
        assertFalse(fact.toString().contains("SY"), fact.toString());
    }

    @Test
    void theProofNamesWhatWasComparedAndNoValue() {
        Decision decision = decide("interpol",
                Map.of("requestingCountry", SYRIA, "countryFled", "SY", "refugeeStatusConfirmedByMember", true));
        Explanation why = decision.why("INTERPOL-OT-18");
        List<Premise.Tested> tested = new ArrayList<>();
        why.rules().forEach(rule -> collect(rule.condition(), tested));
        Premise.Tested settled = tested.stream().filter(one -> one.origin() == Origin.SETTLED).findFirst().orElseThrow();
        assertEquals("noticeRequestedByCountryOfFearedPersecution", settled.term());
        assertEquals(List.of("requestingCountry", "countryFled"), settled.settledBy().orElseThrow().terms());
        assertFalse(why.toString().contains("SYR"));
    }

    private static void collect(Premise premise, List<Premise.Tested> tested) {
        if (premise instanceof Premise.Tested one) {
            tested.add(one);
        } else {
            (premise instanceof Premise.All all ? all.parts() : ((Premise.Any) premise).parts()).forEach(part -> collect(part, tested));
        }
    }
}
