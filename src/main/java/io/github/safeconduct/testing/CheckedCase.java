package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.law.Place;
import java.util.Optional;

/** A case of a case file whose expectations hold. Immutable and thread safe; {@link #toString()} says where it stands. */
public final class CheckedCase {

    private final Expecting expecting;
    private final Optional<Case> given;
    private final Optional<Decision> decision;

    CheckedCase(Expecting expecting, Optional<Case> given, Optional<Decision> decision) {
        this.expecting = expecting;
        this.given = given;
        this.decision = decision;
    }

    /** What the file calls it. */
    public String name() {
        return expecting.facts().name();
    }

    /** Where it stands. */
    public Place place() {
        return expecting.place();
    }

    /** The norm it is about, where it says so. */
    public Optional<String> norm() {
        return expecting.norm();
    }

    /** The case as it was decided; empty where it is meant to come to an error. */
    public Optional<Case> given() {
        return given;
    }

    /** The decision; empty where the case is meant to come to an error. */
    public Optional<Decision> decision() {
        return decision;
    }

    @Override
    public String toString() {
        return "CheckedCase[" + place() + "]";
    }
}
