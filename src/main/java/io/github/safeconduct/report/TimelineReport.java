package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Difference;
import io.github.safeconduct.Timeline;
import io.github.safeconduct.Timeline.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One case under the law of every period, as text or JSON, with the norms that make the difference. Thread safe. */
public final class TimelineReport {

    private final CaseLabel label;
    private final Timeline timeline;
    private final Words words;

    /** In English. */
    public TimelineReport(CaseLabel label, Timeline timeline) {
        this(label, timeline, Words.DEFAULT);
    }

    /**
     * In the language of a locale; the JSON is the same in every one.
     *
     * @throws LanguageException if there are no reports in it; the message lists the languages there are
     */
    public TimelineReport(CaseLabel label, Timeline timeline, Locale language) {
        this.label = label;
        this.timeline = timeline;
        this.words = Words.in(language);
    }

    /** The warnings: of the case, of its day, and of law that begins after today's reach. */
    private List<String> warnings(Words words) {
        List<String> warnings = new ArrayList<>(label.warnings());
        timeline.own().flatMap(Period::decision).map(Decision::warnings).ifPresent(warnings::addAll);
        LocalDate first = timeline.periods().stream().filter(period -> period.decision().isPresent()).map(Period::from).findFirst()
                .orElse(LocalDate.MAX);
        if (timeline.day().isBefore(first)) {
            warnings.add(words.say("timeline.noLaw", timeline.day()));
        }
        return warnings.stream().distinct().toList();
    }

    /** As text, a paragraph a period. */
    public String text() {
        Page page = new Page(false, words);
        page.paragraph("", words.say("head.case", label.name()));
        page.note();
        warnings(words).forEach(warning -> page.paragraph("", words.say("head.warning", warning)));
        for (Period period : timeline.periods()) {
            page.line("");
            String days = period.to().map(to -> words.say("timeline.days", period.from(), to.minusDays(1)))
                    .orElseGet(() -> words.say("timeline.days.after", period.from()));
            page.line(period.contains(timeline.day()) ? words.say("timeline.own", days) : days);
            if (period.decision().isPresent()) {
                decision(page, period, period.decision().get());
            } else {
                page.paragraph("  ", words.say("timeline.without", period.without()));
            }
        }
        return page.text();
    }

    private void decision(Page page, Period period, Decision decision) {
        Verdict verdict = new Verdict(decision, words);
        List<String> blocking = Summary.oneANorm(decision.blocking()).stream().map(CitedConclusion::norm).toList();
        page.paragraph("  ", words.say(blocking.isEmpty() ? "timeline.verdict" : "timeline.verdict.because", verdict.headline(),
                words.some(blocking)));
        period.difference().ifPresent(difference -> difference(page, difference));
    }

    private void difference(Page page, Difference difference) {
        if (difference.outcome().differs()) {
            page.paragraph("  ", words.say("timeline.was", words.of(difference.outcome().before())));
        }
        norms(page, "timeline.gone", difference.blocking().gone());
        norms(page, "timeline.come", difference.blocking().come());
        // What is merely possible before and after says little to a reader; the JSON has all of it.
        norms(page, "timeline.otherwise", difference.norms().stream()
                .filter(one -> one.before().equals(Optional.of(Certainty.CERTAIN)) || one.after().equals(Optional.of(Certainty.CERTAIN)))
                .map(one -> EnquirySection.norm(one, words))
                .toList());
    }

    private void norms(Page page, String what, List<String> norms) {
        if (!norms.isEmpty()) {
            page.paragraph("  ", words.say(what, words.some(norms)));
        }
    }

    /** As JSON on one line: the periods with days, outcome, what blocks, and what is different from the one before. */
    public String json() {
        ObjectNode root = Json.object().put("case", label.name());
        label.file().ifPresent(file -> root.put("file", file).put("number", label.number()));
        root.put("day", timeline.day().toString());
        root.set("periods", Json.each(timeline.periods(), this::period));
        root.set("warnings", Json.texts(warnings(Words.english())));
        return Json.line(root);
    }

    private ObjectNode period(Period period) {
        ObjectNode node = Json.object().put("from", period.from().toString()).put("to", period.to().map(LocalDate::toString).orElse(null))
                .put("own", period.contains(timeline.day()))
                .put("outcome", period.decision().map(one -> one.outcome().name()).orElse(null))
                .put("permits", period.decision().map(Decision::permits).orElse(false))
                .put("without", period.without());
        node.set("blocking", Json.texts(
                period.decision().stream().flatMap(one -> Summary.oneANorm(one.blocking()).stream()).map(CitedConclusion::norm).toList()));
        node.set("warnings", Json
                .texts(period.decision().stream().flatMap(one -> Stream.concat(one.warnings().stream(), one.notices().stream())).toList()));
        return node.set("difference", period.difference().map(EnquiryJson::difference).orElse(null));
    }
}
