package io.github.safeconduct.model;

/**
 * The name of a term, typed by the fact that carries it and by the kind of answer it takes, so that the compiler refuses an answer on the
 * wrong fact or of the wrong kind. The classes of {@code io.github.safeconduct.terms} hold one for every bundled term; a host makes its
 * own for terms of its own rulebooks.
 *
 * @param <F> the fact that carries the answer
 */
public sealed interface TermName<F extends Fact<F>> permits YesNo, Choice, Amount, CountryOf, DayOf {

    /** The name rules and case files use. */
    String name();
}
