package io.github.safeconduct.authoring.mutation;

/**
 * How many of some mutants the cases notice.
 *
 * @param killed how many
 * @param all of how many
 */
public record Score(int killed, int all) {

    static final Score NONE = new Score(0, 0);

    Score plus(boolean noticed) {
        return new Score(killed + (noticed ? 1 : 0), all + 1);
    }

    /** In whole percent, rounded down, so that only all of them are 100. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * killed / all);
    }

    @Override
    public String toString() {
        return percent() + " % (" + killed + " of " + all + ")";
    }
}
