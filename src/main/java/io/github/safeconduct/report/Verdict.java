package io.github.safeconduct.report;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.model.ConclusionKind;

/**
 * What a decision comes to, in the words every report opens with. The outcome is the engine's. Where what must be done is all there is,
 * where the data must go, or where somebody's request must be met, the name of the outcome alone would mislead, and the words say what is
 * so.
 */
final class Verdict {

    private final Decision decision;

    Verdict(Decision decision) {
        this.decision = decision;
    }

    /** In capitals, without a full stop. */
    String headline() {
        if (dutiesOnly()) {
            return "DUTIES FOLLOW";
        }
        if (mustGo()) {
            return "THE DATA MUST BE DELETED";
        }
        return Words.capitals(decision.outcome())
                + (decision.outcome() == Outcome.REFUSED && somethingIsOwedToAPerson() ? ", BUT NOT THE PERSON'S REQUEST" : "");
    }

    /** One or two sentences. */
    String meaning() {
        if (dutiesOnly()) {
            return "What must be done is listed below. Nothing in these rulebooks holds the operation up.";
        }
        if (mustGo()) {
            return "They may not be kept, used or passed on.";
        }
        return plain() + duties();
    }

    private String plain() {
        return switch (decision.outcome()) {
            case PERMITTED -> "The operation may go ahead.";
            case PERMITTED_WITH_CONDITIONS -> "The operation may go ahead on the conditions below.";
            case NOT_GOVERNED ->
                "This is not a permission: nothing in these rulebooks holds the operation up, and nothing in them carries it.";
            case UNDECIDED ->
                "This is not a permission: what is unknown makes the difference, from " + Words.of(decision.bounds().best()) + " to "
                        + Words.of(decision.bounds().worst()) + ".";
            case REFERRED -> "The operation waits for the decision of the office named below." + worse();
            case SUSPENDED -> "The operation may not go ahead before the steps below." + worse();
            case REFUSED -> "The operation may not go ahead on these facts.";
        };
    }

    private String duties() {
        if (decision.duties().isEmpty()) {
            return "";
        }
        return somethingIsOwedToAPerson()
                ? " What is owed to the person who asked stands under what must be done."
                : " Whatever becomes of it, there is something that must be done.";
    }

    private String worse() {
        Outcome worst = decision.bounds().worst();
        return worst.compareTo(decision.outcome()) > 0 ? " What is still unknown could make it " + Words.of(worst) + "." : "";
    }

    /** Nothing but duties makes it more than a permission: these are no conditions of anything. */
    private boolean dutiesOnly() {
        return decision.outcome() == Outcome.PERMITTED_WITH_CONDITIONS && decision.conditions().isEmpty() && !decision.duties().isEmpty();
    }

    /** What refuses is only that the data must go. */
    private boolean mustGo() {
        return decision.outcome() == Outcome.REFUSED && decision.blocking().stream().anyMatch(Verdict::deletes)
                && decision.blocking().stream().filter(one -> one.weight() == Outcome.REFUSED).allMatch(Verdict::deletes);
    }

    private static boolean deletes(CitedConclusion conclusion) {
        return conclusion.kind() == ConclusionKind.DELETION;
    }

    private boolean somethingIsOwedToAPerson() {
        return decision.duties().stream().anyMatch(one -> Area.ofNorm(one.norm()).filter(area -> area == Area.RIGHTS).isPresent());
    }
}
