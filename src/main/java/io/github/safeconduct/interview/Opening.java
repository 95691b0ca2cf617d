package io.github.safeconduct.interview;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The question before all others: who is responsible. Without it no law governs, and nothing can be decided. */
final class Opening {

    private static final String CONTROLLER = "controllerBody";

    private final Safeconduct safeconduct;

    Opening(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
    }

    boolean isNeeded(Case given) {
        return given.rulebooks().isEmpty() && !given.answers().containsKey(CONTROLLER)
                && given.facts().stream().map(fact -> fact.answers()).noneMatch(this::names);
    }

    private boolean names(Answers answers) {
        return answers.says(CONTROLLER) || safeconduct.vocabulary().require(CONTROLLER).catalogue().stream().anyMatch(answers::says);
    }

    Question question(Case given) {
        Term term = safeconduct.vocabulary().require(CONTROLLER);
        return new Question(term.name(), term.fact().typeName(), List.of(), term.ask(), Answerer.OFFICER.name(), List.of(), List.of(),
                () -> answers(given));
    }

    /** The bodies some rulebook governs: with any other nothing can be decided. */
    private List<Question.PossibleAnswer> answers(Case given) {
        TreeSet<String> bodies = new TreeSet<>();
        safeconduct.rulebooks().forEach(book -> bodies.addAll(safeconduct.register(book).governs()));
        List<Question.PossibleAnswer> answers = new ArrayList<>();
        for (String body : bodies) {
            try {
                answers.add(new Question.PossibleAnswer(body,
                        safeconduct.decide(given.toBuilder().answer(CONTROLLER, body).build()).outcome()));
            } catch (CaseException e) {
                // Its law was not there yet on the day of the case, or the case says otherwise.
                continue;
            }
        }
        return answers;
    }
}
