package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** P6: questions are neutral, once each, true about what the answers come to, and never propose to take protection away. */
final class DecentQuestions implements Promise {

    private static final Consistency CONSISTENCY = new Consistency(Library.VOCABULARY);

    @Override
    public String name() {
        return "P6 questions are decent";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        Decision decision = tried.decision();
        if (decision.outcome() != Outcome.UNDECIDED) {
            return;
        }
        Set<Object> once = new HashSet<>();
        for (Question question : decision.questions()) {
            tally.count("questions");
            Term term = Library.term(question.term());
            if (!once.add(List.of(question.term(), question.flows()))) {
                tally.breach("asked twice: " + question.term());
            }
            if (term.cautious() && !term.isChoice() && question.settling().contains("no")) {
                tally.breach("proposes that '" + question.term() + "' be no");
            }
            if (tried.sample().places().stream()
                    .anyMatch(place -> place.containsKey(term.name()) && place.get(term.name()) != Truth.UNKNOWN)
                    && tried.reference().flows().size() == 1) {
                tally.breach("asks what is answered: " + question.term());
            }
        }
        decision.questions().forEach(
                one -> decision.questions().stream().filter(other -> other != one && other.flows().equals(one.flows())).forEach(other -> {
                    if (List.of("yes", "no").stream().allMatch(answer -> CONSISTENCY.leaves(new Stated(one.term(), answer)).stream()
                            .anyMatch(left -> left.term().equals(other.term())))) {
                        tally.breach("asks '" + other.term() + "', which every answer to '" + one.term() + "' answers");
                    }
                }));
        if (!decision.questions().isEmpty() && random.nextInt(8) == 0) {
            truthful(tried, Cases.pick(decision.questions(), random), random, tally);
        }
    }

    /** What an answer is said to come to is what the case with that answer comes to. */
    private static void truthful(Tried tried, Question question, Random random, Tally tally) {
        if (question.answers().isEmpty()) {
            if (!Library.term(question.term()).number()) {
                tally.breach("a question without possible answers: " + question.term());
            }
            return;
        }
        if (tried.reference().flows().size() > 1) {
            return;
        }
        Question.PossibleAnswer answer = Cases.pick(question.answers(), random);
        Sample sample = tried.sample().without(question.term());
        try {
            Outcome outcome = Library.decide(sample.with(question.term(), Library.parsed(Library.term(question.term()), answer.answer())))
                    .outcome();
            tally.count("answers tried");
            if (outcome != answer.outcome()) {
                tally.breach(
                        question.term() + "=" + answer.answer() + " is said to come to " + answer.outcome() + " and comes to " + outcome);
            }
        } catch (CaseException | NumberFormatException e) {
            tally.count("answers that are no answers");
        }
    }
}
