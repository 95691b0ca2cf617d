package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** One screen: what it comes to, the reasons that carry it, what to do next and who does it. */
final class BriefReport {

    private static final int REASONS = 3;
    private static final int STEPS = 5;

    private final Page page;
    private final Decision decision;
    private final Summary summary;

    BriefReport(Page page, Decision decision, Vocabulary vocabulary) {
        this.page = page;
        this.decision = decision;
        this.summary = new Summary(decision, vocabulary);
    }

    void write(CaseLabel label) {
        HeadSection head = new HeadSection(page, decision);
        head.verdict(label);
        head.remarks(label);
        page.paragraph("",
                "As of " + decision.asOf() + ", under " + decision.rulebooks().stream().map(book -> book.name() + " " + book.version()
                        + (decision.rulebooks().size() > 1 ? " (" + Words.of(book.outcome()) + ")" : "")).collect(Collectors.joining(", "))
                        + ".");
        norms(decision.blocking().isEmpty() && !decision.eitherWay().isEmpty()
                ? "Why: one of these, whichever way the unknowns turn out"
                : decision.blocking().isEmpty() && !decision.outcome().isPermitted() ? "What could hold it up" : "Why", summary.reasons());
        norms("What must be done, whatever becomes of the operation", Summary.oneANorm(decision.duties()));
        norms(decision.outcome().isPermitted() ? "On these conditions" : "If it goes ahead, on these conditions",
                Summary.oneANorm(decision.conditions()));
        List<CitedConclusion> lifted = Summary.oneANorm(decision.conclusions().stream()
                .filter(one -> one.certainty() == Certainty.CERTAIN && !one.liftedBy().isEmpty() && one.weight().isBlocked()).toList());
        if (!lifted.isEmpty()) {
            page.heading("Lifted");
            lifted.stream().limit(REASONS).forEach(
                    one -> page.paragraph("  ", one.norm() + ", " + one.title() + ". Lifted by " + String.join(", ", one.liftedBy())));
        }
        steps();
        page.line("");
        if (!summary.evidence().isEmpty()) {
            page.paragraph("", summary.evidence());
        }
        page.paragraph("", "--full says all of it, --why NORM and --why-not NORM why a norm speaks or not.");
    }

    private void norms(String title, List<CitedConclusion> norms) {
        if (norms.isEmpty()) {
            return;
        }
        page.heading(title);
        norms.stream().limit(REASONS)
                .forEach(one -> page.paragraph("  ", one.norm() + ", " + Words.kind(one) + ": " + one.says() + " [" + one.locator() + "]"));
        more(norms.size() - REASONS,
                norms.size() > REASONS ? norms.subList(REASONS, norms.size()).stream().map(CitedConclusion::norm).toList() : List.of());
    }

    private void steps() {
        List<Summary.Step> steps = summary.steps();
        if (steps.isEmpty()) {
            return;
        }
        page.heading("What to do next");
        int number = 0;
        for (Summary.Step step : steps.subList(0, Math.min(STEPS, steps.size()))) {
            number++;
            page.paragraph("  ", number + ". " + (step.who().isEmpty() ? "" : step.who() + " ") + step.what());
        }
        if (steps.size() > STEPS) {
            page.paragraph("  ", "and " + (steps.size() - STEPS) + " more"
                    + (decision.questions().isEmpty() ? "." : "; ./safeconduct ask asks one by one."));
        }
    }

    private void more(int more, List<String> norms) {
        if (more > 0) {
            page.paragraph("  ", "and " + more + " more: " + Questions.some(norms));
        }
    }
}
