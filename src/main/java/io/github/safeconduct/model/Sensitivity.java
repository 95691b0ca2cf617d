package io.github.safeconduct.model;

/** A grade of sensitivity. */
public record Sensitivity(String norm, Grade grade) implements Conclusion {

    /** The grade a norm gives. */
    public static Sensitivity of(Grade grade, String norm) {
        return new Sensitivity(norm, grade);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.SENSITIVITY;
    }

    @Override
    public String detail() {
        return grade.name();
    }
}
