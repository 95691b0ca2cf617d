package io.github.safeconduct.model;


/** The kinds of conclusion, in the order in which a decision lists them, and what each weighs. */
public enum ConclusionKind {
    REFUSAL,
    /** The data must go; it weighs as a refusal, and the duty to delete is listed. */
    DELETION,
    SUSPENSION,
    REFERRAL,
    REQUIREMENT,
    /** A permission on conditions. */
    CONDITIONAL_PERMISSION,
    PERMISSION,
    WAIVER,
    BASIS,
    BASIS_UNAVAILABLE,
    SENSITIVITY,
    DEFINITION,
    FINDING;

    /** The kind of a conclusion. */
    public static ConclusionKind of(Conclusion conclusion) {
        if (conclusion instanceof Refusal) {
            return REFUSAL;
        } else if (conclusion instanceof Deletion) {
            return DELETION;
        } else if (conclusion instanceof Suspension) {
            return SUSPENSION;
        } else if (conclusion instanceof Referral) {
            return REFERRAL;
        } else if (conclusion instanceof Requirement) {
            return REQUIREMENT;
        } else if (conclusion instanceof Permission permission) {
            return permission.conditional() ? CONDITIONAL_PERMISSION : PERMISSION;
        } else if (conclusion instanceof Waiver) {
            return WAIVER;
        } else if (conclusion instanceof Basis) {
            return BASIS;
        } else if (conclusion instanceof BasisUnavailable) {
            return BASIS_UNAVAILABLE;
        } else if (conclusion instanceof Sensitivity) {
            return SENSITIVITY;
        } else if (conclusion instanceof Definition) {
            return DEFINITION;
        } else if (conclusion instanceof Finding) {
            return FINDING;
        }
        throw new IllegalArgumentException("unknown conclusion " + conclusion.getClass());
    }
}
