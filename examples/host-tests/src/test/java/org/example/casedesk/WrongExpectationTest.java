package org.example.casedesk;

import static io.github.safeconduct.testing.SafeconductAssertions.assertThat;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Information;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.InformationTerm;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.testing.WithSafeconduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong on purpose, and run only by the profile wrong-expectation: to see what a failure says. */
@Tag("wrong")
@WithSafeconduct
class WrongExpectationTest {

    @Test
    void theNormOnInformingPeopleIsExpectedAlthoughThePersonWasTold(CaseSession session) {
        session.insert(Controller.of(Body.UNHCR)).insert(Operation.of(OperationKind.DISCLOSURE))
                .insert(PersonalData.of(DataCategory.ASYLUM_CLAIM).yes(PersonalDataTerm.DATA_IS_PERSONAL))
                .insert(Recipient.of(RecipientKind.DONOR).named("a donor whose name is nobody's business"))
                .insert(Information.of().yes(InformationTerm.DATA_SUBJECT_INFORMED_OF_TRANSFER));

        assertThat(session.decide()).hasCertain("UNHCR-OT-05");
    }
}
