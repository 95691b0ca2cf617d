package io.github.safeconduct.model;

/** Settles a derived term. The value is {@code YES}, {@code NO} or a code. */
public record Definition(String norm, String term, String value) implements Conclusion {

    /** The term is answered yes. */
    public static Definition yes(String term, String norm) {
        return new Definition(norm, term, Truth.YES.name());
    }

    /** The term is answered no. */
    public static Definition no(String term, String norm) {
        return new Definition(norm, term, Truth.NO.name());
    }

    /** The choice term is answered by a code. */
    public static Definition of(String term, String code, String norm) {
        return new Definition(norm, term, code);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.DEFINITION;
    }

    @Override
    public String detail() {
        return term + " = " + value;
    }
}
