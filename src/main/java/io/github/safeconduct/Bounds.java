package io.github.safeconduct;

/**
 * How far the unknowns reach.
 *
 * @param strict the outcome if every unknown turned out badly
 * @param lenient the outcome if every unknown turned out well
 */
public record Bounds(Outcome strict, Outcome lenient) {

    /** What is certain where it blocks already, a permission where both ends permit, otherwise undecided. */
    public Outcome outcome() {
        if (lenient.isBlocked()) {
            return lenient;
        }
        return strict.isPermitted() ? strict : Outcome.UNDECIDED;
    }

    /** The bounds of two rulebooks, or of two facts of one kind, taken together. */
    public Bounds strictest(Bounds other) {
        return new Bounds(strict.strictest(other.strict), lenient.strictest(other.lenient));
    }
}
