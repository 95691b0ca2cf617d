package io.github.safeconduct.testing;

import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.InformationTerm;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.terms.RecipientTerm;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the assertions hold of real decisions, and what their failures say and do not say. */
@WithSafeconduct
class DecisionAssertTest {

    private static final String MINISTRY = "ministry-asks-for-the-asylum-list";
    private static final String PARTNER = "transfer-to-a-verified-partner";

    private final Safeconduct safeconduct;

    DecisionAssertTest(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
    }

    private Decision example(String name) {
        try (CaseSession session = new CaseFileReader(safeconduct.vocabulary()).read(Path.of("examples/cases/" + name + ".yaml")).get(0)
                .open(safeconduct)) {
            return session.decide();
        }
    }

    private Decision decided(String rulebook, Map<String, ?> answers) {
        try (CaseSession session = safeconduct.openSession()) {
            return session.rulebooks(rulebook).answers(answers).decide();
        }
    }

    @Test
    void aRefusalUnderItsNormWithItsSource() {
        assertThat(example(MINISTRY)).isRefused().under("UNHCR-OT-15").citing("§6.3").citing("Policy");
        assertThat(example(MINISTRY)).doesNotPermit().under("UNHCR-OT-05");
        assertThat(example(MINISTRY)).isRefused().isGovernedBy("unhcr", "un-system").isAsOf(LocalDate.of(2024, 3, 1))
                .hasCertain("UNHCR-OT-03", "UNHCR-OT-15").remediedBy(InformationTerm.DATA_SUBJECT_INFORMED_OF_TRANSFER)
                .remediedBy("dpoReviewed").isBoundedBy(Outcome.REFUSED, Outcome.REFUSED);
        assertThat(example(MINISTRY)).as("a decision beside AssertJ's own assertions").isNotNull().isEqualTo(example(MINISTRY));
    }

    @Test
    void whatIsOpen() {
        assertThat(example(PARTNER)).isUndecided().hasQuestions().asking("transferPurposeLegitimate").doesNotPermit()
                .leavesOpen("UNHCR-OT-08").under("UNHCR-OT-08");
        assertThat(example(MINISTRY)).notAsking(RecipientTerm.RECIPIENT_TYPE);
    }

    @Test
    void nothingPassesBecauseOfASlip() {
        Decision decision = example(MINISTRY);
        assertThatThrownBy(() -> assertThat(decision).notAsking("dpiaDonee")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("unknown term 'dpiaDonee' (did you mean 'dpiaDone'?)");
        for (String term : new String[] {"recipientTyp"}) {
            assertThatThrownBy(() -> assertThat(decision).asking(term)).hasMessageContaining("did you mean 'recipientType'?");
            assertThatThrownBy(() -> assertThat(decision).presumes(term)).hasMessageContaining("did you mean 'recipientType'?");
            assertThatThrownBy(() -> assertThat(decision).remediedBy(term)).hasMessageContaining("did you mean 'recipientType'?");
        }
        assertThatThrownBy(() -> assertThat(decision).isSilentUnder("IOM-OT-01")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("The rulebook iom does not govern this case");
        assertThatThrownBy(() -> assertThat(decision).isRefused().citing("")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text that is cited is empty, so nothing would be asserted; write it out");
        assertThatThrownBy(() -> assertThat(decision).isSilentUnder()).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no norm is named, so nothing would be asserted; name one");
        assertThatThrownBy(() -> assertThat(decision).notAsking(new String[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assertThat(PreparedDecision.permitted().build()).notAsking("dpiaDonee"))
                .hasMessageContaining("did you mean 'dpiaDone'?");
    }

    @Test
    void theSilenceOfANormThatIsNotInForceSaysNothing() {
        try (CaseSession session = safeconduct.openSession()) {
            Decision early = session.rulebooks("unhcr").asOf(LocalDate.of(2016, 1, 1)).answers(Map.of("dataIsPersonal", "yes")).decide();
            assertThatThrownBy(() -> assertThat(early).isSilentUnder("UNHCR-GV-02")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("UNHCR-GV-02 is not in force on 2016-01-01, so it is silent whatever was stated");
        }
    }

    @Test
    void theOtherOutcomes() {
        assertThat(example("host-state-after-deportations")).isSuspended().under("UNHCR-OT-33");
        assertThat(decided("icrc", Map.of("transferProposed", "no"))).doesNotPermit();
    }

    @Test
    void aFailureShowsTheDecisionAndTheNearestDifference() {
        assertThatThrownBy(() -> assertThat(example(MINISTRY)).isPermitted()).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected to be permitted without conditions, but it is REFUSED under un-system, unhcr as of "
                        + "2024-03-01.\nWhat holds it up:\n  UNHCR-OT-03, certain refusal: ")
                .hasMessageContaining("\nWhat would change it:\n")
                .hasMessageContaining("UNHCR-OT-05: dataSubjectInformedOfTransfer would have to be yes");
        assertThatThrownBy(() -> assertThat(example(MINISTRY)).isRefused().under("UNHCR-OT-01"))
                .hasMessageStartingWith("Expected a conclusion under UNHCR-OT-01 among those that are meant, but it is REFUSED")
                .hasMessageContaining("Those stand under UNHCR-OT-03, UNHCR-OT-15")
                .hasMessageContaining("UNHCR-OT-01 ")
                .hasMessageContaining("unhcr/onward-transfer.drl line ");
        assertThatThrownBy(() -> assertThat(example(MINISTRY)).isRefused().under("UNHCR-OT-O1"))
                .hasMessageContaining("did you mean 'UNHCR-OT-01'?");
        assertThatThrownBy(() -> assertThat(example(MINISTRY)).isRefused().citing("Geneva Convention"))
                .hasMessageContaining("'Geneva Convention' to be cited").hasMessageContaining("Cited are ").hasMessageContaining("§6.3");
        assertThatThrownBy(() -> assertThat(example(PARTNER)).isUndecided().asking(RecipientTerm.RECIPIENT_TYPE))
                .hasMessageContaining("Expected to ask for recipientType, but it is UNDECIDED")
                .hasMessageContaining("It asks for authorityIsPartyToConflict, ");
        assertThatThrownBy(() -> assertThat(example(MINISTRY)).as("the list for the ministry").isSuspended())
                .hasMessageStartingWith("[the list for the ministry] Expected to be suspended, but it is REFUSED");
    }

    @Test
    void aNormThatShouldHaveSpokenSaysWhyItDoesNot() {
        Decision told = decided("unhcr",
                Map.of("transferProposed", "yes", "dataIsPersonal", "yes", "dataSubjectInformedOfTransfer", "yes"));
        assertThatThrownBy(() -> assertThat(told).hasCertain("UNHCR-OT-05"))
                .hasMessageContaining("UNHCR-OT-05 is silent: it would speak if 'dataSubjectInformedOfTransfer' were no; "
                        + "unhcr/onward-transfer.drl line ")
                .hasMessageContaining("dataSubjectInformedOfTransfer is answered otherwise; wanted no or unknown.");
        assertThatThrownBy(() -> assertThat(told).hasCertain("IOM-OT-19"))
                .hasMessageContaining("IOM-OT-19 is silent: the rulebook iom does not govern this case.");
        assertThat(told).isSilentUnder("UNHCR-OT-05");
        assertThatThrownBy(() -> assertThat(told).isSilentUnder("UNHCR-OT-99")).hasMessageContaining("unknown norm UNHCR-OT-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isPermitted", "isPermittedWithConditions", "isSuspended", "isReferred", "isUndecided", "isNotGoverned",
            "permits", "hasQuestions"})
    void whatIsNotSoFails(String assertion) {
        DecisionAssert on = assertThat(example(MINISTRY));
        assertThatThrownBy(() -> call(on, assertion)).isInstanceOf(AssertionError.class).hasMessageStartingWith("Expected ");
    }

    private static void call(DecisionAssert on, String assertion) throws Throwable {
        try {
            DecisionAssert.class.getMethod(assertion).invoke(on);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void partsThatAreNotSoFail() {
        Decision decision = example(MINISTRY);
        assertThatThrownBy(() -> assertThat(decision).isReferredTo("Legal Affairs Service"))
                .hasMessageStartingWith("Expected to be referred");
        assertThatThrownBy(() -> assertThat(decision).requires("UNHCR-OT-05")).hasMessageContaining("certain suspension");
        assertThatThrownBy(() -> assertThat(decision).onCondition("UNHCR-OT-05")).hasMessageContaining("UNHCR-OT-05 to be a condition");
        assertThatThrownBy(() -> assertThat(decision).owes("UNHCR-OT-05")).hasMessageContaining("to be owed in any case");
        assertThatThrownBy(() -> assertThat(decision).lifts("UNHCR-OT-05")).hasMessageContaining("to be lifted");
        assertThatThrownBy(() -> assertThat(decision).leavesOpen("UNHCR-OT-05")).hasMessageContaining("to be left open");
        assertThatThrownBy(() -> assertThat(decision).isSilentUnder("UNHCR-OT-05")).hasMessageContaining("UNHCR-OT-05 speaks: certain");
        assertThatThrownBy(() -> assertThat(decision).restsOn(BasisKind.CONSENT)).hasMessageContaining("The bases stand so: ");
        assertThatThrownBy(() -> assertThat(decision).hasSensitivity(Grade.LOW)).hasMessageContaining("of sensitivity LOW");
        assertThatThrownBy(() -> assertThat(decision).isGovernedBy("icrc")).hasMessageContaining("to be governed by icrc");
        assertThatThrownBy(() -> assertThat(decision).isAsOf(LocalDate.EPOCH)).hasMessageContaining("the law of 1970-01-01");
        assertThatThrownBy(() -> assertThat(decision).isBoundedBy(Outcome.PERMITTED, Outcome.REFUSED))
                .hasMessageContaining("to reach from");
        assertThatThrownBy(() -> assertThat(decision).presumes("dpoReviewed")).hasMessageContaining("to presume no of dpoReviewed");
        assertThatThrownBy(() -> assertThat(decision).remediedBy("recipientType")).hasMessageContaining("The remedies are ");
        assertThatThrownBy(() -> assertThat(decision).isRefused().forRecipient("the ministry")).hasMessageContaining("names none");
        assertThatThrownBy(() -> assertThat(example(PARTNER)).hasNoQuestions()).hasMessageContaining("to ask nothing");
        assertThatThrownBy(() -> assertThat(example(PARTNER)).notAsking("transferPurposeLegitimate"))
                .hasMessageContaining("not to ask for transferPurposeLegitimate");
        assertThatThrownBy(() -> assertThat((Decision) null).isRefused()).hasMessageContaining("not to be null");
    }

    @Test
    void aNarrowFocusPermitsNothingAndTheFailureSaysSo() {
        Decision permitted = PreparedDecision.permitted().build();
        assertThat(permitted).isPermitted().permits().hasNoQuestions();
        Decision narrowed = Decision.builder(Outcome.PERMITTED).focus(List.of("SA"), true).build();
        assertThatThrownBy(() -> assertThat(narrowed).isPermitted()).hasMessageContaining("Only part of the law was asked");
        assertThat(narrowed).doesNotPermit();
    }

    @Test
    void noFailureRepeatsWhatWasAnswered() {
        try (CaseSession session = safeconduct.openSession()) {
            session.insert(Controller.of(Body.UNHCR))
                    .insert(Operation.of(OperationKind.DISCLOSURE))
                    .insert(DataSubject.of().named("AMINA-CANARY"))
                    .insert(PersonalData.of(DataCategory.REFUGEE_CLAIM)
                            .named("FILE-CANARY"))
                    .insert(Recipient.of(RecipientKind.MEDIA).named("DESK-CANARY"))
                    .insert(Recipient.of(RecipientKind.RESCUE_SERVICE)
                            .named("BOAT-CANARY"));
            Decision decision = session.decide();
            assertThat(decision).doesNotPermit();
            assertThat(session.toCase().facts()).isNotEmpty();
            for (String norm : safeconduct.register("unhcr").ids().stream().filter(id -> id.contains("-OT-")).limit(25).toList()) {
                if (!decision.norms().containsKey(norm)) {
                    assertThatThrownBy(() -> assertThat(decision).hasCertain(norm))
                            .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("CANARY", "is REFUGEE_CLAIM", "is MEDIA",
                                    "is RESCUE_SERVICE", "instead of"));
                }
            }
        }
    }
}
