package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.KnownFault;
import io.github.safeconduct.law.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Takes the faults a check finds, and leaves out those a rulebook's head lists as known. */
public final class Report {

    private final Check check;
    private final List<KnownFault> known;
    private final Set<KnownFault> used;
    private final Faults faults;
    private final List<Fault> advice;

    Report(Check check, List<KnownFault> known, Set<KnownFault> used, Faults faults, List<Fault> advice) {
        this.check = check;
        this.known = known;
        this.used = used;
        this.faults = faults;
        this.advice = advice;
    }

    /** Whether so many faults were found that nobody will read more. */
    boolean full() {
        return faults.full();
    }

    /** What an author may well leave as it is, and should know. */
    void advise(Place place, String message) {
        advice.add(Fault.at(place, message + " [" + check.name() + "]").by(check.name()));
    }

    /**
     * A fault.
     *
     * @param norms the norms it is about, by which it can be listed as known
     */
    public void fault(Place place, String message, String... norms) {
        for (KnownFault one : known) {
            if (check.knowsExceptions() && one.check().equals(check.name()) && one.norms().equals(Arrays.asList(norms))) {
                used.add(one);
                return;
            }
        }
        faults.add(Fault.at(place, message).by(check.name()));
    }
}
