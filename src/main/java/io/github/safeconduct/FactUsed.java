package io.github.safeconduct;

/**
 * An answer a conclusion rests on.
 *
 * @param fact the fact that carries it
 * @param term the term
 * @param answer yes, no, unknown, a code or a number, as the rulebook reads it
 * @param stated the same as it was stated, where the rulebook reads another code as its own
 * @param presumed whether nobody said so and the rulebook reads silence as no
 */
public record FactUsed(String fact, String term, String answer, String stated, boolean presumed) {

    /** Names the term only: the answer speaks of a person. */
    @Override
    public String toString() {
        return fact + "." + term;
    }
}
