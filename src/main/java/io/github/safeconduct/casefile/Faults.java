package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import java.util.function.Consumer;

/** How this package says that something is wrong: the place, what was found, what was expected. */
final class Faults {

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

    /** A key for a message. */
    static String quoted(String key) {
        return Nearest.isName(key) ? "'" + key + "'" : "this key";
    }
}
