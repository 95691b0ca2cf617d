package io.github.safeconduct;

import io.github.safeconduct.model.ConclusionKind;

/** What a decision comes to, from the mildest to the strictest. */
public enum Outcome {
    PERMITTED,
    /** Permitted on the conditions listed. */
    PERMITTED_WITH_CONDITIONS,
    /** Nothing in the rulebooks holds the operation up, and nothing carries it: not a permission. */
    NOT_GOVERNED,
    /** What is unknown makes the difference; the questions name it. Not a permission. */
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
            case REQUIREMENT, CONDITIONAL_PERMISSION, LEAVE_TO_WITHHOLD -> PERMITTED_WITH_CONDITIONS;
            case PERMISSION, WAIVER, BASIS, BASIS_UNAVAILABLE, SENSITIVITY, DEFINITION, FINDING -> PERMITTED;
        };
    }

    /** Whether it is a permission. Whether the operation may go ahead says {@link Decision#permits()}. */
    public boolean isPermitted() {
        return this == PERMITTED || this == PERMITTED_WITH_CONDITIONS;
    }

    /** Whether the operation is held up. */
    public boolean isBlocked() {
        return compareTo(REFERRED) >= 0;
    }

    /** The stricter of two. */
    public Outcome strictest(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The milder of two. */
    public Outcome mildest(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
