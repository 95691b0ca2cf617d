package org.example.casedesk;

import static io.github.safeconduct.testing.FakeSafeconduct.stating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.terms.OffenceTerm;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import io.github.safeconduct.testing.FakeSafeconduct;
import io.github.safeconduct.testing.PreparedDecision;
import java.util.List;
import org.example.casedesk.Request.Answer;
import org.example.casedesk.Request.Asker;
import org.example.casedesk.Request.Wanted;
import org.junit.jupiter.api.Test;

/** What the desk does with an outcome, whatever the law says today. */
class DisclosureDeskTest {

    private static final Request REQUEST = new Request("22", Asker.POLICE, List.of(Wanted.ASYLUM_CLAIM), Answer.YES, Answer.YES);

    private final FakeSafeconduct law = new FakeSafeconduct();
    private final Courier courier = mock(Courier.class);
    private final DisclosureDesk desk = new DisclosureDesk(law, courier);

    @Test
    void whatIsPermittedIsSent() {
        law.when(stating(RecipientTerm.RECIPIENT_TYPE, RecipientKind.NATIONAL_LAW_ENFORCEMENT)).then(PreparedDecision.permitted());
        assertThat(desk.reply(REQUEST).step()).isEqualTo(Reply.Step.SEND);
        verify(courier).take("22");
    }

    @Test
    void nothingElseIs() {
        FakeSafeconduct blocked = new FakeSafeconduct();
        blocked.when(stating(OffenceTerm.OFFENCE_SERIOUS, true)).then(PreparedDecision.refused("UNHCR-OT-01"));
        blocked.when(stating(OffenceTerm.OFFENCE_SERIOUS, false)).then(PreparedDecision.suspended("UNHCR-OT-05"));
        blocked.whatever().then(PreparedDecision.undecided(OffenceTerm.OFFENCE_SERIOUS));
        DisclosureDesk other = new DisclosureDesk(blocked, courier);

        Reply refused = other.reply(REQUEST);
        assertThat(refused.step()).isEqualTo(Reply.Step.DECLINE);
        assertThat(refused.lines()).singleElement().asString().contains("Policy");
        assertThat(other.reply(new Request("23", Asker.POLICE, List.of(), Answer.YES, Answer.NO)).step()).isEqualTo(Reply.Step.WAIT);
        assertThat(other.reply(new Request("24", Asker.POLICE, List.of(), Answer.YES, Answer.NOT_ASKED)).lines()).singleElement().asString()
                .endsWith("?");
        verify(courier, never()).take(any());
        assertThat(blocked.asked()).hasSize(3);
    }

    @Test
    void whatIsNotGovernedGoesToAnOfficeAndNotToTheCourier() {
        law.whatever().then(PreparedDecision.of(Outcome.NOT_GOVERNED));
        assertThat(desk.reply(REQUEST).step()).isEqualTo(Reply.Step.ASK_AN_OFFICE);
        verify(courier, never()).take(any());
    }

    @Test
    void withoutADecisionNothingIsSent() {
        law.whatever().thenThrow(new EvaluationException("the engine failed", new IllegalStateException()));
        assertThatThrownBy(() -> desk.reply(REQUEST)).isInstanceOf(EvaluationException.class);
        verify(courier, never()).take(any());
    }
}
