package io.github.safeconduct.interview;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case with what nobody knows counted at its worst: of all answers the one that leads to the strictest outcome, and of those one that was
 * not hoped for.
 */
final class Worst {

    private Worst() {}

    static Optional<Case> counted(Safeconduct safeconduct, Case given, Question question, Spot spot) {
        Term term = safeconduct.vocabulary().require(question.term());
        List<Question.PossibleAnswer> strictest = question.answers().stream()
                .sorted(Comparator.comparing(Question.PossibleAnswer::outcome, Comparator.<Outcome>reverseOrder())
                        .thenComparing(answer -> question.settling().contains(answer.answer())))
                .toList();
        for (Question.PossibleAnswer answer : strictest) {
            Case counted = spot.put(given, term.accept(answer.answer()));
            try {
                safeconduct.decide(counted);
                return Optional.of(counted);
            } catch (CaseException e) {
                // It contradicts what else is stated, so it is not how things are; the next worst may be.
                continue;
            }
        }
        return Optional.empty();
    }
}
