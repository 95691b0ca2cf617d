package io.github.safeconduct.model;

/** What a rule adds to a case under a norm. Immutable; what it says in words stands in the register of norms. */
public sealed interface Conclusion
        permits Basis, BasisUnavailable, Definition, Deletion, Finding, Permission, Referral, Refusal, Requirement,
        Sensitivity, Suspension, Waiver {

    /** The id of the norm, for instance {@code UNHCR-OT-05}. */
    String norm();

    /** Its row. */
    ConclusionKind kind();

    /** The office, grade, basis, lifted norm or settled term, where there is one; otherwise empty. */
    default String detail() {
        return "";
    }
}
