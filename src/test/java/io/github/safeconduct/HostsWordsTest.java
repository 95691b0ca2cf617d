package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts' files hold and what it does (decision 0029), as far as one rule's cases do not show it. */
class HostsWordsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Decision decide(String rulebook, Map<String, ?> answers) {
        return SAFECONDUCT.decide(Case.builder().rulebooks(rulebook).asOf(DAY).answers(answers).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "NONE_IDENTIFIED"})
    void aBasisFoundBesideAClaimOfNoneIsAContradiction(String claimed) {
        CaseException e = assertThrows(CaseException.class,
                () -> decide("un-system", Map.of("basisClaimed", claimed, "aLawfulBasisCarries", Truth.YES)));
        assertTrue(e.getMessage().contains("basisClaimed") && e.getMessage().contains("aLawfulBasisCarries"), e.getMessage());
    }

    @Test
    void whatIsHeardInARecordingIsNotSaidToBeNobody() {
        assertThrows(CaseException.class, () -> decide("icrc", Map.of("dataCategory", "VOICE", "dataIsPersonal", Truth.NO)));
    }

    @Test
    void nothingIsAskedAboutARecipientWhereNothingLeaves() {
        List<String> asked = asked(Map.of());
        assertFalse(asked.contains("recipientWorksFor") || asked.contains("transferLegalBasis"), asked.toString());
        List<String> unknown = asked(Map.of("transferProposed", Truth.UNKNOWN));
        assertTrue(unknown.contains("recipientType") && unknown.contains("transferProposed"), unknown.toString());
        assertTrue(asked(Map.of("remoteAccessFromAbroad", Truth.UNKNOWN)).contains("transferLegalBasis")
                || asked(Map.of("remoteAccessFromAbroad", Truth.UNKNOWN)).contains("remoteAccessFromAbroad"));
    }

    @Test
    void thatNothingLeavesIsNamedWhereItIsOnlyPresumed() {
        Decision decision = decide("icrc", Map.of("operationKind", "COLLECTION", "dataIsPersonal", Truth.YES));
        assertTrue(decision.presumed().toString().contains("transferProposed"), decision.presumed().toString());
    }

    @Test
    void anOfficesWordThatDataAreReachableFromAbroadIsKept() {
        assertEquals(Outcome.REFUSED, decide("icrc", Map.of("operationKind", "COLLECTION", "dataIsPersonal", Truth.YES,
                "internationalDataSharing", Truth.YES, "applicableRulesSatisfied", Truth.NO)).outcome());
    }

    private static List<String> asked(Map<String, Truth> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("operationKind", "COLLECTION", "dataIsPersonal", Truth.YES, "dataCategory",
                "NEEDS_ASSESSMENT"));
        answers.putAll(more);
        return decide("icrc", answers).questions().stream().map(Question::term).map(Object::toString).toList();
    }
}
