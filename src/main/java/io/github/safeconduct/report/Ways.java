package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Plan;

/** What a plan comes to, in a sentence. */
final class Ways {

    private Ways() {}

    static String sentence(Decision decision) {
        Plan plan = decision.plan();
        if (plan.ways().isEmpty()) {
            return plan.proven()
                    ? "Nothing within the organisation's power leads to anything milder than " + Words.of(decision.outcome())
                            + ": the case was decided with all of that, and every unknown, left open, and came to nothing milder."
                    : "No change within the organisation's power was found that leads to anything milder than "
                            + Words.of(decision.outcome())
                            + (plan.complete() ? "; what is unknown may." : "; the search ended before it had tried everything.");
        }
        return (plan.standing() == Plan.Standing.PERMITS
                ? "Each way was tried by deciding the case with it, and has nothing idle."
                : "Each way was tried by deciding the case with it. " + (plan.proven()
                        ? "Nothing milder is within the organisation's power."
                        : "Whether anything milder is possible turns on what is unknown."))
                + (plan.complete()
                        ? ""
                        : " The search ended before it had tried everything: there may be other ways, cheaper ones among them.");
    }
}
