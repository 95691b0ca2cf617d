package io.github.safeconduct.authoring.proof;

import java.util.Optional;

/**
 * What one question about two sets of rules came to.
 *
 * @param rulebook the rulebook that a case names
 * @param period the days on which the law is the same
 * @param question what was asked
 * @param answer whether there is a case
 * @param witness it, decided by the engine under both
 */
public record Difference(String rulebook, Period period, Question question, Answer answer, Optional<Witness> witness) {

    /** Whether there is a case. */
    public enum Answer {
        EXISTS,
        NONE_EXISTS,
        /** The budget ended first: nothing is known. */
        NOT_DECIDED
    }

    /**
     * What was asked: is there a case in which this comes out under one set of rules and not under the other?
     *
     * @param what {@code permits}; an outcome, for a conclusion that stands and leads to it; or an area, for one of its norms that holds
     * the operation up
     * @param opened whether it comes out under the new rules and did not under the old
     */
    public record Question(String what, boolean opened) {}
}
