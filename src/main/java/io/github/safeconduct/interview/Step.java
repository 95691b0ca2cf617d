package io.github.safeconduct.interview;

import io.github.safeconduct.Case;
import org.jspecify.annotations.Nullable;

/**
 * One reply of an interview.
 *
 * @param spot what it was about
 * @param reply what was replied
 * @param value the answer; null where none was given
 */
record Step(Spot spot, Reply reply, @Nullable Object value) {

    enum Reply {
        ANSWERED,
        /** Somebody else may know: it stays open, and is asked again another time. */
        NOT_KNOWN_HERE,
        /** It is written down as unknown, which counts at its worst. */
        KNOWN_BY_NOBODY,
        /** Nobody was asked: every other answer contradicts what else is said. */
        FOLLOWED;

        /** Whether the question stays without an answer. */
        boolean isAside() {
            return this == NOT_KNOWN_HERE || this == KNOWN_BY_NOBODY;
        }
    }

    Case applied(Case given) {
        return value == null ? given : spot.put(given, value);
    }

    /** Names the term; the answer speaks of a person. */
    @Override
    public String toString() {
        return spot.term() + " " + reply;
    }
}
