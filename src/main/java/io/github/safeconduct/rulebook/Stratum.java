package io.github.safeconduct.rulebook;

import java.util.Optional;

/** The layers of a rulebook, in the order in which they are evaluated. A rule reads conclusions of its own or an earlier one. */
public enum Stratum {
    DEFINITIONS,
    SENSITIVITY,
    RISK_BENEFIT,
    LAWFUL_BASIS,
    DUTIES,
    ONWARD_TRANSFER,
    DEROGATION;

    /** The name DRL files use as their agenda group. */
    public String agendaGroup() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The stratum of an agenda group. */
    public static Optional<Stratum> of(String agendaGroup) {
        for (Stratum stratum : values()) {
            if (stratum.agendaGroup().equals(agendaGroup)) {
                return Optional.of(stratum);
            }
        }
        return Optional.empty();
    }
}
