package io.github.safeconduct.docs;

import static io.github.safeconduct.testing.FakeSafeconduct.stating;
import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import io.github.safeconduct.testing.CaseFiles;
import io.github.safeconduct.testing.CheckedCase;
import io.github.safeconduct.testing.FakeSafeconduct;
import io.github.safeconduct.testing.PreparedDecision;
import io.github.safeconduct.testing.WithSafeconduct;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The code of docs/testing.md, in its order: what stands between the marks is shown there. */
class TestingGuideSnippetsTest {

    interface Mail {

        void sendTo(String recipient);
    }

    static final class Desk {

        private final Safeconduct safeconduct;
        private final Mail mail;

        Desk(Safeconduct safeconduct, Mail mail) {
            this.safeconduct = safeconduct;
            this.mail = mail;
        }

        String send(RecipientKind kind, String address) {
            try (CaseSession session = safeconduct.openSession()) {
                session.insert(Controller.of(Body.UNHCR));
                session.insert(Operation.of(OperationKind.DISCLOSURE));
                session.insert(PersonalData.of(DataCategory.REFUGEE_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL));
                session.insert(Recipient.of(kind));
                Decision decision = session.decide();
                if (decision.permits()) {
                    mail.sendTo(address);
                    return "sent";
                }
                return decision.outcome() == Outcome.UNDECIDED ? "ask " + decision.questions() : "not sent";
            }
        }
    }

    @Nested
    // begin
    @WithSafeconduct
    class ListsForAuthorities {

        @Test
        void noListGoesToThePoliceOfACountryThatProtectsDataLess(CaseSession session) {
            session.insert(Controller.of(Body.UNHCR));
            session.insert(Operation.of(OperationKind.DISCLOSURE));
            session.insert(PersonalData.of(DataCategory.REFUGEE_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL));
            session.insert(Recipient.of(RecipientKind.NATIONAL_LAW_ENFORCEMENT).no(RecipientTerm.RECIPIENT_PROTECTION_COMPARABLE));

            assertThat(session.decide()).isRefused().under("UNHCR-OT-01").citing("Policy").readsEveryAnswer();
        }
    }
    // end

    @Nested
    // begin
    @WithSafeconduct(rules = "classpath:testing/rules", evidence = Evidence.RETRIEVED, day = "2026-03-01")
    class HarbourLight {

        @Test
        void noListLeavesTheHouseWithoutTheCoordinator(CaseSession session) {
            session.rulebooks("harbour-light").insert(Operation.of(OperationKind.DISCLOSURE)).answer("harbourLightCoordinatorApproved",
                    false);

            assertThat(session.decide()).isRefused().under("HLR-OT-01");
        }
    }
    // end

    @Nested
    @WithSafeconduct(rules = "classpath:testing/rules")
    class Files {

        // begin
        @CaseFiles("classpath:testing/cases/**")
        void everyCaseComesOutAsItsFileSays() {}

        @CaseFiles("src/test/resources/testing/cases/informed.cases.yaml")
        void andIsNoPermission(CheckedCase one) {
            one.decision().ifPresent(decision -> assertThat(decision).as(one.name()).doesNotPermit());
        }
        // end

        @Test
        // begin
        void theDecisionIsAsItWas(CaseSession session) {
            session.rulebooks("harbour-light").answer("transferProposed", true).answer("harbourLightCoordinatorApproved", true);

            assertThat(session.decide()).matchesGolden("src/test/resources/testing/golden/approved-list.txt");
        }
        // end
    }

    @Nested
    class Fakes {

        private final Mail mail = mock(Mail.class);

        @Test
        // begin
        void whatIsRefusedIsNotSent() {
            FakeSafeconduct fake = new FakeSafeconduct();
            fake.when(stating(RecipientTerm.RECIPIENT_TYPE, RecipientKind.DONOR)).then(PreparedDecision.refused("UNHCR-OT-01"));
            fake.when(stating(RecipientTerm.RECIPIENT_TYPE, RecipientKind.UN_AGENCY)).then(PreparedDecision.permitted());

            assertThat(new Desk(fake, mail).send(RecipientKind.DONOR, "donor@example.org")).isEqualTo("not sent");
            verify(mail, never()).sendTo(any());

            assertThat(new Desk(fake, mail).send(RecipientKind.UN_AGENCY, "agency@example.org")).isEqualTo("sent");
            verify(mail).sendTo("agency@example.org");
            assertThat(fake.asked()).hasSize(2);
        }
        // end

        @Test
        // begin
        void whatCannotBeDecidedIsNotSent() {
            FakeSafeconduct fake = new FakeSafeconduct();
            fake.whatever().thenThrow(new EvaluationException("the engine failed", new IllegalStateException()));

            assertThatThrownBy(() -> new Desk(fake, mail).send(RecipientKind.DONOR, "donor@example.org"))
                    .isInstanceOf(EvaluationException.class);
            verify(mail, never()).sendTo(any());
        }
        // end
    }
}
