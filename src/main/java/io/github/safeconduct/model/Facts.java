package io.github.safeconduct.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * One fact of each kind, and what the rules conclude from them: what one evaluation works on, and the only thing a rule ever sees.
 *
 * <p>Rules as they are compiled test these facts and call {@link #conclude}; whoever evaluates them reads the conclusions afterwards, by
 * position from 0 to {@link #size()}. Not thread safe: it belongs to one evaluation at a time, and may be emptied and used again.
 */
public final class Facts {

    private final Fact<?>[] facts;
    private int[] rules = new int[16];
    private Conclusion[] conclusions = new Conclusion[16];
    private int size;

    private Facts(Fact<?>[] facts) {
        this.facts = facts;
    }

    /** Facts of which nothing is known. */
    public static Facts none() {
        FactKind[] kinds = FactKind.values();
        Fact<?>[] facts = new Fact<?>[kinds.length];
        for (FactKind kind : kinds) {
            facts[kind.ordinal()] = kind.blank();
        }
        return new Facts(facts);
    }

    /** These facts; of a kind that is not among them nothing is known. Of two facts of a kind the later one counts. */
    public static Facts of(Fact<?>... given) {
        Objects.requireNonNull(given, "the facts are null");
        Facts all = none();
        for (Fact<?> fact : given) {
            all.put(fact);
        }
        return all;
    }

    /** A fact of each kind with these answers; of a kind that is not among them nothing is known. */
    public static Facts of(Map<FactKind, Answers> answers) {
        Objects.requireNonNull(answers, "the answers are null");
        Facts all = none();
        answers.forEach((kind, given) -> all.facts[kind.ordinal()] = kind.blank().with(given));
        return all;
    }

    /** Puts a fact in the place of the one of its kind. */
    public void put(Fact<?> fact) {
        facts[FactKind.of(fact).ordinal()] = fact;
    }

    /** The fact of a kind. */
    public Fact<?> get(FactKind kind) {
        return facts[kind.ordinal()];
    }

    /**
     * What a rule concludes. Called by rules.
     *
     * @param rule the number of the rule in its rulebook
     * @param conclusion what it adds
     */
    public void conclude(int rule, Conclusion conclusion) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            conclusions = Arrays.copyOf(conclusions, 2 * size);
        }
        rules[size] = rule;
        conclusions[size++] = conclusion;
    }

    /** How many conclusions the rules have drawn. */
    public int size() {
        return size;
    }

    /** The number of the rule that drew a conclusion. */
    public int rule(int index) {
        return rules[index];
    }

    /** A conclusion; they stand in the order in which the rules spoke, which means nothing. */
    public Conclusion conclusion(int index) {
        return conclusions[index];
    }

    /** Forgets the conclusions and keeps the facts. */
    public void clear() {
        Arrays.fill(conclusions, 0, size, null);
        size = 0;
    }

    public Operation operation() {
        return (Operation) facts[FactKind.OPERATION.ordinal()];
    }

    public Controller controller() {
        return (Controller) facts[FactKind.CONTROLLER.ordinal()];
    }

    public DataSubject dataSubject() {
        return (DataSubject) facts[FactKind.DATA_SUBJECT.ordinal()];
    }

    public PersonalData personalData() {
        return (PersonalData) facts[FactKind.PERSONAL_DATA.ordinal()];
    }

    public Recipient recipient() {
        return (Recipient) facts[FactKind.RECIPIENT.ordinal()];
    }

    public Consent consent() {
        return (Consent) facts[FactKind.CONSENT.ordinal()];
    }

    public LawfulBasis lawfulBasis() {
        return (LawfulBasis) facts[FactKind.LAWFUL_BASIS.ordinal()];
    }

    public Situation situation() {
        return (Situation) facts[FactKind.SITUATION.ordinal()];
    }

    public Request request() {
        return (Request) facts[FactKind.REQUEST.ordinal()];
    }

    public Derogation derogation() {
        return (Derogation) facts[FactKind.DEROGATION.ordinal()];
    }

    public Approval approval() {
        return (Approval) facts[FactKind.APPROVAL.ordinal()];
    }

    public Agreement agreement() {
        return (Agreement) facts[FactKind.AGREEMENT.ordinal()];
    }

    public Assessment assessment() {
        return (Assessment) facts[FactKind.ASSESSMENT.ordinal()];
    }

    public Information information() {
        return (Information) facts[FactKind.INFORMATION.ordinal()];
    }

    public Safeguards safeguards() {
        return (Safeguards) facts[FactKind.SAFEGUARDS.ordinal()];
    }

    public Breach breach() {
        return (Breach) facts[FactKind.BREACH.ordinal()];
    }

    public Retention retention() {
        return (Retention) facts[FactKind.RETENTION.ordinal()];
    }

    public AutomatedDecision automatedDecision() {
        return (AutomatedDecision) facts[FactKind.AUTOMATED_DECISION.ordinal()];
    }

    public PriorProcessing priorProcessing() {
        return (PriorProcessing) facts[FactKind.PRIOR_PROCESSING.ordinal()];
    }

    public PoliceNotice policeNotice() {
        return (PoliceNotice) facts[FactKind.POLICE_NOTICE.ordinal()];
    }

    public Publication publication() {
        return (Publication) facts[FactKind.PUBLICATION.ordinal()];
    }

    public Employment employment() {
        return (Employment) facts[FactKind.EMPLOYMENT.ordinal()];
    }

    public Offence offence() {
        return (Offence) facts[FactKind.OFFENCE.ordinal()];
    }

    /** How many conclusions there are, and nothing of the facts, which describe a person. */
    @Override
    public String toString() {
        return "Facts[" + size + " concluded]";
    }
}
