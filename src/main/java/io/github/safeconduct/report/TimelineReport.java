package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Difference;
import io.github.safeconduct.Notice;
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
    private List<Notice> warnings() {
        List<Notice> warnings = new ArrayList<>(label.warnings());
        timeline.own().flatMap(Period::decision).map(Decision::warnings).ifPresent(warnings::addAll);
        LocalDate first = timeline.periods().stream().filter(period -> period.decision().isPresent()).map(Period::from).findFirst()
                .orElse(LocalDate.MAX);
        if (timeline.day().isBefore(first)) {
            warnings.add(Notice.of(Notice.Kind.DAY_BEFORE_LAW, timeline.day().toString()));
        }
        return warnings.stream().distinct().toList();
    }

    /** As text, a paragraph for all the days of which the same is to be said. */
    public String text() {
        Page page = new Page(false, words);
        page.paragraph("", words.say("head.case", label.name()));
        page.note();
        warnings().forEach(warning -> page.paragraph("", words.say("head.warning", words.of(warning))));
        for (Block block : blocks()) {
            page.line("");
            String days = block.to().map(to -> words.say("timeline.days", block.from(), to.minusDays(1)))
                    .orElseGet(() -> words.say("timeline.days.after", block.from()));
            page.line(block.own() ? words.say("timeline.own", days) : days);
            block.lines().forEach(line -> page.paragraph("  ", line));
        }
        return page.text();
    }

    /** What is said of some days. */
    private record Block(LocalDate from, Optional<LocalDate> to, boolean own, List<String> lines) {}

    /** Periods of which a reader would read the same are one: what sets them apart is merely possible, and the JSON has it. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String verdict = "";
        for (Period period : timeline.periods()) {
            List<String> lines = period.decision().map(decision -> lines(period, decision))
                    .orElseGet(() -> List.of(
                            words.say("timeline.without", period.notice().map(words::of).orElseGet(() -> words.quoted(period.without())))));
            boolean own = period.contains(timeline.day());
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && lines.size() == 1 && lines.get(0).equals(verdict)) {
                blocks.set(blocks.size() - 1, new Block(last.from(), period.to(), last.own() || own, last.lines()));
            } else {
                blocks.add(new Block(period.from(), period.to(), own, lines));
            }
            verdict = lines.get(0);
        }
        return blocks;
    }

    private List<String> lines(Period period, Decision decision) {
        Verdict verdict = new Verdict(decision, words);
        List<String> blocking = Summary.oneANorm(decision.blocking()).stream().map(CitedConclusion::norm).toList();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(blocking.isEmpty() ? "timeline.verdict" : "timeline.verdict.because", verdict.headline(),
                words.some(blocking)));
        period.difference().ifPresent(difference -> difference(lines, difference));
        return lines;
    }

    private void difference(List<String> lines, Difference difference) {
        if (difference.outcome().differs()) {
            lines.add(words.say("timeline.was", words.of(difference.outcome().before())));
        }
        norms(lines, "timeline.gone", difference.blocking().gone());
        norms(lines, "timeline.come", difference.blocking().come());
        // What is merely possible before and after says little to a reader; the JSON has all of it.
        norms(lines, "timeline.otherwise", difference.norms().stream()
                .filter(one -> one.before().equals(Optional.of(Certainty.CERTAIN)) || one.after().equals(Optional.of(Certainty.CERTAIN)))
                .map(one -> EnquirySection.norm(one, words))
                .toList());
    }

    private void norms(List<String> lines, String what, List<String> norms) {
        if (!norms.isEmpty()) {
            lines.add(words.say(what, words.some(norms)));
        }
    }

    /** As JSON on one line: the periods with days, outcome, what blocks, and what is different from the one before. */
    public String json() {
        ObjectNode root = Json.object().put("case", label.name());
        label.file().ifPresent(file -> root.put("file", file).put("number", label.number()));
        root.put("day", timeline.day().toString());
        root.set("periods", Json.each(timeline.periods(), this::period));
        root.set("warnings", Json.notices(warnings()));
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
                .notices(period.decision().stream().flatMap(one -> Stream.concat(one.warnings().stream(), one.notices().stream()))
                        .toList()));
        return node.set("difference", period.difference().map(EnquiryJson::difference).orElse(null));
    }
}
