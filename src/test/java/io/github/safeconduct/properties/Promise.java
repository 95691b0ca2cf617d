package io.github.safeconduct.properties;

import io.github.safeconduct.Decision;
import io.github.safeconduct.reference.ReferenceCase;
import java.util.Random;

/** One of the promises of the design, held against one case after the other. */
interface Promise {

    /** Its number and a few words. */
    String name();

    /**
     * Holds it against a case.
     *
     * @param tried the case with its decision
     * @param random the random numbers of this case
     * @param tally where to count what was tried and to report what broke
     */
    void hold(Tried tried, Random random, Tally tally);

    /** A case, what the library decides, and the case as the second decider takes it. */
    record Tried(Sample sample, Decision decision, ReferenceCase reference) {}
}
