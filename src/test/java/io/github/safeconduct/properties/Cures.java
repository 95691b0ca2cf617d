package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
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
        if (random.nextInt(2) == 0) {
            planned(tried, tally);
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

    /** A plan that is carried out comes to what it says; of a case with one flow, since a step of several may be about one recipient. */
    private static void planned(Tried tried, Tally tally) {
        if (tried.decision().flows().size() > 1) {
            return;
        }
        Plan plan = tried.decision().plan();
        tally.count("plan: " + plan.standing() + (plan.proven() ? ", proven" : "") + (plan.complete() ? "" : ", cut short"));
        for (Plan.Way way : plan.ways()) {
            Sample applied = tried.sample().copy();
            way.steps().forEach(step -> apply(applied, "the plan", step.term(), step.to(), tally));
            try {
                Outcome outcome = Library.decide(applied).outcome();
                if (outcome != way.outcome()) {
                    tally.breach("a plan says " + way.outcome() + " and comes to " + outcome + ": " + way.steps());
                }
            } catch (CaseException e) {
                tally.breach("a plan contradicts the case: " + e.getMessage());
            }
        }
    }

    private static Sample apply(Sample sample, Remedy remedy, Tally tally) {
        Sample applied = sample.copy();
        remedy.changes().forEach(change -> apply(applied, remedy.norm(), change.term(), change.to(), tally));
        return applied;
    }

    private static void apply(Sample applied, String who, String name, String answer, Tally tally) {
        Term term = Library.term(name);
        if (term.fact() == FactKind.CONSENT && term.isChoice()) {
            tally.breach(who + " proposes that a person answer " + name + ": " + answer);
        }
        Object to = Library.parsed(term, answer);
        boolean stated = applied.places().stream().anyMatch(place -> place.computeIfPresent(term.name(), (same, before) -> to) != null);
        applied.places().forEach(place -> place.computeIfPresent(term.name(), (same, before) -> to));
        if (!stated) {
            applied.loose().put(term.name(), to);
        }
    }

    private static void cured(Sample applied, Remedy remedy, Tally tally) {
        try {
            Decision decision = Library.decide(applied);
            tally.count("applied");
            // Each flow has remedies of its own: of two processors one may also have to keep data apart.
            if (decision.blocking().stream().anyMatch(one -> one.norm().equals(remedy.norm()) && one.flow().equals(remedy.flow()))) {
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
