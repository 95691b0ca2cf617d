package io.github.safeconduct.law;

/** The answers to a yes-or-no term under which adverse norms speak. */
public enum Polarity {
    /** No adverse norm reads the term. */
    NEVER,
    /** They speak on a yes: every adverse rule that reads the term asks {@code possibly}. */
    ON_YES,
    /** They speak on a no: every adverse rule that reads the term asks {@code possiblyNot}. */
    ON_NO,
    /** Some speak on a yes and some on a no. */
    ON_EITHER;

    /** Both together. */
    public Polarity and(Polarity other) {
        return this == other || other == NEVER ? this : this == NEVER ? other : ON_EITHER;
    }
}
