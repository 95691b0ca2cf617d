package io.github.safeconduct.testing;

import static io.github.safeconduct.testing.FakeSafeconduct.stating;
import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Agreement;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.model.YesNo;
import io.github.safeconduct.terms.AgreementTerm;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A library that decides nothing, and decisions that nobody made. */
class FakeSafeconductTest {

    private static final Case DONOR = Case.builder()
            .add(Controller.of(Body.UNHCR), Operation.of(OperationKind.DISCLOSURE), Recipient.of(RecipientKind.DONOR)).build();

    private final FakeSafeconduct fake = new FakeSafeconduct();

    @Test
    void itAnswersWithWhatWasPreparedAndRemembersWhatItWasAsked() {
        fake.when(stating(RecipientTerm.RECIPIENT_TYPE, RecipientKind.DONOR)).then(PreparedDecision.refused("UNHCR-OT-01"));
        fake.when(stating(Operation.of(OperationKind.USE))).then(PreparedDecision.permitted());
        assertThat(fake.decide(DONOR)).isRefused().under("UNHCR-OT-01");
        try (CaseSession session = fake.openSession()) {
            assertThat(session.insert(Controller.of(Body.UNHCR)).insert(Operation.of(OperationKind.USE)).decide()).isPermitted();
            assertThat(session.insert(Recipient.of()).answer("recipientType", "DONOR").decide()).isRefused();
        }
        assertThat(fake.asked()).hasSize(3).first().isEqualTo(DONOR);
        fake.wasAskedNothingElse();
        assertThat(fake).hasToString("FakeSafeconduct[2 prepared, 3 asked]");
    }

    @Test
    void aPredicateFindsRecordsAndLooseAnswers() {
        fake.when(stating(AgreementTerm.CONDITIONS_GUARANTEED_IN_WRITING, true)).then(PreparedDecision.permitted());
        assertThat(fake.decide(Case.builder().add(Controller.of(Body.UNHCR), Recipient.of(RecipientKind.DONOR)
                .with(Agreement.of().yes(AgreementTerm.CONDITIONS_GUARANTEED_IN_WRITING))).build())).isPermitted();
        assertThat(fake.decide(Case.builder().rulebooks("unhcr").answer("conditionsGuaranteedInWriting", "yes").build())).isPermitted();
        assertThatThrownBy(() -> fake.decide(Case.builder().rulebooks("unhcr").answer("conditionsGuaranteedInWriting", "no").build()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aWrittenUnknownIsFoundWhereverItStands() {
        fake.when(stating(AgreementTerm.CONDITIONS_GUARANTEED_IN_WRITING, Truth.UNKNOWN)).then(PreparedDecision.refused("UNHCR-OT-01"));
        assertThat(fake.decide(Case.builder().add(Controller.of(Body.UNHCR), Recipient.of(RecipientKind.DONOR)
                .with(Agreement.of().answer("conditionsGuaranteedInWriting", Truth.UNKNOWN))).build())).isRefused();
        assertThat(fake.decide(Case.builder().rulebooks("unhcr").answer("conditionsGuaranteedInWriting", "unknown").build())).isRefused();
    }

    @Test
    void anUnexpectedCaseIsAnErrorThatNobodyCatchesByAccidentAndNeverAPermission() {
        fake.when(given -> false).then(PreparedDecision.permitted());
        assertThatThrownBy(() -> fake.decide(DONOR)).isInstanceOf(AssertionError.class)
                .hasMessage(
                        "FakeSafeconduct was asked about a case that nothing was prepared for. It states "
                                + "Operation, Controller, Recipient; prepared are 1 answers, and no predicate holds of it. "
                                + "Prepare one with fake.when(…).then(…), or decide on the real library, Safeconduct.load(). "
                                + "A fake permits nothing by itself");
        assertThatThrownBy(fake::wasAskedNothingElse).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> new FakeSafeconduct().decide(Case.builder().rulebooks("unhcr").answer("dataIsPersonal", true).build()))
                .hasMessageContaining("It states no fact and 1 loose answers");
    }

    @Test
    void itTakesNothingThatTheLibraryRefuses() {
        fake.whatever().then(PreparedDecision.permitted());
        assertThatThrownBy(() -> fake.openSession().insert(Recipient.of().yes("recipientTyp"))).isInstanceOf(CaseException.class);
        assertThatThrownBy(() -> fake.decide(Case.builder().answer("transferPropsed", true).build())).isInstanceOf(CaseException.class);
        assertThat(fake.asked()).isEmpty();
        try (CaseSession session = fake.openSession()) {
            session.rulebooks("icrc").focus("OT").asOf(LocalDate.of(2024, 1, 1)).answers(Map.of("dataIsPersonal", true))
                    .answer("dataIsPersonal", false).retract("dataIsPersonal");
            assertThat(session.decide()).isPermitted();
            assertThat(fake.asked().get(0)).isEqualTo(Case.builder().rulebooks("icrc").focus("OT").asOf(LocalDate.of(2024, 1, 1)).build());
        }
    }

    @Test
    void itDecidesNothingThatTheLibraryWouldNotDecide() {
        fake.whatever().then(PreparedDecision.permitted());
        assertThatThrownBy(() -> fake.decide(Case.builder().add(Operation.of(OperationKind.USE)).build()))
                .isInstanceOf(CaseException.class).hasMessageContaining("no rulebook governs");
        try (CaseSession session = fake.openSession()) {
            session.rulebooks("unhcr").answers(Map.of("dataSubjectIsChild", true, "dataSubjectIsAdult", true));
            assertThatThrownBy(session::decide).isInstanceOf(CaseException.class).hasMessageContaining("cannot both be so");
        }
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void whatNoCaseCanStateIsNoPreparation() {
        assertThatThrownBy(() -> stating(RecipientTerm.RECIPIENT_TYPE, DataCategory.HEALTH)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'recipientType' has no such code");
        assertThatThrownBy(() -> fake.when(stating(new YesNo<Operation>("boatListAsked"), true)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("unknown term 'boatListAsked'");
    }

    @Test
    void itFailsAsTheLibraryMay() {
        EvaluationException failure = new EvaluationException("the engine failed", new IllegalStateException());
        fake.whatever().thenThrow(failure);
        assertThatThrownBy(() -> fake.decide(DONOR)).isSameAs(failure);
    }

    @Test
    void allButTheDecidingIsReal() {
        Safeconduct real = Safeconduct.load();
        assertThat(fake.rulebooks()).isEqualTo(real.rulebooks());
        assertThat(fake.vocabulary().names()).isEqualTo(real.vocabulary().names());
        assertThat(fake.register("icrc").ids()).isEqualTo(real.register("icrc").ids());
        assertThat(fake.readBy("recipientType")).isNotEmpty();
        assertThat(fake.warmUp()).isSameAs(fake);
        Safeconduct own = Safeconduct.load(Path.of("src/test/resources/testing/rules"));
        Decision decision = PreparedDecision.of(own, Outcome.REFUSED).under("HLR-OT-01").build();
        assertThat(new FakeSafeconduct(own).whatever().then(decision).decide(DONOR)).isRefused().under("HLR-OT-01")
                .isGovernedBy("harbour-light");
    }

    @Test
    void preparedDecisionsSayWhatTheRegistersSay() {
        assertThat(PreparedDecision.suspended("UNHCR-OT-05").build()).isSuspended().under("UNHCR-OT-05").citing("Policy").doesNotPermit();
        assertThat(PreparedDecision.permittedOn("UNSYS-CF-01").build()).isPermittedWithConditions().requires("UNSYS-CF-01");
        assertThat(PreparedDecision.referred("UNSYS-OT-90", "data protection focal point").build())
                .isReferredTo("Data Protection Focal Point");
        assertThat(PreparedDecision.undecided(RecipientTerm.RECIPIENT_TYPE).asOf(LocalDate.of(2025, 1, 1)).build()).isUndecided()
                .asking(RecipientTerm.RECIPIENT_TYPE).isAsOf(LocalDate.of(2025, 1, 1)).isBoundedBy(Outcome.PERMITTED, Outcome.REFUSED);
        Decision refused = PreparedDecision.refused("UNHCR-OT-01").presuming(RecipientTerm.RECIPIENT_TYPE)
                .boundedBy(Outcome.REFUSED, Outcome.REFUSED).build();
        assertThat(refused).presumes(RecipientTerm.RECIPIENT_TYPE);
        assertThatThrownBy(() -> assertThat(refused).isRefused().under("UNHCR-OT-02"))
                .hasMessageContaining("Those stand under UNHCR-OT-01");
        assertThat(refused.conclusions()).extracting("title").isEqualTo(List.of(Safeconduct.load().register("unhcr").find("UNHCR-OT-01")
                .title()));
    }

    @Test
    void whatNoEngineCouldHaveDecidedIsRefused() {
        assertThatThrownBy(() -> PreparedDecision.refused("UNHCR-OT-05")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UNHCR-OT-05 concludes a suspension in the register of unhcr, which does not lead to REFUSED; name a norm that "
                        + "does");
        assertThatThrownBy(() -> PreparedDecision.refused("UNHCR-OT-O1")).hasMessageContaining("did you mean 'UNHCR-OT-01'?");
        assertThatThrownBy(() -> PreparedDecision.of(Outcome.REFUSED).build()).hasMessageContaining("without a norm that says so");
        assertThatThrownBy(() -> PreparedDecision.of(Outcome.UNDECIDED).build()).hasMessageContaining("without a question");
        assertThatThrownBy(() -> PreparedDecision.permitted().requiring("UNSYS-CF-01").build())
                .hasMessageContaining("PERMITTED_WITH_CONDITIONS");
        assertThatThrownBy(() -> PreparedDecision.refused("UNHCR-OT-01").boundedBy(Outcome.PERMITTED, Outcome.REFUSED).build())
                .hasMessageContaining("contradicts the bounds");
        assertThatThrownBy(() -> PreparedDecision.permittedOn().build()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a norm that requires something");
        for (String nobody : List.of("", "  ")) {
            assertThatThrownBy(() -> PreparedDecision.referred("UNSYS-OT-90", nobody)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a referral is to somebody; name the office");
        }
        assertThatThrownBy(() -> PreparedDecision.permitted().asking("recipientType").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing is left to ask where every answer comes to PERMITTED");
        assertThatThrownBy(() -> PreparedDecision.permitted().asking("recipientTyp")).hasMessageContaining("did you mean 'recipientType'?");
    }
}
