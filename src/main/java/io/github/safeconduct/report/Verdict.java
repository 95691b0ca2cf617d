package io.github.safeconduct.report;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.model.ConclusionKind;
import java.util.Optional;

/**
 * What a decision comes to, in the words every report opens with. The outcome is the engine's. Where what must be done is all there is,
 * where the data must go, or where somebody's request must be met, the name of the outcome alone would mislead, and the words say what is
 * so.
 */
final class Verdict {

    private final Decision decision;
    private final Words words;

    Verdict(Decision decision, Words words) {
        this.decision = decision;
        this.words = words;
    }

    /** In capitals, without a full stop. */
    String headline() {
        if (dutiesOnly()) {
            return words.say("verdict.dutiesOnly");
        }
        if (mustGo()) {
            return words.say("verdict.mustGo");
        }
        String outcome = words.of("headline", decision.outcome());
        return decision.outcome() == Outcome.REFUSED && somethingIsOwedToAPerson() ? words.say("verdict.refusedOnly", outcome) : outcome;
    }

    /** One or two sentences. */
    String meaning() {
        if (dutiesOnly()) {
            return words.say("verdict.dutiesOnly.means");
        }
        if (mustGo()) {
            return words.say("verdict.mustGo.means");
        }
        return words.sentences(plain(), worse(), duties());
    }

    private String plain() {
        if (decision.outcome() == Outcome.REFERRED && onlyOfficesAreAsked()) {
            return words.say("means.REFERRED.asked");
        }
        return words.of("means", decision.outcome(), words.of(decision.bounds().best()), words.of(decision.bounds().worst()));
    }

    /** No norm sends it to an office: what is open is for offices to answer. */
    private boolean onlyOfficesAreAsked() {
        return decision.blocking().isEmpty() && decision.eitherWay().isEmpty() && !decision.questions().isEmpty()
                && decision.questions().stream().allMatch(question -> Answerer.valueOf(question.who()).isOffice());
    }

    private String duties() {
        if (decision.duties().isEmpty()) {
            return "";
        }
        return somethingIsOwedToAPerson()
                ? words.say("verdict.owedToThePerson")
                : words.say("verdict.alsoDuties");
    }

    /** Where somebody has to act first, what is unknown may still turn it to the worse. */
    private String worse() {
        Outcome worst = decision.bounds().worst();
        boolean waits = decision.outcome() == Outcome.REFERRED || decision.outcome() == Outcome.SUSPENDED;
        return waits && worst.compareTo(decision.outcome()) > 0 ? words.say("verdict.worse", words.of(worst)) : "";
    }

    /** Nothing but duties makes it more than a permission: these are no conditions of anything. */
    private boolean dutiesOnly() {
        return decision.outcome() == Outcome.PERMITTED_WITH_CONDITIONS && decision.conditions().isEmpty() && !decision.duties().isEmpty();
    }

    /** Under which title the conditions stand; empty where the data must go, so that nothing can go ahead with them. */
    static Optional<String> conditions(Decision decision) {
        return decision.outcome().isPermitted()
                ? Optional.of("title.conditions")
                : mustGo(decision) ? Optional.empty() : Optional.of("title.conditionsIf");
    }

    private boolean mustGo() {
        return mustGo(decision);
    }

    /** What refuses is only that the data must go. */
    private static boolean mustGo(Decision decision) {
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
