package io.github.safeconduct.testing;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Origin;
import io.github.safeconduct.Premise;
import io.github.safeconduct.Premise.Tested;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.model.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a norm did not speak, or not certainly: the smallest change under which it would, and the tests that kept it from it, each with its
 * line in the rule. Of several rules, and of several flows, the one that came nearest; of alternatives the nearest.
 */
final class WhySilent {

    /** More than this and the case is about something else. */
    private static final int MOST = 4;

    private final Decision decision;
    private final boolean answers;

    private WhySilent(Decision decision, boolean answers) {
        this.decision = decision;
        this.answers = answers;
    }

    /** Beside what would have to be answered, what was: for cases whose text the reader has before him. */
    static WhySilent withAnswers(Decision decision) {
        return new WhySilent(decision, true);
    }

    /** Nothing of what was answered about anybody: for decisions on whatever a host holds. */
    static WhySilent withoutAnswers(Decision decision) {
        return new WhySilent(decision, false);
    }

    /**
     * A half-sentence; nothing where no change to the answers does it, or the decision was put together without an engine.
     *
     * @throws io.github.safeconduct.CaseException if no rulebook has such a norm
     */
    String of(String norm) {
        Explanation why;
        try {
            why = decision.whyNot(norm);
        } catch (IllegalStateException e) {
            return "";
        }
        return switch (why.standing()) {
            case NOT_GOVERNING -> ": the rulebook " + why.rulebook() + " does not govern this case";
            case NOT_IN_FORCE -> ": it is not in force on " + decision.asOf();
            case CERTAIN, POSSIBLE, SILENT -> smallest(why).map(this::changed).orElse("") + failed(why).map(this::tested).orElse("");
        };
    }

    private static Optional<List<RuleProof.Change>> smallest(Explanation why) {
        return why.rules().stream().flatMap(rule -> rule.speaksIf().stream()).min(Comparator.comparingInt(List::size));
    }

    private String changed(List<RuleProof.Change> changes) {
        return ": it would speak if " + changes.stream().map(this::changed).collect(Collectors.joining(" and "));
    }

    private String changed(RuleProof.Change change) {
        boolean nobodySaid = change.origin() == Origin.PRESUMED || change.origin() == Origin.UNKNOWN;
        return "'" + change.term() + "' were "
                + (nobodySaid
                        ? "answered " + change.to() + ", which nobody said"
                        : change.to() + (answers ? " instead of " + change.from() : ""));
    }

    private static Optional<List<Tested>> failed(Explanation why) {
        return why.rules().stream().map(rule -> failed(rule.condition())).filter(tests -> !tests.isEmpty())
                .min(Comparator.comparingInt(List::size));
    }

    private static List<Tested> failed(Premise premise) {
        Truth truth = premise.truth();
        if (truth == Truth.YES) {
            return List.of();
        }
        if (premise instanceof Tested test) {
            return List.of(test);
        }
        if (premise instanceof Premise.Any any) {
            return any.parts().stream().filter(part -> part.truth() == truth).map(WhySilent::failed)
                    .min(Comparator.comparingInt(List::size)).orElse(List.of());
        }
        // Where something keeps it from holding, what is merely unknown does not matter yet.
        return ((Premise.All) premise).parts().stream().filter(part -> part.truth() == truth).flatMap(part -> failed(part).stream())
                .toList();
    }

    private String tested(List<Tested> failed) {
        String tests = failed.stream().limit(MOST).map(this::tested).collect(Collectors.joining("; "));
        return "; " + tests + (failed.size() > MOST ? "; and " + (failed.size() - MOST) + " more" : "");
    }

    private String tested(Tested test) {
        // What is unknown has met the test already, and only certainty is missing.
        boolean either = test.orUnknown() && test.truth() != Truth.UNKNOWN;
        return test.place().file() + " line " + test.place().line() + ": " + test.term() + " is " + found(test) + "; wanted "
                + test.wants().text().replaceFirst("^is ", "") + (either ? " or unknown" : "");
    }

    private String found(Tested test) {
        return switch (test.origin()) {
            case PRESUMED -> "no (presumed)";
            case UNKNOWN -> "unknown";
            case STATED, IMPLIED, SETTLED, DERIVED, READ_EITHER_WAY -> answers ? test.answer() : "answered otherwise";
        };
    }
}
