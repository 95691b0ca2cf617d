package io.github.safeconduct.model;

/**
 * How sensitive data are, from least to most; the scale of OCHA's information-sharing guidance, onto which the other bodies' words are
 * mapped by their rules.
 */
public enum Grade {
    LOW,
    MODERATE,
    HIGH,
    SEVERE
}
