package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.safeconduct.model.Consent;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.RecipientKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacadeTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void theOrderOfInsertionDoesNotMatterAndDecidingTwiceGivesTheSame() {
        Decision one;
        Decision other;
        try (CaseSession session = SAFECONDUCT.openSession()) {
            one = session.asOf(DAY).insert(Controller.of(Body.IOM)).insert(Operation.of(OperationKind.DISCLOSURE))
                    .insert(PersonalData.of(DataCategory.HEALTH).yes("dataIsPersonal"))
                    .insert(Recipient.of(RecipientKind.GOVERNMENT)).decide();
            assertEquals(one, session.decide());
        }
        try (CaseSession session = SAFECONDUCT.openSession()) {
            other = session.insert(Recipient.of(RecipientKind.GOVERNMENT))
                    .insert(PersonalData.of(DataCategory.HEALTH).yes("dataIsPersonal")).insert(Operation.of(OperationKind.DISCLOSURE))
                    .insert(Controller.of(Body.IOM)).asOf(DAY).decide();
        }
        assertEquals(one, other);
    }

    @Test
    void moreFactsChangeTheDecisionOfTheSameSession() {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            session.asOf(DAY).rulebooks("un-system").insert(PersonalData.of().yes("dataIsPersonal"));
            Outcome before = session.decide().outcome();
            session.answers(Map.of("basisClaimed", "DONOR_REQUEST"));
            assertEquals(Outcome.REFUSED, session.decide().outcome());
            assertFalse(before == Outcome.REFUSED);
        }
    }

    @Test
    void severalFactsOfAKindAreJudgedOneByOneAndTheStrictestCounts() {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            Decision decision = session.asOf(DAY).rulebooks("un-system").insert(Operation.of(OperationKind.DISCLOSURE))
                    .insert(PersonalData.of().answer("dataType", "COD").no("contextSpecificClassificationExists"))
                    .insert(PersonalData.of().answer("dataType", "BIOMETRIC").no("contextSpecificClassificationExists")).decide();
            assertEquals("SEVERE", decision.sensitivity().orElseThrow().name());
        }
    }

    @Test
    void misuseIsAClearError() {
        CaseSession session = SAFECONDUCT.openSession();
        assertTrue(assertThrows(CaseException.class, () -> session.insert(Consent.of().yes("transferProposed"))).getMessage()
                .contains("not carried by Consent but by Operation"));
        assertTrue(assertThrows(CaseException.class, () -> session.insert(Consent.of().yes("consentFrely"))).getMessage()
                .contains("unknown term"));
        assertTrue(assertThrows(CaseException.class, () -> session.insert(Recipient.of().answer("recipientType", "DONR"))).getMessage()
                .contains("did you mean 'DONOR'?"));
        session.insert(Operation.of());
        assertTrue(assertThrows(CaseException.class, () -> session.insert(Operation.of())).getMessage().contains("one operation"));
        assertTrue(assertThrows(CaseException.class, session::decide).getMessage().contains("no rulebook governs"));
        assertThrows(CaseException.class, () -> session.rulebooks("nobody"));
        assertThrows(CaseException.class, () -> session.focus("everything"));
        session.close();
        session.close();
        assertTrue(assertThrows(IllegalStateException.class, session::decide).getMessage().contains("closed"));
        try (CaseSession open = Safeconduct.load().openSession()) {
            assertTrue(assertThrows(NullPointerException.class, () -> open.insert(null)).getMessage().startsWith("the fact is null"));
            assertTrue(assertThrows(NullPointerException.class, () -> open.answer((String) null, "yes")).getMessage().contains("null"));
            assertTrue(assertThrows(NullPointerException.class, () -> open.rulebooks((String) null)).getMessage().contains("null"));
            assertTrue(assertThrows(NullPointerException.class, () -> open.asOf(null)).getMessage().contains("null"));
            assertTrue(assertThrows(NullPointerException.class, () -> open.focus((String) null)).getMessage().contains("null"));
            assertTrue(assertThrows(NullPointerException.class, () -> open.retract(null)).getMessage().contains("null"));
        }
    }

    @Test
    void tooManyFlowsAreAnErrorAndNotAnEndlessWait() {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            session.rulebooks("iom");
            for (String category : SAFECONDUCT.vocabulary().require("dataCategory").values()) {
                session.insert(PersonalData.of().answer("dataCategory", category));
            }
            for (String kind : SAFECONDUCT.vocabulary().require("recipientType").values()) {
                session.insert(Recipient.of().answer("recipientType", kind));
            }
            session.insert(DataSubject.of().yes("dataSubjectIsChild")).insert(DataSubject.of().no("dataSubjectIsChild"))
                    .insert(DataSubject.of());
            assertTrue(assertThrows(CaseException.class, session::decide).getMessage().contains("more than 2000 different flows"));
        }
    }

    @Test
    void nothingShowsAnAnswerInItsToString() {
        assertShown("DataSubject", DataSubject.of().yes("dataSubjectIsChild").toString());
        try (CaseSession session = SAFECONDUCT.openSession()) {
            Decision decision = session.asOf(DAY).rulebooks("un-system")
                    .answers(Map.of("dataIsPersonal", Truth.YES, "basisClaimed", "DONOR_REQUEST")).decide();
            for (Object shown : java.util.List.of(session, decision, decision.conclusions().get(0),
                    decision.conclusions().get(0).facts())) {
                assertFalse(shown.toString().contains("DONOR_REQUEST"), shown.toString());
            }
        }
    }

    private static void assertShown(String name, String shown) {
        assertEquals(name + "[answers=1 stated]", shown);
    }

    @Test
    void hostsCanPutTheirOwnFacadeInItsPlace() {
        Safeconduct safeconduct = mock(Safeconduct.class);
        CaseSession session = mock(CaseSession.class);
        when(safeconduct.openSession()).thenReturn(session);
        when(session.decide()).thenThrow(new EvaluationException("the engine failed"));
        assertFalse(new Desk(safeconduct).mayShare());
        verify(session).close();
    }

    /** A host that never fails open. */
    private record Desk(Safeconduct safeconduct) {
        boolean mayShare() {
            try (CaseSession session = safeconduct.openSession()) {
                return session.decide().outcome().isPermitted();
            } catch (SafeconductException e) {
                return false;
            }
        }
    }
}
