package io.github.safeconduct.model;

/**
 * A term answered by a country. Rules do not read it; it settles terms that they read.
 *
 * @param name the name case files use
 * @param <F> the fact that carries the answer
 */
public record CountryOf<F extends Fact<F>>(String name) implements TermName<F> {}
