package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Plan;

/** What a plan comes to, in a sentence. */
final class Ways {

    private Ways() {}

    static String sentence(Decision decision, Words words) {
        Plan plan = decision.plan();
        if (plan.ways().isEmpty()) {
            return words.say(plan.proven() ? "ways.nothing" : plan.complete() ? "ways.notFound" : "ways.notFound.ended",
                    words.of(decision.outcome()));
        }
        String found = words.say(plan.standing() == Plan.Standing.PERMITS
                ? "ways.permits"
                : plan.proven() ? "ways.helps.proven" : "ways.helps");
        return words.sentences(found, plan.complete() ? "" : words.say("ways.incomplete"));
    }
}
