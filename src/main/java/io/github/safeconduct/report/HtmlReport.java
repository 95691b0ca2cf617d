package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Conflict;
import io.github.safeconduct.Contradiction;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.model.ConclusionKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as one HTML page that needs nothing else: no script, no font, no picture from anywhere. It can be read on a phone, printed,
 * and heard by somebody who does not see it. Whatever comes from a case or a rulebook is escaped. Thread safe.
 */
public final class HtmlReport {

    private static final Set<ConclusionKind> FOR_IT = Set.of(ConclusionKind.PERMISSION, ConclusionKind.WAIVER, ConclusionKind.BASIS);
    private static final Set<ConclusionKind> GROUNDS = Set.of(ConclusionKind.BASIS_UNAVAILABLE, ConclusionKind.SENSITIVITY,
            ConclusionKind.DEFINITION, ConclusionKind.FINDING);

    /** What a phone shows before the picture; the questions all stand in a part of their own. */
    private static final int STEPS = 6;
    private static final int RESTS = 3;

    private static final String STYLE = """
            :root{color-scheme:light}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:46rem;padding:1rem;font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",Arial,sans-serif;
            color:#111;background:#fff;overflow-wrap:anywhere}
            h1{font-size:1.15rem;font-weight:600;margin:0 0 .5rem}
            h2{font-size:1.15rem;margin:1.75rem 0 .5rem;border-bottom:1px solid #888;padding-bottom:.15rem}
            h3{font-size:1rem;margin:1rem 0 .15rem}
            p{margin:.25rem 0}
            ol,ul{padding-inline-start:1.4rem}
            li{margin:.35rem 0}
            .verdict{border-inline-start:.6rem solid #444;padding:.6rem .8rem;background:#f4f4f1;margin:.5rem 0}
            .verdict strong{display:block;font-size:1.35rem;line-height:1.25}
            .go{border-color:#14532d}.stop{border-color:#8f1d14}.wait{border-color:#5b3a00}
            .small{font-size:.9rem;color:#333}
            .picture{width:100%;max-width:26rem;height:auto;display:block;font-family:inherit}
            figure{margin:.5rem 0}
            summary{font-weight:600;padding:.4rem 0;cursor:pointer}
            .proof,.proof ul{list-style:none;padding-inline-start:.75rem;border-inline-start:1px solid #bbb}
            .proof{padding-inline-start:0;border:0}.proof summary{font-weight:400;padding:.15rem 0}
            .holds{color:#14532d}.fails{color:#8f1d14}.open{color:#5b3a00}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}li,figure,.verdict{break-inside:avoid}
            details:not(.proof *)::details-content{content-visibility:visible;display:block}}
            """;

    private final Markup markup = new Markup();
    private final CaseLabel label;
    private final Decision decision;
    private final Summary summary;
    private final Questions questions;
    private final Words words;
    private final Verdict verdict;

    private HtmlReport(Safeconduct safeconduct, CaseLabel label, Decision decision, Words words) {
        this.label = label;
        this.decision = decision;
        this.words = words;
        this.summary = new Summary(decision, safeconduct.vocabulary(), words);
        this.questions = new Questions(safeconduct.vocabulary(), words);
        this.verdict = new Verdict(decision, words);
    }

    /** The page of a decision, in English. */
    public static String of(Safeconduct safeconduct, CaseLabel label, Decision decision) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(label, "the label is null");
        Objects.requireNonNull(decision, "the decision is null");
        return of(safeconduct, label, decision, Words.DEFAULT);
    }

    /**
     * The page of a decision in the language of a locale. What norms say, and what is asked, stands in English, marked as such.
     *
     * @throws LanguageException if there are no reports in it; the message lists the languages there are
     */
    public static String of(Safeconduct safeconduct, CaseLabel label, Decision decision, Locale language) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(label, "the label is null");
        Objects.requireNonNull(decision, "the decision is null");
        Objects.requireNonNull(language, "the language is null");
        return new HtmlReport(safeconduct, label, decision, Words.in(language).forPage()).page();
    }

    /** What a decision comes to, in the words its page opens with, in capitals. */
    public static String headline(Decision decision) {
        Objects.requireNonNull(decision, "the decision is null");
        return headline(decision, Words.DEFAULT);
    }

    /**
     * What a decision comes to, in the words its page opens with in the language of a locale.
     *
     * @throws LanguageException if there are no reports in it; the message lists the languages there are
     */
    public static String headline(Decision decision, Locale language) {
        Objects.requireNonNull(decision, "the decision is null");
        Objects.requireNonNull(language, "the language is null");
        return new Verdict(decision, Words.in(language)).headline();
    }

    private String page() {
        markup.element("html", () -> {
            markup.element("head", () -> {
                markup.empty("meta", "charset", "utf-8");
                markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                markup.element("title", () -> markup.plain(words.say("page.title", verdict.headline(), label.name())));
                markup.element("style", STYLE.replace('\n', ' '));
            });
            markup.element("body", () -> {
                markup.element("header", this::head);
                markup.element("main", this::body);
                markup.element("footer", this::foot);
            });
        }, "lang", words.language().toLanguageTag(), "dir", words.isRightToLeft() ? "rtl" : "ltr");
        return "<!DOCTYPE html>\n" + markup.end() + "\n";
    }

    private void head() {
        markup.element("h1", words.say("head.case", Marked.NAME + label.name() + Marked.END));
        String colour = decision.permits() ? "go" : decision.outcome() == Outcome.REFUSED ? "stop" : "wait";
        markup.element("p", () -> {
            markup.element("strong", verdict.headline());
            markup.text(verdict.meaning());
        }, "class", "verdict " + colour);
        if (decision.isNarrowed()) {
            paragraph(words.say("head.narrowed"));
        }
        note();
        decision.notices().forEach(notice -> paragraph(words.of(notice)));
        Stream.concat(label.warnings().stream(), decision.warnings().stream()).distinct()
                .forEach(warning -> paragraph(words.say("head.warning", words.of(warning))));
        summary.madeNoDifference().forEach(this::paragraph);
        decision.sensitivity().ifPresent(grade -> paragraph(words.say("page.sensitivity", words.of(grade))));
    }

    private void note() {
        String note = words.say("language.note");
        if (!note.isEmpty()) {
            markup.element("p", note, "class", "small", "id", "note");
        }
    }

    private void body() {
        List<Summary.Step> steps = summary.steps();
        if (!steps.isEmpty()) {
            section("next", "title.next", () -> {
                markup.element("ol", () -> steps.stream().limit(STEPS).forEach(step -> markup.element("li", () -> {
                    if (!step.who().isEmpty()) {
                        markup.element("strong", step.who());
                        markup.text(" ");
                    }
                    markup.text(step.what());
                })));
                if (steps.size() > STEPS) {
                    paragraph(words.say(decision.questions().isEmpty() ? "page.moreSteps" : "page.moreSteps.questions",
                            steps.size() - STEPS));
                }
            });
        }
        List<String> rests = summary.restsOn();
        if (!rests.isEmpty()) {
            section("rests", "title.rests", () -> {
                items(rests.subList(0, Math.min(RESTS, rests.size())));
                if (rests.size() > RESTS) {
                    markup.element("details", () -> {
                        markup.element("summary", words.say("page.moreSteps", rests.size() - RESTS));
                        items(rests.subList(RESTS, rests.size()));
                    });
                }
            });
        }
        section("picture", "title.picture", () -> markup.element("figure", () -> new Picture(markup, decision, words).write()));
        norms("blocking", "title.blocking", decision.blocking());
        norms("either-way", "title.eitherWay", decision.eitherWay());
        norms("duties", "title.duties", decision.duties());
        Verdict.conditions(decision).ifPresent(title -> norms("conditions", title, decision.conditions()));
        norms("for", "title.for",
                decision.conclusions().stream().filter(one -> stands(one) && !one.duty() && FOR_IT.contains(one.kind())).toList());
        ways();
        questions();
        folded("possible", "title.possible", decision.possible());
        folded("lifted", "title.lifted",
                decision.conclusions().stream().filter(one -> one.certainty() == Certainty.CERTAIN && !one.liftedBy().isEmpty()).toList());
        folded("grounds", "title.grounds",
                decision.conclusions().stream().filter(one -> stands(one) && GROUNDS.contains(one.kind())).toList());
        differences();
        unknown();
        section("proof", "title.proof", () -> new ProofTree(markup, decision, words).write(verdict.headline()));
    }

    private void items(List<String> texts) {
        markup.element("ul", () -> texts.forEach(one -> markup.element("li", one)));
    }

    private static boolean stands(CitedConclusion one) {
        return one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty();
    }

    private void paragraph(String text) {
        markup.element("p", text);
    }

    private void section(String id, String title, Markup.Body body) {
        markup.element("section", () -> {
            markup.element("h2", words.say(title), "id", id);
            body.write();
        }, "aria-labelledby", id);
    }

    private void norms(String id, String title, List<CitedConclusion> conclusions) {
        if (!conclusions.isEmpty()) {
            section(id, title, () -> list(conclusions));
        }
    }

    private void folded(String id, String title, List<CitedConclusion> conclusions) {
        if (!conclusions.isEmpty()) {
            section(id, title, () -> markup.element("details", () -> {
                markup.element("summary", count(conclusions.stream().map(CitedConclusion::norm).distinct().count()));
                list(conclusions);
            }));
        }
    }

    private String count(long norms) {
        return norms == 1 ? words.say("page.norms.one") : words.say("page.norms", norms);
    }

    private void list(List<CitedConclusion> conclusions) {
        conclusions.stream().collect(Collectors.groupingBy(CitedConclusion::norm, java.util.LinkedHashMap::new, Collectors.toList()))
                .values().forEach(this::norm);
    }

    private void norm(List<CitedConclusion> of) {
        CitedConclusion first = of.get(0);
        markup.element("h3", words.quoted(words.say("page.norm", first.norm(), first.title())));
        markup.element("p", () -> {
            markup.element("strong", words.kinds(of));
            markup.text(". " + words.quoted(first.says()));
        });
        String open = first.weight() == Outcome.PERMITTED_WITH_CONDITIONS ? words.untilKnown(of) : "";
        if (!open.isEmpty()) {
            paragraph(open);
        }
        List<String> facts = of.stream().flatMap(one -> one.facts().stream()).map(words::fact).distinct().toList();
        if (!facts.isEmpty()) {
            paragraph(words.say("page.because", String.join(words.say("between.parts"), facts),
                    words.about(of.stream().map(CitedConclusion::flow).distinct().toList())));
        }
        List<String> liftedBy = of.stream().flatMap(one -> one.liftedBy().stream()).distinct().toList();
        if (!liftedBy.isEmpty()) {
            paragraph(words.say("page.lifted", words.list(liftedBy)));
        }
        markup.element("p", () -> {
            markup.element("cite", words.quoted(first.sourceTitle()));
            markup.text(words.say("between.items") + words.quoted(first.locator())
                    + (first.evidence() == Evidence.RECOLLECTION ? words.say("page.recalled") : ""));
        }, "class", "small");
    }

    private void ways() {
        Plan plan = decision.plan();
        if (plan.standing() == Plan.Standing.NOTHING_TO_DO) {
            return;
        }
        section("ways", "title.plan", () -> {
            int number = 0;
            for (Plan.Way way : plan.ways()) {
                number++;
                markup.element("h3", words.say("page.way", number, words.of(way.outcome())));
                markup.element("ul", () -> way.steps().forEach(step -> markup.element("li", () -> step(step))));
                named("advice.open", way.open());
            }
            paragraph(Ways.sentence(decision, words));
            if (!plan.exceptions().isEmpty()) {
                paragraph(words.say("advice.exceptions", plan.exceptions().stream()
                        .map(way -> words.quoted(words.say("page.exception", way.norm(), way.title())))
                        .collect(Collectors.joining(words.say("between.items")))));
            }
        });
    }

    private void step(Plan.Step step) {
        markup.element("strong", words.of(Answerer.valueOf(step.who())));
        markup.text(": " + words.sentences(
                step.leavesOut()
                        ? words.say("page.leavesOut", words.leavesOut(step))
                        : words.say("page.step", words.quoted(step.question()), words.about(step), words.quoted(step.from()),
                                words.quoted(step.to())),
                step.norms().isEmpty() ? "" : words.say("page.step.norms", words.some(step.norms()))));
    }

    private void questions() {
        if (decision.questions().isEmpty()) {
            return;
        }
        section("questions", "title.questions",
                () -> markup.element("ol", () -> decision.questions().forEach(question -> markup.element("li", () -> question(question)))));
    }

    private void question(Question question) {
        markup.element("strong", words.quoted(question.ask()) + words.about(question));
        markup.element("p", words.say(question.norms().isEmpty() ? "page.question" : "page.question.norms", words.quoted(question.term()),
                questions.who(question), words.some(question.norms())), "class", "small");
        if (!questions.help(question).isEmpty()) {
            markup.element("p", words.quoted(questions.help(question)), "class", "small");
        }
        markup.element("ul", () -> answers(question).forEach((outcome, answers) -> {
            if (answers.stream().allMatch(answer -> questions.answer(question, answer).equals(answer))) {
                answer(words.list(answers), outcome);
            } else {
                answers.forEach(answer -> answer(words.quoted(questions.answer(question, answer)), outcome));
            }
        }));
    }

    /** By what the case would come to with them, the mildest first. */
    private static Map<Outcome, List<String>> answers(Question question) {
        return question.answers().stream().collect(Collectors.groupingBy(Question.PossibleAnswer::outcome,
                () -> new EnumMap<>(Outcome.class), Collectors.mapping(Question.PossibleAnswer::answer, Collectors.toList())));
    }

    private void answer(String answers, Outcome outcome) {
        markup.element("li", words.say("advice.answer", answers, words.of(outcome)));
    }

    private void differences() {
        if (decision.contradictions().isEmpty() && decision.conflicts().isEmpty()) {
            return;
        }
        section("differences", "title.differences", () -> markup.element("ul", () -> {
            for (Contradiction found : decision.contradictions()) {
                markup.element("li", words.say("page.contradiction", words.quoted(found.term()), words.quoted(found.stated()),
                        words.list(found.norms()), words.quoted(found.concluded())));
            }
            for (Conflict conflict : decision.conflicts()) {
                markup.element("li", words.say("differences.conflict", words.topic(conflict.topic()), words.quoted(conflict.stricter()),
                        words.some(conflict.stricterNorms()), words.quoted(conflict.milder()), words.some(conflict.milderNorms())));
            }
        }));
    }

    private void unknown() {
        if (decision.presumed().isEmpty() && decision.unread().isEmpty() && decision.notAssessed().isEmpty()
                && decision.assumptions().isEmpty()) {
            return;
        }
        section("unknown", "title.unknown", () -> markup.element("details", () -> {
            markup.element("summary", words.say("page.unknown"));
            named("page.presumed", decision.presumed());
            named("page.unread", decision.unread());
            named("page.setAside", decision.setAside());
            named("page.notAssessed", decision.notAssessed());
            decision.assumptions().stream().filter(one -> !one.open().isEmpty())
                    .forEach(one -> paragraph(words.say("page.assumption", words.quoted(one.term()), words.list(one.open()))));
        }));
    }

    private void named(String sentence, List<String> items) {
        if (!items.isEmpty()) {
            paragraph(words.say(sentence, words.list(items)));
        }
    }

    private void foot() {
        markup.element("p", words.say("page.law", words.quoted(decision.asOf().toString()), HeadSection.books(decision, words)), "class",
                "small");
        if (!summary.evidence().isEmpty()) {
            markup.element("p", summary.evidence(), "class", "small");
        }
        markup.element("p", words.say("page.prepared"), "class", "small");
    }
}
