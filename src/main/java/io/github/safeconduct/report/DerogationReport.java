package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.derogations.Declaration;
import io.github.safeconduct.derogations.DerogationLife;
import io.github.safeconduct.derogations.DerogationLife.Due;
import io.github.safeconduct.derogations.DerogationLife.Stage;
import java.time.LocalDate;
import java.util.List;

/** The life of a derogation as text or JSON: what was declared, where it stands, what fell due and since when. Thread safe. */
public final class DerogationReport {

    private final CaseLabel label;
    private final DerogationLife life;

    public DerogationReport(CaseLabel label, DerogationLife life) {
        this.label = label;
        this.life = life;
    }

    /** As text. */
    public String text() {
        Page page = new Page(false);
        Declaration declaration = life.declaration();
        page.paragraph("", "Case: " + label.name());
        label.warnings().forEach(warning -> page.paragraph("", "Warning: " + warning));
        page.line("");
        page.paragraph("", phase());
        part(page, "What is done", declaration.measure());
        part(page, "What it leaves out", declaration.leavesOut());
        part(page, "Why nothing gentler would do", declaration.whyNothingGentler());
        part(page, "Who decided", declaration.decidedBy());
        if (!declaration.missing().isEmpty()) {
            page.paragraph("  ", "Not stated: " + String.join(", ", declaration.missing()) + ".");
        }
        if (!declaration.overdue(life.day()).isEmpty()) {
            page.paragraph("  ", "Reviews overdue: " + days(declaration.overdue(life.day())) + ".");
        }
        declaration.nextReview(life.day()).ifPresent(next -> page.paragraph("  ", "Next review: " + next + "."));
        due(page, "To be done", life.outstanding(), false);
        if (!life.mayBeDue().isEmpty()) {
            page.heading("What may be due, depending on what nobody stated");
            life.mayBeDue()
                    .forEach(one -> page.paragraph("  ", one.norm() + Words.about(List.of(one.flow())) + ": " + one.says() + " It turns on "
                            + Questions
                                    .some(one.facts().stream().filter(fact -> fact.answer().equals("unknown")).map(FactUsed::term).toList())
                            + "."));
        }
        due(page, "Fell due, and is no longer required", life.due().stream().filter(one -> !one.outstanding()).toList(), true);
        stages(page);
        page.line("");
        if (!life.withoutEnd().isEmpty()) {
            page.paragraph("",
                    "Under " + String.join(", ", life.withoutEnd()) + " no norm turns on the end date of a derogation: there, an end "
                            + "date that passes changes nothing by itself. State what ended as a change on its day.");
        }
        page.paragraph("", "The reviews are the organisation's own days; no norm asks whether one took place.");
        return page.text();
    }

    private String phase() {
        Declaration declaration = life.declaration();
        String until = declaration.end().map(end -> " until " + end).orElse(", with no end");
        return switch (life.phase()) {
            case DECLARED_FOR_LATER ->
                "As of " + life.day() + " the derogation has not begun: it holds from " + declaration.declared() + until
                        + ".";
            case RUNNING -> "As of " + life.day() + " the derogation holds: from " + declaration.declared() + until + ".";
            case REVIEW_OVERDUE -> "As of " + life.day() + " the derogation holds, from " + declaration.declared() + until
                    + ", and a review is overdue.";
            case ENDED -> "As of " + life.day() + " the derogation has ended: it held from " + declaration.declared() + until + ".";
        };
    }

    private static void part(Page page, String what, String text) {
        if (!text.isBlank()) {
            page.paragraph("  ", what + ": " + text);
        }
    }

    private static void due(Page page, String title, List<Due> due, boolean until) {
        if (due.isEmpty()) {
            return;
        }
        page.heading(title);
        for (Due one : due) {
            CitedConclusion conclusion = one.conclusion();
            page.paragraph("  ", "Since " + one.since() + (until ? " until " + one.until().map(LocalDate::toString).orElse("") : "") + ": "
                    + conclusion.norm() + ", " + Words.kind(conclusion) + Words.about(List.of(conclusion.flow())) + ": " + conclusion.says()
                    + " [" + conclusion.source() + " " + conclusion.locator() + "]");
        }
    }

    private void stages(Page page) {
        if (life.stages().isEmpty()) {
            return;
        }
        page.heading("Day by day");
        for (Stage stage : life.stages()) {
            List<String> blocking = Summary.oneANorm(stage.decision().blocking()).stream().map(CitedConclusion::norm).toList();
            page.paragraph("  ", stage.from() + ": " + new Verdict(stage.decision()).headline()
                    + (blocking.isEmpty() ? "" : ", because of " + Questions.some(blocking)) + ".");
            stage.difference().filter(one -> !one.blocking().gone().isEmpty())
                    .ifPresent(one -> page.paragraph("    ", "No longer holding it up: " + Questions.some(one.blocking().gone()) + "."));
            stage.difference().filter(one -> !one.blocking().come().isEmpty())
                    .ifPresent(one -> page.paragraph("    ", "Holding it up since then: " + Questions.some(one.blocking().come()) + "."));
        }
    }

    private static String days(List<LocalDate> days) {
        return String.join(", ", days.stream().map(LocalDate::toString).toList());
    }

    /** As JSON on one line. */
    public String json() {
        Declaration declaration = life.declaration();
        ObjectNode root = Json.object().put("case", label.name());
        label.file().ifPresent(file -> root.put("file", file).put("number", label.number()));
        root.put("day", life.day().toString()).put("phase", life.phase().name()).put("declared", declaration.declared().toString())
                .put("end", declaration.end().map(LocalDate::toString).orElse(null)).put("measure", declaration.measure())
                .put("leavesOut", declaration.leavesOut()).put("whyNothingGentler", declaration.whyNothingGentler())
                .put("decidedBy", declaration.decidedBy());
        root.set("missing", Json.texts(declaration.missing()));
        root.set("overdueReviews", Json.texts(declaration.overdue(life.day()).stream().map(LocalDate::toString).toList()));
        root.put("nextReview", declaration.nextReview(life.day()).map(LocalDate::toString).orElse(null));
        root.set("due", Json.each(life.due(), DerogationReport::due));
        root.set("mayBeDue", Json.each(life.mayBeDue(), ConclusionJson::of));
        root.set("stages", Json.each(life.stages(), DerogationReport::stage));
        root.set("withoutEnd", Json.texts(life.withoutEnd()));
        return Json.line(root);
    }

    private static ObjectNode due(Due due) {
        return Json.object().put("since", due.since().toString()).put("until", due.until().map(LocalDate::toString).orElse(null))
                .put("outstanding", due.outstanding()).set("conclusion", ConclusionJson.of(due.conclusion()));
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode node = Json.object().put("from", stage.from().toString()).put("outcome", stage.decision().outcome().name()).put(
                "permits",
                stage.decision().permits());
        node.set("blocking", Json.texts(Summary.oneANorm(stage.decision().blocking()).stream().map(CitedConclusion::norm).toList()));
        return node.set("difference", stage.difference().map(EnquiryJson::difference).orElse(null));
    }
}
