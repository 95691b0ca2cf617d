package io.github.safeconduct.model;

import org.jspecify.annotations.Nullable;

/**
 * One legal notion of a case (the consent, the recipient, the agreement …) with the answers given about it.
 *
 * <p>Facts are immutable: {@code answer} gives a new one. The {@code certainly…} and {@code possibly…} tests are the only way rules
 * read them; {@code docs/rule-authors.md} explains the four. Thread safe. No {@code toString()} shows an answer.
 *
 * @param <F> the fact itself
 */
public sealed interface Fact<F extends Fact<F>>
        permits Agreement, Approval, Assessment, AutomatedDecision, Breach, Consent, Controller, DataSubject, Derogation,
                Employment, Information, LawfulBasis, Offence, Operation, PersonalData, PoliceNotice, PriorProcessing,
                Publication, Recipient, Request, Retention, Safeguards, Situation {

    /** What has been stated about this fact. */
    Answers answers();

    /** The same fact with other answers. */
    F with(Answers answers);

    /** This fact with a yes-or-no term answered. */
    default F answer(String term, Truth answer) {
        return with(answers().and(term, answer));
    }

    /** This fact with a choice term answered by one of its codes. */
    default F answer(String term, String code) {
        return with(answers().and(term, code));
    }

    /** This fact with a number term answered. */
    default F answer(String term, Number number) {
        return with(answers().and(term, number));
    }

    /** This fact with each of the terms answered yes. */
    default F yes(String... terms) {
        Answers all = answers();
        for (String term : terms) {
            all = all.and(term, Truth.YES);
        }
        return with(all);
    }

    /** This fact with each of the terms answered no. */
    default F no(String... terms) {
        Answers all = answers();
        for (String term : terms) {
            all = all.and(term, Truth.NO);
        }
        return with(all);
    }

    /** The code stated for a choice term, or null. */
    default @Nullable String code(String term) {
        return answers().get(term) instanceof String code ? code : null;
    }

    default boolean certainly(String term) {
        return answers().certain(answers().truth(term));
    }

    default boolean certainly(String term, String... codes) {
        return answers().certain(answers().among(term, codes));
    }

    default boolean possibly(String term) {
        return answers().possible(answers().truth(term));
    }

    default boolean possibly(String term, String... codes) {
        return answers().possible(answers().among(term, codes));
    }

    default boolean certainlyNot(String term) {
        return answers().certain(answers().truth(term).negated());
    }

    default boolean certainlyNot(String term, String... codes) {
        return answers().certain(answers().among(term, codes).negated());
    }

    default boolean possiblyNot(String term) {
        return answers().possible(answers().truth(term).negated());
    }

    default boolean possiblyNot(String term, String... codes) {
        return answers().possible(answers().among(term, codes).negated());
    }

    default boolean certainlyAbove(String term, double bound) {
        return answers().certain(answers().above(term, bound));
    }

    default boolean possiblyAbove(String term, double bound) {
        return answers().possible(answers().above(term, bound));
    }

    default boolean certainlyBelow(String term, double bound) {
        return answers().certain(answers().below(term, bound));
    }

    default boolean possiblyBelow(String term, double bound) {
        return answers().possible(answers().below(term, bound));
    }

    default boolean certainlyAtLeast(String term, double bound) {
        return answers().certain(answers().below(term, bound).negated());
    }

    default boolean possiblyAtLeast(String term, double bound) {
        return answers().possible(answers().below(term, bound).negated());
    }

    default boolean certainlyAtMost(String term, double bound) {
        return answers().certain(answers().above(term, bound).negated());
    }

    default boolean possiblyAtMost(String term, double bound) {
        return answers().possible(answers().above(term, bound).negated());
    }

    default boolean certainlySame(String term, String other) {
        return answers().certain(answers().same(term, other));
    }

    default boolean possiblySame(String term, String other) {
        return answers().possible(answers().same(term, other));
    }

    default boolean certainlyDiffer(String term, String other) {
        return answers().certain(answers().same(term, other).negated());
    }

    default boolean possiblyDiffer(String term, String other) {
        return answers().possible(answers().same(term, other).negated());
    }
}
