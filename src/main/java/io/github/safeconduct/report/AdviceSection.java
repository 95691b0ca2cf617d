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
    private final Words words;
    private final Questions questions;

    AdviceSection(Page page, Decision decision, Vocabulary vocabulary, Words words) {
        this.page = page;
        this.decision = decision;
        this.words = words;
        this.questions = new Questions(vocabulary, words);
    }

    void write() {
        if (!decision.questions().isEmpty()) {
            page.heading(words.say("title.questions"));
            int number = 0;
            for (Question question : decision.questions()) {
                number++;
                page.paragraph("  ", words.say("advice.question", number, question.ask(), words.about(question)));
                String help = questions.help(question);
                if (!help.isEmpty()) {
                    page.paragraph("      ", help);
                }
                page.paragraph("      ", words.say(question.norms().isEmpty() ? "advice.answers" : "advice.answers.norms", question.term(),
                        answers(question), page.some(question.norms())));
                meanings(question);
            }
        }
        plan();
        if (!decision.remedies().isEmpty()) {
            page.heading(words.say("title.remedies"));
            decision.remedies().forEach(this::remedy);
        }
    }

    private void plan() {
        Plan plan = decision.plan();
        if (plan.standing() == Plan.Standing.NOTHING_TO_DO) {
            return;
        }
        page.heading(words.say("title.plan"));
        int number = 0;
        for (Plan.Way way : plan.ways()) {
            number++;
            page.paragraph("  ", words.say("advice.way", number, words.of(way.outcome())));
            for (Plan.Step step : way.steps()) {
                if (step.leavesOut()) {
                    page.paragraph("      ", words.say(step.norms().isEmpty() ? "advice.leavesOut" : "advice.leavesOut.norms",
                            words.of(Answerer.valueOf(step.who())), words.leavesOut(step), page.some(step.norms())));
                    continue;
                }
                page.paragraph("      ", words.say(step.norms().isEmpty() ? "advice.step" : "advice.step.norms",
                        words.of(Answerer.valueOf(step.who())), step.question(), words.about(step), step.term(),
                        questions.answer(step.term(), step.from()), questions.answer(step.term(), step.to()), page.some(step.norms())));
            }
            if (!way.open().isEmpty()) {
                page.paragraph("      ", words.say("advice.open", page.some(way.open())));
            }
        }
        page.paragraph("  ", Ways.sentence(decision, words));
        if (!plan.exceptions().isEmpty()) {
            page.paragraph("  ", words.say("advice.exceptions", page.some(plan.exceptions().stream()
                    .map(way -> words.say(way.needs().isEmpty() ? "advice.exception" : "advice.exception.needs", way.norm(), way.title(),
                            page.some(way.needs())))
                    .toList())));
        }
    }

    private void remedy(Remedy remedy) {
        String changes = remedy.changes().stream().map(change -> questions.wanted(change.term(), change.to()))
                .collect(Collectors.joining(words.say("between.and")));
        String about = words.about(List.of(remedy.flow()));
        page.paragraph("  ", changes.isEmpty()
                ? words.say(isLeftOut(remedy) ? "remedy.leftOut" : "remedy.none", remedy.norm(), about)
                : words.say("remedy", remedy.norm(), changes, about));
        remedy.exceptions().forEach(
                way -> page.paragraph("      ", words.say(way.needs().isEmpty() ? "remedy.exception" : "remedy.exception.needs", way.norm(),
                        way.title(), page.some(way.needs()))));
    }

    /** Whether a way takes the norm out of the way by leaving out what it holds up. */
    private boolean isLeftOut(Remedy remedy) {
        return decision.plan().ways().stream().flatMap(way -> way.steps().stream())
                .anyMatch(step -> step.leavesOut() && step.norms().contains(remedy.norm()));
    }

    /** What the case would come to with each answer, those of one outcome together. */
    private String answers(Question question) {
        Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
        question.answers().forEach(answer -> byOutcome.computeIfAbsent(answer.outcome(), any -> new ArrayList<>()).add(answer.answer()));
        return byOutcome.entrySet().stream()
                .map(entry -> words.say("advice.answer", entry.getValue().size() > 4
                        ? words.list(entry.getValue().subList(0, 4)) + " …"
                        : words.list(entry.getValue()), words.of(entry.getKey())))
                .collect(Collectors.joining(words.say("between.parts")));
    }

    /** What each code means, where the vocabulary says it; each on a line. */
    private void meanings(Question question) {
        question.answers().stream().map(Question.PossibleAnswer::answer)
                .filter(answer -> !questions.answer(question, answer).equals(answer))
                .forEach(answer -> page.paragraph("      ", questions.answer(question, answer) + "."));
    }
}
