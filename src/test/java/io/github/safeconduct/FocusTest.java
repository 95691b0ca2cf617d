package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a case asks about where it does not say: the four questions, and the duties that its answers bring with them. */
class FocusTest {

    private static final List<String> FOUR_QUESTIONS = List.of("SA", "RB", "LB", "DG", "OT");

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static void brings(List<String> duties, String term, Object answer) {
        try (CaseSession session = SAFECONDUCT.openSession()) {
            TreeSet<String> brought = new TreeSet<>(session.rulebooks("unhcr").answer(term, answer).decide().focus());
            FOUR_QUESTIONS.forEach(brought::remove);
            assertEquals(duties, List.copyOf(brought), term + ": " + answer);
        }
    }

    @Test
    void aRequestBringsRightsWhicheverOfItsCodesItIs() {
        brings(List.of("DS"), "dataSubjectRequest", "ACCESS");
        brings(List.of("DS"), "dataSubjectRequest", "OTHER");
        brings(List.of("DS"), "dataSubjectRequest", "yes");
        brings(List.of(), "dataSubjectRequest", "NONE");
        brings(List.of("DS"), "accessRequested", "yes");
        brings(List.of(), "accessRequested", "no");
    }

    @Test
    void anOperationAnIncidentAndAMachinesDecisionBringTheirDuties() {
        brings(List.of("RT"), "operationKind", "RETENTION");
        brings(List.of("CO"), "operationKind", "COLLECTION");
        brings(List.of(), "operationKind", "PLANNING");
        brings(List.of("BR"), "breachDetected", "yes");
        brings(List.of("AD"), "decisionSolelyAutomated", "yes");
    }
}
