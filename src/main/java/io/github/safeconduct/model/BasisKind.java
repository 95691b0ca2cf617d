package io.github.safeconduct.model;

/** The lawful bases the rulebooks know. No rulebook knows them all. */
public enum BasisKind {
    CONSENT,
    VITAL_INTEREST,
    BEST_INTERESTS,
    PUBLIC_INTEREST,
    MANDATE,
    LEGITIMATE_INTEREST,
    CONTRACT,
    LEGAL_OBLIGATION,
    SAFETY_AND_SECURITY,
    OTHER
}
