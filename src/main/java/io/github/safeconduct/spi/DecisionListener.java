package io.github.safeconduct.spi;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;

/**
 * Hears of every decision, for records and counters. Called by the deciding thread, after the decision was made; from several threads at
 * once where a host decides in several.
 */
@FunctionalInterface
public interface DecisionListener {

    /**
     * A decision was made. What this throws reaches whoever asked for the decision: a decision that could not be recorded is not given.
     *
     * @param given the case; it speaks of people, so a listener that keeps it keeps personal data
     * @param decision the decision
     */
    void decided(Case given, Decision decision);
}
