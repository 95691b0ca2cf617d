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
import java.util.Locale;

/** The life of a derogation as text or JSON: what was declared, where it stands, what fell due and since when. Thread safe. */
public final class DerogationReport {

    private final CaseLabel label;
    private final DerogationLife life;
    private final Words words;

    /** In English. */
    public DerogationReport(CaseLabel label, DerogationLife life) {
        this(label, life, Words.DEFAULT);
    }

    /**
     * In the language of a locale; the JSON is the same in every one.
     *
     * @throws LanguageException if there are no reports in it; the message lists the languages there are
     */
    public DerogationReport(CaseLabel label, DerogationLife life, Locale language) {
        this.label = label;
        this.life = life;
        this.words = Words.in(language);
    }

    /** As text. */
    public String text() {
        Page page = new Page(false, words);
        Declaration declaration = life.declaration();
        page.paragraph("", words.say("head.case", label.name()));
        page.note();
        label.warnings().forEach(warning -> page.paragraph("", words.say("head.warning", words.of(warning))));
        page.line("");
        page.paragraph("", phase());
        part(page, "derogation.measure", declaration.measure());
        part(page, "derogation.leavesOut", declaration.leavesOut());
        part(page, "derogation.nothingGentler", declaration.whyNothingGentler());
        part(page, "derogation.decidedBy", declaration.decidedBy());
        if (!declaration.missing().isEmpty()) {
            page.paragraph("  ", words.say("derogation.missing", words.list(declaration.missing())));
        }
        if (!declaration.overdue(life.day()).isEmpty()) {
            page.paragraph("  ", words.say("derogation.overdue", days(declaration.overdue(life.day()))));
        }
        declaration.nextReview(life.day()).ifPresent(next -> page.paragraph("  ", words.say("derogation.next", next)));
        due(page, "derogation.toBeDone", life.outstanding(), false);
        if (!life.mayBeDue().isEmpty()) {
            page.heading(words.say("derogation.mayBeDue"));
            life.mayBeDue()
                    .forEach(one -> page.paragraph("  ", words.say("derogation.mayBeDue.one", one.norm(), words.about(List.of(one.flow())),
                            one.says(), words.some(one.facts().stream().filter(fact -> fact.answer().equals("unknown"))
                                    .map(FactUsed::term).toList()))));
        }
        due(page, "derogation.noLonger", life.due().stream().filter(one -> !one.outstanding()).toList(), true);
        stages(page);
        page.line("");
        if (!life.withoutEnd().isEmpty()) {
            page.paragraph("",
                    words.say("derogation.withoutEnd", words.list(life.withoutEnd())));
        }
        page.paragraph("", words.say("derogation.reviews"));
        return page.text();
    }

    private String phase() {
        Declaration declaration = life.declaration();
        String until = declaration.end().map(end -> words.say("derogation.until", end)).orElseGet(() -> words.say("derogation.noEnd"));
        return words.of("phase", life.phase(), life.day(), declaration.declared(), until);
    }

    private void part(Page page, String what, String text) {
        if (!text.isBlank()) {
            page.paragraph("  ", words.say(what, text));
        }
    }

    private void due(Page page, String title, List<Due> due, boolean until) {
        if (due.isEmpty()) {
            return;
        }
        page.heading(words.say(title));
        for (Due one : due) {
            CitedConclusion conclusion = one.conclusion();
            String about = words.about(List.of(conclusion.flow()));
            page.paragraph("  ", until
                    ? words.say("derogation.due.until", one.since(), one.until().map(LocalDate::toString).orElse(""), conclusion.norm(),
                            words.kind(conclusion), about, conclusion.says(), conclusion.source(), conclusion.locator())
                    : words.say("derogation.due", one.since(), conclusion.norm(), words.kind(conclusion), about, conclusion.says(),
                            conclusion.source(), conclusion.locator()));
        }
    }

    private void stages(Page page) {
        if (life.stages().isEmpty()) {
            return;
        }
        page.heading(words.say("derogation.days"));
        for (Stage stage : life.stages()) {
            List<String> blocking = Summary.oneANorm(stage.decision().blocking()).stream().map(CitedConclusion::norm).toList();
            page.paragraph("  ", words.say(blocking.isEmpty() ? "derogation.day" : "derogation.day.because", stage.from(),
                    new Verdict(stage.decision(), words).headline(), words.some(blocking)));
            stage.difference().filter(one -> !one.blocking().gone().isEmpty())
                    .ifPresent(one -> page.paragraph("    ", words.say("timeline.gone", words.some(one.blocking().gone()))));
            stage.difference().filter(one -> !one.blocking().come().isEmpty())
                    .ifPresent(one -> page.paragraph("    ", words.say("timeline.come", words.some(one.blocking().come()))));
        }
    }

    private String days(List<LocalDate> days) {
        return String.join(words.say("between.items"), days.stream().map(LocalDate::toString).toList());
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
