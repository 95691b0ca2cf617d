package io.github.safeconduct;

/**
 * What one rulebook says by itself.
 *
 * @param name the rulebook
 * @param version the version its register gives
 * @param fingerprint SHA-256 over its rules, register and terms
 * @param outcome its outcome
 * @param bounds how far the unknowns reach
 */
public record RulebookOutcome(String name, String version, String fingerprint, Outcome outcome, Bounds bounds) {}
