package io.github.safeconduct.model;

/** The operation may go ahead under a norm, with or without conditions that the register states. */
public record Permission(String norm, boolean conditional) implements Conclusion {

    /** A permission without conditions. */
    public static Permission under(String norm) {
        return new Permission(norm, false);
    }

    /** A permission on the conditions the register states. */
    public static Permission withConditions(String norm) {
        return new Permission(norm, true);
    }

    @Override
    public ConclusionKind kind() {
        return conditional ? ConclusionKind.CONDITIONAL_PERMISSION : ConclusionKind.PERMISSION;
    }
}
