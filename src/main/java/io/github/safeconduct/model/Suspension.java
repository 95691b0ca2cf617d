package io.github.safeconduct.model;

/** Not before a step that the register names. */
public record Suspension(String norm) implements Conclusion {

    /** The suspension a norm orders. */
    public static Suspension under(String norm) {
        return new Suspension(norm);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.SUSPENSION;
    }
}
