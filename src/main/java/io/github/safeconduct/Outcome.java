package io.github.safeconduct;

import io.github.safeconduct.model.ConclusionKind;

/** What a decision comes to, from the mildest to the strictest; {@link #UNDECIDED} lies between and names the questions that settle it. */
public enum Outcome {
    PERMITTED,
    /** Permitted on the conditions listed. */
    PERMITTED_WITH_CONDITIONS,
    /** What is unknown makes the difference: permitted at best, blocked at worst. Not a permission. */
    UNDECIDED,
    /** A named office decides. */
    REFERRED,
    /** Not before the listed steps. */
    SUSPENDED,
    REFUSED;

    /** What one certain conclusion of a kind leads to by itself. */
    public static Outcome of(ConclusionKind kind) {
        return switch (kind) {
            case REFUSAL, DELETION -> REFUSED;
            case SUSPENSION -> SUSPENDED;
            case REFERRAL -> REFERRED;
            case REQUIREMENT, CONDITIONAL_PERMISSION -> PERMITTED_WITH_CONDITIONS;
            case PERMISSION, WAIVER, BASIS, BASIS_UNAVAILABLE, SENSITIVITY, DEFINITION, FINDING -> PERMITTED;
        };
    }

    /** Whether the operation may go ahead. */
    public boolean isPermitted() {
        return this == PERMITTED || this == PERMITTED_WITH_CONDITIONS;
    }

    /** Whether the operation is certainly held up. */
    public boolean isBlocked() {
        return compareTo(REFERRED) >= 0;
    }

    /** The stricter of two. */
    public Outcome strictest(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
