package io.github.safeconduct;

/**
 * How far the unknowns reach: whatever the answers to what is open turn out to be, the outcome of the completed case lies between the two.
 *
 * @param best the mildest outcome
 * @param worst the strictest outcome
 */
public record Bounds(Outcome best, Outcome worst) {

    public Bounds {
        if (best.compareTo(worst) > 0) {
            throw new IllegalArgumentException("the best outcome, " + best + ", is stricter than the worst, " + worst);
        }
    }

    /** What is settled: the best where it blocks, the worst where it permits, both where they are the same; otherwise undecided. */
    public Outcome outcome() {
        if (best.isBlocked()) {
            return best;
        }
        return worst.isPermitted() || best == worst ? worst : Outcome.UNDECIDED;
    }

    /** Whether an outcome can stand beside these bounds: what is settled, or UNDECIDED referred to an office. */
    public boolean allow(Outcome outcome) {
        Outcome settled = outcome();
        return outcome == settled || (settled == Outcome.UNDECIDED && outcome == Outcome.REFERRED);
    }
}
