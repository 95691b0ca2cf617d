package io.github.safeconduct.interview;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the answer to a question can still matter: whether with some answers to the others of its list it makes a difference which answer
 * is given, or that one is. A decision's list is nearly always the shortest; where the search for it had to end early it may hold what
 * makes no difference. Every combination of answers is tried as long as they are few, those that the decision hopes for first.
 */
final class Matters {

    /** Combinations of the other answers that are tried; beyond, the question is put. */
    private static final int MOST = 64;

    private final Safeconduct safeconduct;
    private final Decision decision;
    private final Case given;
    private final List<Question> list;

    Matters(Safeconduct safeconduct, Decision decision, Case given, List<Question> list) {
        this.safeconduct = safeconduct;
        this.decision = decision;
        this.given = given;
        this.list = list;
    }

    boolean may(Question question) {
        return makesADifference(given, question, 0, true) || combinations(question) > MOST || makesADifference(given, question, 0, false);
    }

    private long combinations(Question question) {
        long all = 1;
        for (Question other : list) {
            all = other == question ? all : Math.min(Integer.MAX_VALUE, all * Math.max(1, other.answers().size()));
        }
        return all;
    }

    private boolean makesADifference(Case supposed, Question question, int next, boolean hoped) {
        if (next < list.size()) {
            Question other = list.get(next);
            List<String> answers = hoped
                    ? other.settling().stream().limit(1).toList()
                    : other.answers().stream().map(Question.PossibleAnswer::answer).toList();
            return other == question || answers.isEmpty()
                    ? makesADifference(supposed, question, next + 1, hoped)
                    : answers.stream().anyMatch(answer -> makesADifference(with(supposed, other, answer), question, next + 1, hoped));
        }
        Set<Bounds> bounds = new HashSet<>();
        without(supposed, bounds);
        for (Question.PossibleAnswer answer : question.answers()) {
            try {
                bounds.add(safeconduct.decide(with(supposed, question, answer.answer())).bounds());
            } catch (CaseException e) {
                // These answers cannot all be so.
                continue;
            }
        }
        return bounds.size() > 1;
    }

    /** What is missing altogether keeps a case open, whatever the answer turns out to be. */
    private void without(Case supposed, Set<Bounds> bounds) {
        try {
            bounds.add(safeconduct.decide(supposed).bounds());
        } catch (CaseException e) {
            // The other answers cannot all be so.
            bounds.clear();
        }
    }

    private Case with(Case supposed, Question question, String answer) {
        Term term = safeconduct.vocabulary().require(question.term());
        return Spot.of(question, term.fact(), decision, given).put(supposed, term.accept(answer));
    }
}
