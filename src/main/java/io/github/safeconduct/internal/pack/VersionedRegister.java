package io.github.safeconduct.internal.pack;

import io.github.safeconduct.law.Register;

/**
 * A register and the version its file gives.
 *
 * @param register the norms
 * @param version the version of the rulebook, shown with every decision
 */
public record VersionedRegister(Register register, String version) {}
