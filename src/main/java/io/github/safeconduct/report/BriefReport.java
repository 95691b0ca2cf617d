package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** One screen: what it comes to, the reasons that carry it, what to do next and who does it. */
final class BriefReport {

    private static final int REASONS = 3;
    private static final int STEPS = 5;

    private final Page page;
    private final Decision decision;
    private final Words words;
    private final Summary summary;

    BriefReport(Page page, Decision decision, Vocabulary vocabulary, Words words) {
        this.page = page;
        this.decision = decision;
        this.words = words;
        this.summary = new Summary(decision, vocabulary, words);
    }

    void write(CaseLabel label) {
        HeadSection head = new HeadSection(page, decision, words);
        head.verdict(label);
        head.remarks(label);
        page.paragraph("", words.say("brief.law", decision.asOf(), decision.rulebooks().stream().map(this::book)
                .collect(Collectors.joining(words.say("between.items")))));
        norms(words.say(decision.blocking().isEmpty() && !decision.eitherWay().isEmpty()
                ? "brief.why.eitherWay"
                : decision.blocking().isEmpty() && !decision.outcome().isPermitted() ? "brief.why.possible" : "brief.why"),
                summary.reasons());
        norms(words.say("title.duties"), Summary.oneANorm(decision.duties()));
        Verdict.conditions(decision).ifPresent(title -> norms(words.say(title), Summary.oneANorm(decision.conditions()), true));
        List<CitedConclusion> lifted = Summary.oneANorm(decision.conclusions().stream()
                .filter(one -> one.certainty() == Certainty.CERTAIN && !one.liftedBy().isEmpty() && one.weight().isBlocked()).toList());
        if (!lifted.isEmpty()) {
            page.heading(words.say("title.lifted"));
            lifted.stream().limit(REASONS).forEach(
                    one -> page.paragraph("  ", words.say("brief.lifted", one.norm(), one.title(), words.list(one.liftedBy()))));
        }
        List<String> rests = summary.restsOn();
        if (!rests.isEmpty()) {
            page.heading(words.say("title.rests"));
            rests.stream().limit(REASONS).forEach(one -> page.paragraph("  ", one));
            if (rests.size() > REASONS) {
                page.paragraph("  ", words.say("brief.moreRests", rests.size() - REASONS));
            }
        }
        steps();
        page.line("");
        summary.madeNoDifference().forEach(one -> page.paragraph("", one));
        if (!summary.evidence().isEmpty()) {
            page.paragraph("", summary.evidence());
        }
        page.paragraph("", words.say("brief.options"));
    }

    private String book(RulebookOutcome book) {
        return decision.rulebooks().size() > 1
                ? words.say("brief.book.outcome", book.name(), book.version(), words.of(book.outcome()))
                : words.say("brief.book", book.name(), book.version());
    }

    private void norms(String title, List<CitedConclusion> norms) {
        norms(title, norms, false);
    }

    /** @param conditions whether to say of each that is merely possible how long it counts */
    private void norms(String title, List<CitedConclusion> norms, boolean conditions) {
        if (norms.isEmpty()) {
            return;
        }
        page.heading(title);
        norms.stream().limit(REASONS).forEach(one -> page.paragraph("  ",
                words.sentences(words.say("brief.norm", one.norm(), words.kind(one), one.says(), one.locator()),
                        conditions ? words.untilKnown(List.of(one)) : "")));
        more(norms.size() - REASONS,
                norms.size() > REASONS ? norms.subList(REASONS, norms.size()).stream().map(CitedConclusion::norm).toList() : List.of());
    }

    private void steps() {
        List<Summary.Step> steps = summary.steps();
        if (steps.isEmpty()) {
            return;
        }
        page.heading(words.say("title.next"));
        int number = 0;
        for (Summary.Step step : steps.subList(0, Math.min(STEPS, steps.size()))) {
            number++;
            page.paragraph("  ", number + ". " + (step.who().isEmpty() ? step.what() : words.say("step", step.who(), step.what())));
        }
        if (steps.size() > STEPS) {
            page.paragraph("  ",
                    words.say(decision.questions().isEmpty() ? "brief.moreSteps" : "brief.moreSteps.ask", steps.size() - STEPS));
        }
    }

    private void more(int more, List<String> norms) {
        if (more > 0) {
            page.paragraph("  ", words.say("brief.moreNorms", more, words.some(norms)));
        }
    }
}
