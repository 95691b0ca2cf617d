package io.github.safeconduct.authoring.coverage;

/**
 * How much of something was seen.
 *
 * @param seen how much
 * @param all of how much
 */
public record Share(int seen, int all) {

    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
        return new Share(seen + other.seen, all + other.all);
    }

    /** In whole percent, rounded down, so that only all of it is 100; of nothing everything was seen. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * seen / all);
    }

    @Override
    public String toString() {
        return percent() + " % (" + seen + " of " + all + ")";
    }
}
