package io.github.safeconduct.model;

/**
 * A term answered by yes or no.
 *
 * @param name the name rules and case files use
 * @param <F> the fact that carries the answer
 */
public record YesNo<F extends Fact<F>>(String name) implements TermName<F> {}
