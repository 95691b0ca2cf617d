package io.github.safeconduct.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Truth;
import org.junit.jupiter.api.Test;

/** What is missing leaves everything open, however much else is said. Both faults were found by {@code PromisesTest} over 2,000 cases. */
class LeastFactsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Bounds ALL = new Bounds(Outcome.PERMITTED, Outcome.REFUSED);

    private static Decision decide(Operation operation) {
        return SAFECONDUCT.decide(Case.builder().rulebooks("unodc").add(operation.answer("newUse", "LAW_ENFORCEMENT"))
                .add(PersonalData.of().answer("dataCategory", "HEALTH")).build());
    }

    @Test
    void aTransferNobodyKnowsToBeOneIsNotJudgedAsIfDataStayed() {
        // That a new use is proposed says that something is done; that its kind is not known says that it may be a transfer.
        assertEquals(ALL, decide(Operation.of().answer("operationKind", Truth.UNKNOWN)).bounds());
        assertEquals(ALL, decide(Operation.of().answer("operationKind", "TRANSFER")).bounds());
        assertEquals(ALL, decide(Operation.of().answer("transferProposed", Truth.UNKNOWN)).bounds());
    }

    @Test
    void thatSilenceMeansNoTransferIsSaid() {
        assertTrue(decide(Operation.of()).presumed().contains("transferProposed"));
    }

    @Test
    void whatIsMissingWidensWhatIsReferred() {
        Decision decision = SAFECONDUCT.decide(Case.builder().rulebooks("unodc").add(Operation.of().answer("operationKind", "OTHER"))
                .add(PersonalData.of().yes("reidentificationLikely")).build());
        assertEquals(new Bounds(Outcome.REFERRED, Outcome.REFUSED), decision.bounds());
        assertEquals(Outcome.REFERRED, decision.outcome());
    }

    @Test
    void whoeverWritesThatTheRecipientIsNotKnownMayYetSayWhatIsDone() {
        Case.Builder given = Case.builder().rulebooks("interpol").add(Operation.of().answer("operationKind", "OTHER"))
                .add(PersonalData.of().answer("dataCategory", "RELIGION"));
        assertEquals(Outcome.REFERRED, SAFECONDUCT.decide(given.build()).bounds().best());
        Decision decision = SAFECONDUCT.decide(given.answer("recipientType", Truth.UNKNOWN).build());
        assertTrue(decision.bounds().best().isPermitted(), decision.bounds().toString());
        assertTrue(decision.bounds().worst().compareTo(Outcome.REFERRED) >= 0, decision.bounds().toString());
        assertEquals(Outcome.UNDECIDED, decision.outcome());
    }
}
