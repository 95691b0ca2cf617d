package io.github.safeconduct.law;

import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What advice needs to know of every term: who can answer it, which answer protects people, whether the organisation can act on it. An
 * author may say so at the term; otherwise it follows by rule from the fact that carries the term and from how adverse norms read it. The
 * rules err on the side of silence: a term without a protecting answer is asked and never proposed. Immutable and thread safe.
 */
public final class Marks {

    /**
     * What somebody is, what has happened, what is wanted and what the law says: given, and not for the organisation to change in order to
     * be allowed.
     */
    private static final Set<FactKind> GIVEN = EnumSet.of(FactKind.DATA_SUBJECT, FactKind.SITUATION, FactKind.OFFENCE,
            FactKind.PRIOR_PROCESSING, FactKind.EMPLOYMENT, FactKind.OPERATION, FactKind.CONTROLLER, FactKind.REQUEST,
            FactKind.POLICE_NOTICE, FactKind.LAWFUL_BASIS);

    private static final Map<FactKind, Answerer> ANSWERERS = new EnumMap<>(Map.of(
            FactKind.APPROVAL, Answerer.DATA_PROTECTION_OFFICER,
            FactKind.ASSESSMENT, Answerer.DATA_PROTECTION_OFFICER,
            FactKind.LAWFUL_BASIS, Answerer.DATA_PROTECTION_OFFICER,
            FactKind.DEROGATION, Answerer.DATA_PROTECTION_OFFICER,
            FactKind.AGREEMENT, Answerer.LEGAL,
            FactKind.OFFENCE, Answerer.LEGAL,
            FactKind.POLICE_NOTICE, Answerer.LEGAL,
            FactKind.SAFEGUARDS, Answerer.IT,
            FactKind.AUTOMATED_DECISION, Answerer.IT,
            FactKind.RECIPIENT, Answerer.RECIPIENT));

    private final Map<String, Mark> marks = new HashMap<>();

    /**
     * The marks of one term.
     *
     * @param who who can answer it
     * @param protects the answer under which people are better protected; unknown where there is none
     * @param canAct whether the organisation can bring an answer about
     * @param adverse the answers under which adverse norms speak: what to assume where the worst is assumed
     */
    public record Mark(Answerer who, Truth protects, boolean canAct, Polarity adverse) {

        /** Whether a remedy may bring the answer about: the organisation can, and people are better protected by it. */
        public boolean proposes(Truth answer) {
            return canAct && answer != Truth.UNKNOWN && protects == answer;
        }
    }

    /**
     * The marks of a vocabulary.
     *
     * @param vocabulary the terms
     * @param adverse how adverse norms read each term, by name; what is missing they do not read
     */
    public Marks(Vocabulary vocabulary, Map<String, Polarity> adverse) {
        vocabulary.terms().forEach(term -> marks.put(term.name(), mark(term, adverse.getOrDefault(term.name(), Polarity.NEVER))));
    }

    /** The marks of a term; null for a name the vocabulary does not know. */
    public @Nullable Mark find(String term) {
        return marks.get(term);
    }

    /**
     * The marks of a term.
     *
     * @throws IllegalArgumentException if the vocabulary does not know it
     */
    public Mark of(Term term) {
        Mark mark = marks.get(term.name());
        if (mark == null) {
            throw new IllegalArgumentException("no marks for the term '" + term.name() + "'");
        }
        return mark;
    }

    private static Mark mark(Term term, Polarity adverse) {
        TermMarks said = term.marks();
        Boolean canAct = said.canAct();
        boolean acts = canAct == null ? canAct(term) : canAct;
        Truth protects = said.protects();
        Answerer who = said.who();
        return new Mark(who == null ? who(term) : who, protects == null ? protects(term, acts, adverse) : protects, acts, adverse);
    }

    /** By the fact; but what kind of recipient it is the officer at hand knows best. */
    private static Answerer who(Term term) {
        boolean kindOfRecipient = term.fact() == FactKind.RECIPIENT && (term.isChoice() || term.derived());
        return kindOfRecipient ? Answerer.OFFICER : ANSWERERS.getOrDefault(term.fact(), Answerer.OFFICER);
    }

    /** Not what is given, what norms derive, what triggers a norm by having happened, or what a person decides. */
    private static boolean canAct(Term term) {
        boolean trigger = term.closedByDefault() || !term.closed().isEmpty();
        return !GIVEN.contains(term.fact()) && term.fact() != FactKind.CONSENT && !term.derived() && !trigger;
    }

    /**
     * A cautious term protects by its yes. Of the others only what can be brought about has an answer that protects: the yes that adverse
     * norms miss. A yes that they object to is mostly found and not done, a risk or a refusal, and cannot be wished away; where it is the
     * organisation's own conduct, the author says so.
     */
    private static Truth protects(Term term, boolean canAct, Polarity adverse) {
        boolean yes = term.cautious() || (canAct && adverse == Polarity.ON_NO);
        return yes && term.isYesNo() ? Truth.YES : Truth.UNKNOWN;
    }
}
