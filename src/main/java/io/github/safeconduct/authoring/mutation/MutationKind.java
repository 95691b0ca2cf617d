package io.github.safeconduct.authoring.mutation;

/** What is done to a rule, one row each. */
public enum MutationKind {
    DROP_TEST("a test dropped"),
    NEGATE_TEST("a test turned round"),
    /**
     * {@code certainly} for {@code possibly} or the other way round, so that an unknown answer counts as given; for a number, its bound
     * counted in or out.
     */
    SWAP_TEST("a modal test swapped"),
    SWAP_CODE("a code swapped"),
    DROP_ALTERNATIVE("an alternative dropped"),
    CHANGE_CONCLUSION("a conclusion changed"),
    DROP_RULE("a rule dropped"),
    DROP_WAIVER("a waiver dropped");

    private final String words;

    MutationKind(String words) {
        this.words = words;
    }

    /** In words, for reports. */
    public String words() {
        return words;
    }
}
