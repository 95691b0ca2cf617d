package io.github.safeconduct;

/** Whether a norm speaks whatever the unknowns turn out to be. */
public enum Certainty {
    CERTAIN,
    POSSIBLE
}
