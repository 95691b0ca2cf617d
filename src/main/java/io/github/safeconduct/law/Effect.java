package io.github.safeconduct.law;

import io.github.safeconduct.model.ConclusionKind;
import java.util.Locale;

/** Which way a norm works on the operation; it decides which modal tests its rules may use. */
public enum Effect {
    /** Harms the operation: speaks unless it is certain that it does not apply. */
    ADVERSE,
    /** Helps the operation: speaks only where it is certain that it applies. */
    BENEFICIAL,
    /** Defines or describes: read exactly. */
    NEUTRAL;

    /** The effect that follows from what a norm concludes. */
    public static Effect of(ConclusionKind kind) {
        return kind.harms() ? ADVERSE : kind.helps() ? BENEFICIAL : NEUTRAL;
    }

    /** The word registers use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
