package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.Case;
import io.github.safeconduct.casefile.Expectations;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.internal.decide.Evaluated;
import java.util.List;

/**
 * A case that holds, and how its rulebooks read it, flow by flow.
 *
 * @param one the case
 * @param given what is decided
 * @param readings the readings of every rulebook that governs it
 */
record Seen(Expecting one, Case given, List<Evaluated> readings) {

    Seen {
        readings = List.copyOf(readings);
    }

    Expectations expect() {
        return one.expect();
    }

    /** Whether it expects something of a norm. */
    boolean speaksOf(String norm) {
        return one.kinds().values().stream().anyMatch(norms -> norms.contains(norm));
    }

    /** Whether it expects something that only a whole decision tells. */
    boolean expectsADecision() {
        Expectations expect = one.expect();
        return !(expect.outcomes().isEmpty() && expect.permits().isEmpty() && expect.bounds().isEmpty() && expect.asked().isEmpty()
                && expect.notAsked().isEmpty()
                && expect.unread().isEmpty());
    }
}
