package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Plan;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to find out and what to do. */
final class AdviceSection {

    private final Page page;
    private final Decision decision;
    private final Vocabulary vocabulary;

    AdviceSection(Page page, Decision decision, Vocabulary vocabulary) {
        this.page = page;
        this.decision = decision;
        this.vocabulary = vocabulary;
    }

    void write() {
        if (!decision.questions().isEmpty()) {
            page.heading("What to find out");
            int number = 0;
            for (Question question : decision.questions()) {
                number++;
                page.paragraph("  ", number + ". " + question.ask() + Words.about(question.flows()));
                String help = Questions.help(vocabulary, question);
                if (!help.isEmpty()) {
                    page.paragraph("      ", help);
                }
                page.paragraph("      ", "[" + question.term() + "] " + answers(question)
                        + (question.norms().isEmpty() ? "" : " Asked because of " + page.some(question.norms()) + "."));
                meanings(question);
            }
        }
        plan();
        if (!decision.remedies().isEmpty()) {
            page.heading("What would lift each norm by itself");
            decision.remedies().forEach(this::remedy);
        }
    }

    private void plan() {
        Plan plan = decision.plan();
        if (plan.standing() == Plan.Standing.NOTHING_TO_DO) {
            return;
        }
        page.heading("What would make it lawful");
        int number = 0;
        for (Plan.Way way : plan.ways()) {
            number++;
            page.paragraph("  ", "Way " + number + ", after which it is " + Words.of(way.outcome()) + ":");
            for (Plan.Step step : way.steps()) {
                page.paragraph("      ", Words.who(Answerer.valueOf(step.who())) + ": " + step.question() + Words.about(step.flows()) + " ["
                        + step.term() + "] " + step.from() + " -> " + step.to()
                        + (step.norms().isEmpty() ? "." : "; without it " + page.some(step.norms()) + " would hold it up, or could."));
            }
            if (!way.open().isEmpty()) {
                page.paragraph("      ", "Then still to be answered: " + page.some(way.open()) + ".");
            }
        }
        page.paragraph("  ", Ways.sentence(decision));
        if (!plan.exceptions().isEmpty()) {
            page.paragraph("  ", "Exceptions that might apply: "
                    + page.some(plan.exceptions().stream().map(way -> way.norm() + ", " + way.title()
                            + (way.needs().isEmpty() ? "" : " (turns on " + page.some(way.needs()) + ")")).toList())
                    + ".");
        }
    }

    private void remedy(Remedy remedy) {
        String changes = remedy.changes().stream().map(change -> change.term() + " = " + change.to()).collect(Collectors.joining(" and "));
        page.paragraph("  ",
                remedy.norm() + ": "
                        + (changes.isEmpty()
                                ? "Safeconduct knows of no change within the organisation's power that would lift it"
                                : "it falls away if " + changes)
                        + Words.about(List.of(remedy.flow())) + ".");
        remedy.exceptions().forEach(way -> page.paragraph("      ", "It may be displaced under " + way.norm() + ", " + way.title()
                + (way.needs().isEmpty() ? "." : "; that turns on " + page.some(way.needs()) + ".")));
    }

    /** What the case would come to with each answer, those of one outcome together. */
    private static String answers(Question question) {
        Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
        question.answers().forEach(answer -> byOutcome.computeIfAbsent(answer.outcome(), any -> new ArrayList<>()).add(answer.answer()));
        return byOutcome.entrySet().stream()
                .map(entry -> (entry.getValue().size() > 4
                        ? String.join(", ", entry.getValue().subList(0, 4)) + " …"
                        : String.join(", ", entry.getValue())) + ": " + Words.of(entry.getKey()))
                .collect(Collectors.joining("; ")) + ".";
    }

    /** What each code means, where the vocabulary says it; each on a line. */
    private void meanings(Question question) {
        question.answers().stream().map(Question.PossibleAnswer::answer)
                .filter(answer -> !Questions.answer(vocabulary, question, answer).equals(answer))
                .forEach(answer -> page.paragraph("      ", Questions.answer(vocabulary, question, answer) + "."));
    }
}
