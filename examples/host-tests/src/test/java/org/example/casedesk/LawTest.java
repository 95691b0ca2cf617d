package org.example.casedesk;

import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.terms.OffenceTerm;
import io.github.safeconduct.testing.WithSafeconduct;
import java.util.List;
import org.example.casedesk.Request.Answer;
import org.example.casedesk.Request.Asker;
import org.example.casedesk.Request.Wanted;
import org.junit.jupiter.api.Test;

/** That what the desk writes down reaches the law: on the real rules, since it is about them. */
@WithSafeconduct
class LawTest {

    private final Safeconduct safeconduct;

    LawTest(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
    }

    private Decision decide(Request request) {
        return new DisclosureDesk(safeconduct, mock(Courier.class)).decide(request);
    }

    @Test
    void noAsylumClaimGoesToThePoliceForAMinorOffence() {
        assertThat(decide(new Request("17", Asker.POLICE, List.of(Wanted.ASYLUM_CLAIM), Answer.YES, Answer.NO)))
                .isRefused().under("UNHCR-OT-15").citing("Policy");
    }

    @Test
    void whileNobodyKnowsWhatTheOffenceIsTheDeskIsAsked() {
        assertThat(decide(new Request("18", Asker.POLICE, List.of(Wanted.ASYLUM_CLAIM), Answer.YES, Answer.NOT_ASKED)))
                .doesNotPermit().leavesOpen("UNHCR-OT-15").asking(OffenceTerm.OFFENCE_SERIOUS);
    }

    @Test
    void nothingLeavesBeforeThePersonWasTold() {
        assertThat(decide(new Request("19", Asker.HOSPITAL, List.of(Wanted.MEDICAL_RECORD), Answer.NO, Answer.NOT_ASKED)))
                .doesNotPermit().hasCertain("UNHCR-OT-05");
    }

    @Test
    void nothingIsWrittenDownInVain() {
        for (Asker asker : Asker.values()) {
            assertThat(decide(new Request("20", asker, List.of(Wanted.values()), Answer.YES, Answer.YES))).readsEveryAnswer();
        }
    }
}
