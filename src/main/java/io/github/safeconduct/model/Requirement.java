package io.github.safeconduct.model;

/** Something that must be done as well; the register says what. */
public record Requirement(String norm) implements Conclusion {

    /** What a norm requires. */
    public static Requirement under(String norm) {
        return new Requirement(norm);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.REQUIREMENT;
    }
}
