package io.github.safeconduct.law;

/**
 * That an operation needs one of the rulebook's lawful bases, and is refused without.
 *
 * @param norm the norm that says so
 * @param where the term that must be answered yes for it to apply
 */
public record BasisRequirement(String norm, String where) {}
