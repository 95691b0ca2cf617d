package io.github.safeconduct.model;

/** A lawful basis that does not carry the operation on these facts. */
public record BasisUnavailable(String norm, BasisKind basis) implements Conclusion {

    /** The basis a norm takes away. */
    public static BasisUnavailable of(BasisKind basis, String norm) {
        return new BasisUnavailable(norm, basis);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.BASIS_UNAVAILABLE;
    }

    @Override
    public String detail() {
        return basis.name();
    }
}
