package org.example.casedesk;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Information;
import io.github.safeconduct.model.Offence;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.InformationTerm;
import io.github.safeconduct.terms.OffenceTerm;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.PersonalDataTerm;
import io.github.safeconduct.terms.RecipientKind;
import java.util.List;

/** The desk of an office of UNHCR: turns a request into a case, and a decision into what the desk does. */
public final class DisclosureDesk {

    private final Safeconduct safeconduct;
    private final Courier courier;

    public DisclosureDesk(Safeconduct safeconduct, Courier courier) {
        this.safeconduct = safeconduct;
        this.courier = courier;
    }

    /** Decides a request, and sends the file where that is permitted. */
    public Reply reply(Request request) {
        Decision decision = decide(request);
        return switch (decision.outcome()) {
            case PERMITTED, PERMITTED_WITH_CONDITIONS -> permitted(request, decision);
            case UNDECIDED -> new Reply(Reply.Step.FIND_OUT, decision.questions().stream().map(Question::ask).toList());
            case REFERRED, NOT_GOVERNED -> new Reply(Reply.Step.ASK_AN_OFFICE, reasons(decision));
            case SUSPENDED -> new Reply(Reply.Step.WAIT, reasons(decision));
            case REFUSED -> new Reply(Reply.Step.DECLINE, reasons(decision));
        };
    }

    private Reply permitted(Request request, Decision decision) {
        if (!decision.permits()) {
            return new Reply(Reply.Step.ASK_AN_OFFICE, reasons(decision));
        }
        courier.take(request.number());
        return new Reply(Reply.Step.SEND, decision.conditions().stream().map(CitedConclusion::says).toList());
    }

    private static List<String> reasons(Decision decision) {
        return decision.blocking().stream().map(one -> one.says() + " (" + one.sourceTitle() + ", " + one.locator() + ")").toList();
    }

    Decision decide(Request request) {
        try (CaseSession session = safeconduct.openSession()) {
            session.insert(Controller.of(Body.UNHCR)).insert(Operation.of(OperationKind.DISCLOSURE));
            request.wants().forEach(wanted -> session.insert(data(wanted)));
            session.insert(Recipient.of(recipient(request.asks())));
            session.insert(Information.of().answer(InformationTerm.DATA_SUBJECT_INFORMED_OF_TRANSFER, truth(request.told())));
            if (request.asks() == Request.Asker.POLICE) {
                session.insert(Offence.of().answer(OffenceTerm.OFFENCE_SERIOUS, truth(request.offenceIsSerious())));
            }
            return session.decide();
        }
    }

    private static PersonalData data(Request.Wanted wanted) {
        return PersonalData.of(switch (wanted) {
            case ASYLUM_CLAIM -> DataCategory.ASYLUM_CLAIM;
            case MEDICAL_RECORD -> DataCategory.MEDICAL;
        }).yes(PersonalDataTerm.DATA_IS_PERSONAL);
    }

    private static RecipientKind recipient(Request.Asker asker) {
        return switch (asker) {
            case POLICE -> RecipientKind.NATIONAL_LAW_ENFORCEMENT;
            case HOSPITAL -> RecipientKind.MEDICAL_PROVIDER;
            case DONOR -> RecipientKind.DONOR;
        };
    }

    private static Truth truth(Request.Answer answer) {
        return switch (answer) {
            case YES -> Truth.YES;
            case NO -> Truth.NO;
            case NOT_ASKED -> Truth.UNKNOWN;
        };
    }
}
