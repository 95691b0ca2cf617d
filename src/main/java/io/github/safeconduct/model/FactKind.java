package io.github.safeconduct.model;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of fact, in the order in which decisions and case files list them. */
public enum FactKind {
    OPERATION(Operation.of()),
    CONTROLLER(Controller.of()),
    DATA_SUBJECT(DataSubject.of()),
    PERSONAL_DATA(PersonalData.of()),
    RECIPIENT(Recipient.of()),
    CONSENT(Consent.of()),
    LAWFUL_BASIS(LawfulBasis.of()),
    SITUATION(Situation.of()),
    REQUEST(Request.of()),
    DEROGATION(Derogation.of()),
    APPROVAL(Approval.of()),
    AGREEMENT(Agreement.of()),
    ASSESSMENT(Assessment.of()),
    INFORMATION(Information.of()),
    SAFEGUARDS(Safeguards.of()),
    BREACH(Breach.of()),
    RETENTION(Retention.of()),
    AUTOMATED_DECISION(AutomatedDecision.of()),
    PRIOR_PROCESSING(PriorProcessing.of()),
    POLICE_NOTICE(PoliceNotice.of()),
    PUBLICATION(Publication.of()),
    EMPLOYMENT(Employment.of()),
    OFFENCE(Offence.of());

    private static final Map<Class<?>, FactKind> BY_CLASS = Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.blank.getClass(), kind -> kind));

    private final Fact<?> blank;

    FactKind(Fact<?> blank) {
        this.blank = blank;
    }

    /** The fact of this kind of which nothing is known: what an evaluation takes where nobody inserted one. */
    public Fact<?> blank() {
        return blank;
    }

    /** The name of the fact as rules write it, for instance {@code PersonalData}. */
    public String typeName() {
        return blank.getClass().getSimpleName();
    }

    /** The name of the fact as case files write it, for instance {@code personalData}. */
    public String section() {
        String type = typeName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** The kind of a fact. */
    public static FactKind of(Fact<?> fact) {
        return BY_CLASS.get(fact.getClass());
    }
}
