package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import java.util.Random;

/** P7: a remedy that is applied takes its norm out of the way, and asks nobody to change their mind. */
final class Cures implements Promise {

    @Override
    public String name() {
        return "P7 remedies cure";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        if (!tried.decision().outcome().isBlocked() || random.nextInt(2) == 0) {
            return;
        }
        Sample all = tried.sample();
        boolean whole = true;
        for (Remedy remedy : tried.decision().remedies()) {
            if (remedy.changes().isEmpty()) {
                whole = false;
                tally.count("nothing the organisation can do");
                continue;
            }
            Sample applied = apply(tried.sample(), remedy, tally);
            all = apply(all, remedy, tally);
            cured(applied, remedy, tally);
        }
        if (whole && !tried.decision().remedies().isEmpty()) {
            together(all, tally);
        }
    }

    private static Sample apply(Sample sample, Remedy remedy, Tally tally) {
        Sample applied = sample.copy();
        for (Remedy.Change change : remedy.changes()) {
            Term term = Library.term(change.term());
            if (term.fact() == FactKind.CONSENT && term.isChoice()) {
                tally.breach(remedy.norm() + " proposes that a person answer " + change.term() + ": " + change.to());
            }
            Object to = Library.parsed(term, change.to());
            boolean stated = applied.places().stream().anyMatch(place -> place.computeIfPresent(term.name(), (same, before) -> to) != null);
            applied.places().forEach(place -> place.computeIfPresent(term.name(), (same, before) -> to));
            if (!stated) {
                applied.loose().put(term.name(), to);
            }
        }
        return applied;
    }

    private static void cured(Sample applied, Remedy remedy, Tally tally) {
        try {
            Decision decision = Library.decide(applied);
            tally.count("applied");
            if (decision.blocking().stream().anyMatch(one -> one.norm().equals(remedy.norm()))) {
                tally.breach(remedy.norm() + " still blocks after "
                        + remedy.changes().stream().map(change -> change.term() + "=" + change.to()).toList());
            }
        } catch (CaseException e) {
            tally.breach(remedy.norm() + ": the remedy contradicts the case: " + e.getMessage());
        }
    }

    private static void together(Sample all, Tally tally) {
        try {
            Decision decision = Library.decide(all);
            tally.count("all applied: " + (decision.outcome().isPermitted() ? "permitted" : decision.outcome().toString()));
        } catch (CaseException e) {
            tally.breach("the remedies contradict each other: " + e.getMessage());
        }
    }
}
