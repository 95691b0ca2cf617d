package io.github.safeconduct.model;

/** The data must go; keeping and using them any further is refused. */
public record Deletion(String norm) implements Conclusion {

    /** The deletion a norm orders. */
    public static Deletion under(String norm) {
        return new Deletion(norm);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.DELETION;
    }
}
