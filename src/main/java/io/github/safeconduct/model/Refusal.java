package io.github.safeconduct.model;

/** The operation may not go ahead on these facts. */
public record Refusal(String norm) implements Conclusion {

    /** The refusal a norm orders. */
    public static Refusal under(String norm) {
        return new Refusal(norm);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.REFUSAL;
    }
}
