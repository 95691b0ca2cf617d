package io.github.safeconduct.law;

import java.time.LocalDate;

/**
 * An instrument that norms are taken from.
 *
 * @param id for instance {@code UNHCR-DPP-2015}
 * @param title its full title
 * @param published when the edition that was consulted came out, as far as known
 * @param from the first day in force, taken for every norm of it that does not say otherwise
 */
public record Source(String id, String title, String published, LocalDate from) {}
