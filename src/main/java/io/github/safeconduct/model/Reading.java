package io.github.safeconduct.model;

/**
 * How the modal tests of a rule read an unknown answer. A rule that harms the operation tests {@code possibly…}, one that
 * helps it tests {@code certainly…}; what speaks in both readings is certain whatever the unknowns turn out to be.
 */
public enum Reading {
    /** The careful reading, as written: {@code possibly} holds of unknown, {@code certainly} does not. */
    STRICT,
    /** The hopeful reading: {@code possibly} needs a yes, {@code certainly} is content with unknown. */
    LENIENT,
    /**
     * Both at once: every test is content with unknown, so that every rule fires that fires in one of the two. The engine runs the rules in
     * this reading and tells from their conditions in which of the two each of them holds.
     */
    EITHER
}
