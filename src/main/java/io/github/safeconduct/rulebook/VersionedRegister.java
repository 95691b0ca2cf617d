package io.github.safeconduct.rulebook;

/**
 * A register and the version its file gives.
 *
 * @param register the norms
 * @param version the version of the rulebook, shown with every decision
 */
public record VersionedRegister(Register register, String version) {}
