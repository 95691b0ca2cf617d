package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Case;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must be done is told apart from whether the operation may go ahead, as a value and in words. */
class DutiesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static Decision decide(String book, String focus, Map<String, ?> answers) {
        return SAFECONDUCT.decide(Case.builder().rulebooks(book).focus(focus).asOf(LocalDate.of(2026, 1, 1)).answers(answers).build());
    }

    private static String text(Decision decision) {
        return new TextReport(SAFECONDUCT, "x", decision, false).full().replaceAll("\\s+", " ");
    }

    private static List<String> norms(List<CitedConclusion> conclusions) {
        return conclusions.stream().map(CitedConclusion::norm).distinct().toList();
    }

    @Test
    void aBreachIsADutyAndNoConditionOfAnything() {
        Decision decision = decide("unhcr", "BR", Map.of("breachDetected", "yes", "breachLikelyHarm", "yes", "dataCategory",
                "FAMILY_RELATIONS", "lifeOrSafetyOfDataSubjectAtStake", "yes", "processingNecessaryForThatInterest", "yes"));
        assertEquals(Outcome.PERMITTED_WITH_CONDITIONS, decision.outcome());
        assertEquals(List.of("UNHCR-BR-01", "UNHCR-BR-02"), norms(decision.duties()));
        assertEquals(List.of(), decision.conditions());
        assertEquals(List.of("UNHCR-BR-01", "UNHCR-BR-02"), norms(decision.requirements()));
        String text = text(decision);
        assertTrue(text.contains("DUTIES FOLLOW. "), text);
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("permitted with conditions"), text);
        assertFalse(text.contains("may go ahead on"), text);
        assertTrue(text.contains("What must be done, whatever becomes of the operation UNHCR-BR-01"), text);
        for (String other : List.of(new TextReport(SAFECONDUCT, "x", decision, false).text(),
                HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision))) {
            assertTrue(other.contains("DUTIES FOLLOW"), other);
            assertFalse(other.toLowerCase(java.util.Locale.ROOT).contains("permitted with conditions"), other);
        }
    }

    @Test
    void dataThatMustGoAreADutyAndHoldTheOperationUp() {
        Decision decision = decide("icrc", "DS", Map.of("erasureRequested", "yes", "identityVerified", "yes", "noLongerNecessary", "yes",
                "suspectedThirdPartyPressure", "no", "erasureExceptionGround", "NONE"));
        assertEquals(Outcome.REFUSED, decision.outcome());
        assertTrue(norms(decision.duties()).contains("ICRC-DS-07"));
        assertTrue(norms(decision.blocking()).contains("ICRC-DS-07"));
        String text = text(decision);
        assertTrue(text.contains("THE DATA MUST BE DELETED. "), text);
        assertFalse(text.contains("REFUSED"), text);
    }

    @Test
    void aRequestThatMustBeMetIsNotCalledRefused() {
        Decision decision = decide("icrc", "DS", Map.of("accessRequested", "yes", "identityVerified", "yes", "dataCategory", "BIOMETRIC",
                "requestedPurpose", "LAW_ENFORCEMENT"));
        assertEquals(Outcome.REFUSED, decision.outcome());
        assertTrue(norms(decision.duties()).contains("ICRC-DS-01"));
        assertTrue(norms(decision.blocking()).contains("ICRC-OT-16"));
        assertFalse(norms(decision.blocking()).contains("ICRC-DS-01"));
        String text = text(decision);
        assertTrue(text.contains("REFUSED, BUT NOT THE PERSON'S REQUEST. "), text);
        assertTrue(text.contains("What must be done, whatever becomes of the operation ICRC-DS-01"), text);
    }

    /** A register may say that people may have what they ask for: given to them, that is owed. */
    @Test
    void whatAPersonMayHaveIsOwed() {
        Decision decision = decide("unhcr", "DS", Map.of("dataSubjectRequest", "ACCESS", "identityVerified", "yes"));
        assertTrue(norms(decision.duties()).contains("UNHCR-DS-01"), decision.conclusions().toString());
    }

    @Test
    void whatIsRequiredForGoingAheadIsACondition() {
        Decision decision = decide("icrc", "RT", Map.of("processesPersonalData", "yes", "retentionPeriodSet", "no"));
        assertTrue(norms(decision.conditions()).contains("ICRC-RT-01"));
        assertFalse(norms(decision.duties()).contains("ICRC-RT-01"));
    }

    /** What is lifted is owed by nobody. */
    @Test
    void aLiftedDutyIsNone() {
        Decision decision = decide("unhcr", "DS", Map.of("activity", "RSD", "dataSubjectRequest", "ACCESS", "documentType",
                "INTERVIEW_TRANSCRIPT", "identityVerified", "yes"));
        assertTrue(decision.conclusions().stream().anyMatch(one -> one.norm().equals("UNHCR-DS-01") && !one.liftedBy().isEmpty()));
        assertFalse(norms(decision.duties()).contains("UNHCR-DS-01"));
    }

    @Test
    void theJsonSaysWhichIsWhich() throws Exception {
        Decision decision = decide("icrc", "DS", Map.of("accessRequested", "yes", "identityVerified", "yes", "dataCategory", "BIOMETRIC",
                "requestedPurpose", "LAW_ENFORCEMENT"));
        for (JsonNode one : new ObjectMapper().readTree(JsonReport.of("x", decision, false)).get("conclusions")) {
            assertEquals(norms(decision.duties()).contains(one.get("norm").asText()) && one.get("kind").asText().equals("requirement"),
                    one.get("duty").asBoolean(), one.toString());
        }
    }
}
