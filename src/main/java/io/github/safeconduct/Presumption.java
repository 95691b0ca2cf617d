package io.github.safeconduct;

/**
 * Something that nobody said, that is therefore taken not to be so, and that the outcome rests on.
 *
 * @param term the term
 * @param question its question, to which silence was read as no
 * @param outcome how far the outcome could change if it were not known: to what at worst where the operation is permitted, to what at best
 * where it is held up
 */
public record Presumption(String term, String question, Outcome outcome) {}
