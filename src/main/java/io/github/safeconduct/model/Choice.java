package io.github.safeconduct.model;

/**
 * A term answered by one code of a closed list.
 *
 * @param name the name rules and case files use
 * @param <F> the fact that carries the answer
 * @param <C> the closed list
 */
public record Choice<F extends Fact<F>, C extends Enum<C> & Code>(String name) implements TermName<F> {}
