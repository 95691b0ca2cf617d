package io.github.safeconduct.internal.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What carries an operation carries it for certain only where no exception to it is open: a deletion that is owed may yet be waived. */
class ExceptedCarrierTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static Decision decide(String expired) {
        return SAFECONDUCT.decide(Case.builder().rulebooks("un-system").asOf(LocalDate.of(2026, 1, 1)).answer("operationKind", "DELETION")
                .answer("dataType", "FACILITY_COORDINATES").answer("dataIsPersonal", true).answer("dataAggregatedOrAnonymised", true)
                .answer("purposeFulfilled", true).answer("retentionTimeExceeded", true).answer("retentionRequiredByLawOrAudit", true)
                .answer("reidentificationAssessed", true).answer("aLawfulBasisCarries", false)
                .answer("informationSharingProtocolInPlace", true)
                .answer("transparencyFrustratesPurpose", false).answer("retentionPeriodExpired", expired).build());
    }

    @Test
    void aDutyThatMayBeWaivedCarriesNothingForCertain() {
        assertEquals(Outcome.PERMITTED_WITH_CONDITIONS, decide("no").outcome(), "the deletion is owed");
        assertEquals(Outcome.NOT_GOVERNED, decide("yes").outcome(), "the duty is waived, and nothing else carries the deletion");
        Decision open = decide("unknown");
        assertFalse(open.permits());
        assertEquals(Outcome.UNDECIDED, open.outcome());
        assertEquals(Outcome.NOT_GOVERNED, open.bounds().worst());
    }
}
