package io.github.safeconduct.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of fact, in the order in which decisions and case files list them. */
public enum FactKind {
    OPERATION(Operation.of()),
    CONTROLLER(Controller.of()),
    DATA_SUBJECT(DataSubject.of()),
    PERSONAL_DATA(PersonalData.of()),
    RECIPIENT(Recipient.of()),
    CONSENT(Consent.of(), Parent.PERSON, Parent.RECIPIENT),
    LAWFUL_BASIS(LawfulBasis.of(), Parent.PERSON, Parent.DATA, Parent.RECIPIENT),
    SITUATION(Situation.of(), Parent.PERSON, Parent.DATA, Parent.RECIPIENT),
    REQUEST(Request.of(), Parent.PERSON, Parent.RECIPIENT),
    DEROGATION(Derogation.of(), Parent.PERSON, Parent.RECIPIENT),
    APPROVAL(Approval.of(), Parent.PERSON, Parent.DATA, Parent.RECIPIENT),
    AGREEMENT(Agreement.of(), Parent.RECIPIENT),
    ASSESSMENT(Assessment.of(), Parent.PERSON, Parent.DATA, Parent.RECIPIENT),
    INFORMATION(Information.of(), Parent.PERSON, Parent.RECIPIENT),
    SAFEGUARDS(Safeguards.of(), Parent.DATA, Parent.RECIPIENT),
    BREACH(Breach.of()),
    RETENTION(Retention.of(), Parent.DATA),
    AUTOMATED_DECISION(AutomatedDecision.of(), Parent.PERSON),
    PRIOR_PROCESSING(PriorProcessing.of(), Parent.PERSON, Parent.DATA),
    POLICE_NOTICE(PoliceNotice.of(), Parent.PERSON),
    PUBLICATION(Publication.of(), Parent.DATA),
    EMPLOYMENT(Employment.of(), Parent.PERSON),
    OFFENCE(Offence.of(), Parent.PERSON);

    private static final Map<Class<?>, FactKind> BY_CLASS = Arrays.stream(values())
            .collect(Collectors.toMap(kind -> kind.blank.getClass(), kind -> kind));

    private final Fact<?> blank;
    private final String section;
    private final Set<Parent> on;

    /** What a record can hang on, beside the operation as a whole. */
    private enum Parent {
        PERSON,
        DATA,
        RECIPIENT
    }

    FactKind(Fact<?> blank, Parent... on) {
        this.blank = blank;
        String type = blank.getClass().getSimpleName();
        this.section = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        this.on = Set.of(on);
    }

    /**
     * Whether a case may have several of it, each with flows of its own: data subjects, personal data, recipients. Every other fact is a
     * record.
     */
    public boolean isSubject() {
        return this == DATA_SUBJECT || this == PERSONAL_DATA || this == RECIPIENT;
    }

    /** Whether an event or a conduct stated in such a fact says what is done with data; one stated of a person or a situation does not. */
    public boolean saysWhatIsDone() {
        return switch (this) {
            case OPERATION, REQUEST, BREACH, RETENTION, PUBLICATION, POLICE_NOTICE, AUTOMATED_DECISION, DEROGATION, EMPLOYMENT -> true;
            default -> false;
        };
    }

    /** The subjects a record of this kind can hang on, beside the operation as a whole; the nearest first. */
    public List<FactKind> parents() {
        List<FactKind> parents = new ArrayList<>();
        if (on.contains(Parent.RECIPIENT)) {
            parents.add(RECIPIENT);
        }
        if (on.contains(Parent.PERSON)) {
            parents.add(DATA_SUBJECT);
        }
        if (on.contains(Parent.DATA)) {
            parents.add(PERSONAL_DATA);
        }
        return parents;
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
        return section;
    }

    /** The kind of a fact. */
    public static FactKind of(Fact<?> fact) {
        return BY_CLASS.get(fact.getClass());
    }
}
