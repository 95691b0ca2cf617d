package io.github.safeconduct;

/** Where an answer that a rule read came from. */
public enum Origin {
    /** Somebody said so. */
    STATED,
    /** It follows from another answer, as the vocabulary says. */
    IMPLIED,
    /** It follows from countries or days that were stated. */
    SETTLED,
    /** Norms settled it. */
    DERIVED,
    /** Nobody said so, and the rulebook reads silence as no. */
    PRESUMED,
    /** A code was stated that this rulebook does not know, and each rule reads it its own way. */
    READ_EITHER_WAY,
    /** Nobody said, or somebody said that nobody knows. */
    UNKNOWN
}
