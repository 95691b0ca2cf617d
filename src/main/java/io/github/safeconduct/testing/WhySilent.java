package io.github.safeconduct.testing;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Origin;
import io.github.safeconduct.RuleProof;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a norm did not speak, in half a sentence: the smallest change that the decision names. */
final class WhySilent {

    private final Decision decision;

    WhySilent(Decision decision) {
        this.decision = decision;
    }

    /** A half-sentence, or nothing where no change to the answers does it. */
    String of(String norm) {
        Explanation why = decision.whyNot(norm);
        return switch (why.standing()) {
            case NOT_GOVERNING -> ": the rulebook " + why.rulebook() + " does not govern this case";
            case NOT_IN_FORCE -> ": it is not in force on " + decision.asOf();
            case CERTAIN, POSSIBLE, SILENT -> smallest(why).map(WhySilent::words).orElse("");
        };
    }

    private static Optional<List<RuleProof.Change>> smallest(Explanation why) {
        return why.rules().stream().flatMap(rule -> rule.speaksIf().stream()).min(Comparator.comparingInt(List::size));
    }

    private static String words(List<RuleProof.Change> changes) {
        return ": it would speak if " + changes.stream().map(WhySilent::words).collect(Collectors.joining(" and "));
    }

    private static String words(RuleProof.Change change) {
        boolean nobodySaid = change.origin() == Origin.PRESUMED || change.origin() == Origin.UNKNOWN;
        return "'" + change.term() + "' were "
                + (nobodySaid ? "answered " + change.to() + ", which nobody said" : change.to() + " instead of " + change.from());
    }
}
