package io.github.safeconduct.model;

/** A derogation: one norm lifts another. Only a certain waiver counts, and only of a norm that may be waived. */
public record Waiver(String norm, String lifted) implements Conclusion {

    /** The norm that is lifted, and the norm it is lifted under. */
    public static Waiver lifting(String lifted, String norm) {
        return new Waiver(norm, lifted);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.WAIVER;
    }

    @Override
    public String detail() {
        return lifted;
    }
}
