package io.github.safeconduct.model;

/**
 * The operation may go ahead under a norm, with or without conditions that the register states; or something that is owed may be withheld,
 * which permits no operation.
 *
 * @param kind {@link ConclusionKind#PERMISSION}, {@link ConclusionKind#CONDITIONAL_PERMISSION} or {@link ConclusionKind#LEAVE_TO_WITHHOLD}
 */
public record Permission(String norm, ConclusionKind kind) implements Conclusion {

    /** A permission without conditions. */
    public static Permission under(String norm) {
        return new Permission(norm, ConclusionKind.PERMISSION);
    }

    /** A permission on the conditions the register states. */
    public static Permission withConditions(String norm) {
        return new Permission(norm, ConclusionKind.CONDITIONAL_PERMISSION);
    }

    /** A leave to withhold access, erasure, information or notice, on the conditions the register states. */
    public static Permission toWithhold(String norm) {
        return new Permission(norm, ConclusionKind.LEAVE_TO_WITHHOLD);
    }

    /** Whether the register states conditions. */
    public boolean conditional() {
        return kind != ConclusionKind.PERMISSION;
    }
}
