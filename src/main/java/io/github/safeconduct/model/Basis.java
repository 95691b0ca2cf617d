package io.github.safeconduct.model;

/** A lawful basis that carries the operation. */
public record Basis(String norm, BasisKind basis) implements Conclusion {

    /** The basis a norm recognises. */
    public static Basis of(BasisKind basis, String norm) {
        return new Basis(norm, basis);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.BASIS;
    }

    @Override
    public String detail() {
        return basis.name();
    }
}
