package io.github.safeconduct;

/**
 * A derived term as the norms of a rulebook settled it.
 *
 * @param rulebook the rulebook
 * @param term the term
 * @param value yes, no or a code
 */
public record SettledTerm(String rulebook, String term, String value) {

    /** Names the term only: the value speaks of a person. */
    @Override
    public String toString() {
        return rulebook + "." + term;
    }
}
