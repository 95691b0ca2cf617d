package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How this package says that something is wrong: the place, what was found, what was expected. */
final class Faults {

    /** What a term, heading or code may look like. Anything else in its place may be a person's name or number, and is not repeated. */
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private Faults() {}

    static CaseException at(Place place, String what) {
        return new CaseException(place + ": " + what);
    }

    /** Runs a step of the reading and goes on after its fault, so that one run names all of them. */
    static void collect(Consumer<CaseException> faults, Runnable step) {
        try {
            step.run();
        } catch (CaseException e) {
            faults.accept(e);
        }
    }

    /** A key for a message, with the nearest right one: quoted only if it looks like one of ours. */
    static String unknown(String what, String key, Collection<String> known) {
        return NAME.matcher(key).matches()
                ? "unknown " + what + " '" + key + "'" + Nearest.hint(key, known)
                : "unknown " + what + ", not repeated here since it does not look like one"
                + (key.length() > 60 ? "" : Nearest.hint(key, known));
    }

    /** A key for a message. */
    static String quoted(String key) {
        return NAME.matcher(key).matches() ? "'" + key + "'" : "this key";
    }
}
