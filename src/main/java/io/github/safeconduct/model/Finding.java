package io.github.safeconduct.model;

/** A finding that weighs or explains; it decides nothing alone. */
public record Finding(String norm) implements Conclusion {

    /** The finding of a norm. */
    public static Finding under(String norm) {
        return new Finding(norm);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.FINDING;
    }
}
