package io.github.safeconduct;

import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Deletion;
import io.github.safeconduct.model.Finding;
import io.github.safeconduct.model.Permission;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Refusal;
import io.github.safeconduct.model.Requirement;
import io.github.safeconduct.model.Sensitivity;
import io.github.safeconduct.model.Suspension;
import io.github.safeconduct.model.Waiver;

/** The kinds of conclusion, in the order in which a decision lists them, and what each weighs. */
public enum ConclusionKind {
    REFUSAL(Outcome.REFUSED),
    /** The data must go; it weighs as a refusal, and the duty to delete is listed. */
    DELETION(Outcome.REFUSED),
    SUSPENSION(Outcome.SUSPENDED),
    REFERRAL(Outcome.REFERRED),
    REQUIREMENT(Outcome.PERMITTED_WITH_CONDITIONS),
    /** A permission on conditions. */
    CONDITIONAL_PERMISSION(Outcome.PERMITTED_WITH_CONDITIONS),
    PERMISSION(Outcome.PERMITTED),
    WAIVER(Outcome.PERMITTED),
    BASIS(Outcome.PERMITTED),
    BASIS_UNAVAILABLE(Outcome.PERMITTED),
    SENSITIVITY(Outcome.PERMITTED),
    DEFINITION(Outcome.PERMITTED),
    FINDING(Outcome.PERMITTED);

    private final Outcome weight;

    ConclusionKind(Outcome weight) {
        this.weight = weight;
    }

    /** The outcome one such conclusion leads to by itself. */
    public Outcome weight() {
        return weight;
    }

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
