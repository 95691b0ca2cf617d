package io.github.safeconduct.model;

import java.time.LocalDate;
import java.util.Objects;
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
        permits Agreement, Approval, Assessment, AutomatedDecision, Breach, Consent, Controller, Derogation, Employment,
        Information, LawfulBasis, Offence, Operation, PoliceNotice, PriorProcessing, Publication, Request, Retention,
        Safeguards, Situation, Subject {

    /** What has been stated about this fact. */
    Answers answers();

    /** The same fact with other answers. */
    F with(Answers answers);

    /**
     * This fact with a term answered, by its name. Yes and no may be given as {@link Truth}, {@code Boolean} or text, a code as text or as
     * a constant of an enum, a number as any {@link Number}, a country as {@link Country} or text, a day as {@link LocalDate} or text;
     * {@code UNKNOWN} takes an answer back.
     *
     * @throws IllegalArgumentException if the answer is of none of these types; whether it suits the term is checked when the fact is used
     */
    default F answer(String term, Object answer) {
        return with(answers().and(term, answer));
    }

    /** This fact with each of the terms answered yes. */
    default F yes(String... terms) {
        return each(Truth.YES, terms);
    }

    /** This fact with each of the terms answered no. */
    default F no(String... terms) {
        return each(Truth.NO, terms);
    }

    private F each(Truth answer, String... terms) {
        Answers all = answers();
        for (String term : Objects.requireNonNull(terms, "the terms are null")) {
            all = all.and(term, answer);
        }
        return with(all);
    }

    /** This fact with each of the terms stated to be unknown: nobody knows, which is more than silence. */
    default F unknown(String... terms) {
        Answers all = answers();
        for (String term : Objects.requireNonNull(terms, "the terms are null")) {
            all = all.and(term, Truth.UNKNOWN);
        }
        return with(all);
    }

    // By typed name. Two and three at once are spelled out: a generic varargs parameter would warn at every call.

    /** This fact with the term answered yes. */
    default F yes(YesNo<F> term) {
        return each(Truth.YES, named(term));
    }

    /** This fact with both terms answered yes. */
    default F yes(YesNo<F> term, YesNo<F> other) {
        return each(Truth.YES, named(term), named(other));
    }

    /** This fact with the three terms answered yes. */
    default F yes(YesNo<F> term, YesNo<F> second, YesNo<F> third) {
        return each(Truth.YES, named(term), named(second), named(third));
    }

    /** This fact with the term answered no. */
    default F no(YesNo<F> term) {
        return each(Truth.NO, named(term));
    }

    /** This fact with both terms answered no. */
    default F no(YesNo<F> term, YesNo<F> other) {
        return each(Truth.NO, named(term), named(other));
    }

    /** This fact with the three terms answered no. */
    default F no(YesNo<F> term, YesNo<F> second, YesNo<F> third) {
        return each(Truth.NO, named(term), named(second), named(third));
    }

    /** This fact with the answer to the term not known. */
    default F unknown(TermName<F> term) {
        return answer(named(term), Truth.UNKNOWN);
    }

    /** This fact with a yes-or-no term answered, for hosts that hold the answer in a variable. */
    default F answer(YesNo<F> term, Truth answer) {
        return answer(named(term), answer);
    }

    /** This fact with a yes-or-no term answered, for hosts that hold the answer in a variable. */
    default F answer(YesNo<F> term, boolean answer) {
        return answer(named(term), answer);
    }

    /** This fact with a choice term answered by one of its codes. */
    default <C extends Enum<C> & Code> F answer(Choice<F, C> term, C code) {
        return answer(named(term), code);
    }

    /** This fact with a number term answered. */
    default F answer(Amount<F> term, Number number) {
        return answer(named(term), number);
    }

    /** This fact with a country term answered. */
    default F answer(CountryOf<F> term, Country country) {
        return answer(named(term), country);
    }

    /** This fact with a date term answered. */
    default F answer(DayOf<F> term, LocalDate day) {
        return answer(named(term), day);
    }

    private static String named(TermName<?> term) {
        return Objects.requireNonNull(term, "a term is null").name();
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

    /** Whether nobody knows the answer to a term. */
    default boolean notKnown(String term) {
        return answers().open(term) == Truth.UNKNOWN;
    }
}
