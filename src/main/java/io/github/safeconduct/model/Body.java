package io.github.safeconduct.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a controller or recipient is or belongs to. */
public enum Body {
    IOM("iom"),
    UNHCR("unhcr"),
    ICRC("icrc"),
    INTERPOL("interpol"),
    ILO("ilo"),
    UNODC("unodc"),
    OCHA("un-system"),
    WFP("un-system"),
    UNICEF("un-system"),
    OTHER_UN("un-system"),
    NATIONAL_SOCIETY(null),
    NGO(null),
    GOVERNMENT(null),
    PRIVATE(null),
    OTHER(null);

    private final @Nullable String rulebook;

    Body(@Nullable String rulebook) {
        this.rulebook = rulebook;
    }

    /** The bundled rulebook that governs this body; empty where the host has to name one. */
    public Optional<String> rulebook() {
        return Optional.ofNullable(rulebook);
    }
}
