package io.github.safeconduct.model;

/** A named office decides. */
public record Referral(String norm, String office) implements Conclusion {

    /** A referral to an office under a norm. */
    public static Referral to(String office, String norm) {
        return new Referral(norm, office);
    }

    @Override
    public ConclusionKind kind() {
        return ConclusionKind.REFERRAL;
    }

    @Override
    public String detail() {
        return office;
    }
}
