package io.github.safeconduct.authoring.proof;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a theorem.
 *
 * @param theorem it
 * @param holds whether no case contradicts it
 * @param questions how many questions were asked of the solver: one for every period of every rulebook
 * @param time how long they took, the circuits that all theorems share included where this one was the first to need them
 * @param period the period in which it fails, or in which the budget ended; empty where it holds
 * @param witness a case that contradicts it, decided by the engine
 */
public record Proof(Theorem theorem, Difference.Answer holds, int questions, Duration time, Optional<Period> period,
        Optional<Witness> witness) {

    /** Whether it is proven. */
    public boolean isProven() {
        return holds == Difference.Answer.NONE_EXISTS;
    }
}
