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
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;
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
            @media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}li,figure,.verdict{break-inside:avoid}
            details::details-content{content-visibility:visible;display:block}}
            """;

    private final Markup markup = new Markup();
    private final CaseLabel label;
    private final Decision decision;
    private final Summary summary;
    private final Vocabulary vocabulary;
    private final Verdict verdict;

    private HtmlReport(Safeconduct safeconduct, CaseLabel label, Decision decision) {
        this.label = label;
        this.decision = decision;
        this.summary = new Summary(decision, safeconduct.vocabulary());
        this.vocabulary = safeconduct.vocabulary();
        this.verdict = new Verdict(decision);
    }

    /** The page of a decision. */
    public static String of(Safeconduct safeconduct, CaseLabel label, Decision decision) {
        return new HtmlReport(safeconduct, label, decision).page();
    }

    /** What a decision comes to, in the words its page opens with, in capitals. */
    public static String headline(Decision decision) {
        return new Verdict(decision).headline();
    }

    private String page() {
        markup.element("html", () -> {
            markup.element("head", () -> {
                markup.empty("meta", "charset", "utf-8");
                markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                markup.element("title", verdict.headline() + ": " + label.name());
                markup.element("style", STYLE.replace('\n', ' '));
            });
            markup.element("body", () -> {
                markup.element("header", this::head);
                markup.element("main", this::body);
                markup.element("footer", this::foot);
            });
        }, "lang", "en", "dir", "ltr");
        return "<!DOCTYPE html>\n" + markup.end() + "\n";
    }

    private void head() {
        markup.element("h1", () -> {
            markup.text("Case: ");
            markup.element("bdi", label.name());
        });
        String colour = decision.permits() ? "go" : decision.outcome() == Outcome.REFUSED ? "stop" : "wait";
        markup.element("p", () -> {
            markup.element("strong", verdict.headline());
            markup.text(verdict.meaning());
        }, "class", "verdict " + colour);
        if (decision.isNarrowed()) {
            paragraph("This goes only as far as was asked, and is no permission.");
        }
        decision.notices().forEach(this::paragraph);
        Stream.concat(label.warnings().stream(), decision.warnings().stream()).distinct()
                .forEach(warning -> paragraph("Warning: " + warning));
        decision.sensitivity().ifPresent(grade -> paragraph("Sensitivity of the data: " + Words.of(grade) + "."));
    }

    private void body() {
        List<Summary.Step> steps = summary.steps();
        if (!steps.isEmpty()) {
            section("next", "What to do next", () -> {
                markup.element("ol", () -> steps.stream().limit(STEPS).forEach(step -> markup.element("li", () -> {
                    if (!step.who().isEmpty()) {
                        markup.element("strong", step.who());
                        markup.text(" ");
                    }
                    markup.text(step.what());
                })));
                if (steps.size() > STEPS) {
                    paragraph("And " + (steps.size() - STEPS) + " more"
                            + (decision.questions().isEmpty() ? "." : "; every question stands below."));
                }
            });
        }
        section("picture", "The operation at a glance", () -> markup.element("figure", () -> new Picture(markup, decision).write()));
        norms("blocking", "What holds it up", decision.blocking());
        norms("either-way", "One of these, whichever way the unknowns turn out", decision.eitherWay());
        norms("duties", "What must be done, whatever becomes of the operation", decision.duties());
        norms("conditions", decision.outcome().isPermitted() ? "On these conditions" : "If it goes ahead, on these conditions",
                decision.conditions());
        norms("for", "What speaks for it",
                decision.conclusions().stream().filter(one -> stands(one) && !one.duty() && FOR_IT.contains(one.kind())).toList());
        ways();
        questions();
        folded("possible", "What could still hold it up, depending on what is unknown", decision.possible());
        folded("lifted", "Lifted",
                decision.conclusions().stream().filter(one -> one.certainty() == Certainty.CERTAIN && !one.liftedBy().isEmpty()).toList());
        folded("grounds", "What it rests on",
                decision.conclusions().stream().filter(one -> stands(one) && GROUNDS.contains(one.kind())).toList());
        differences();
        unknown();
    }

    private static boolean stands(CitedConclusion one) {
        return one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty();
    }

    private void paragraph(String text) {
        markup.element("p", text);
    }

    private void section(String id, String title, Markup.Body body) {
        markup.element("section", () -> {
            markup.element("h2", title, "id", id);
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

    private static String count(long norms) {
        return norms + (norms == 1 ? " norm" : " norms");
    }

    private void list(List<CitedConclusion> conclusions) {
        conclusions.stream().collect(Collectors.groupingBy(CitedConclusion::norm, java.util.LinkedHashMap::new, Collectors.toList()))
                .values().forEach(this::norm);
    }

    private void norm(List<CitedConclusion> of) {
        CitedConclusion first = of.get(0);
        markup.element("h3", first.norm() + ": " + first.title());
        markup.element("p", () -> {
            markup.element("strong", of.stream().map(Words::kind).distinct().collect(Collectors.joining(", ")));
            markup.text(". " + first.says());
        });
        List<String> facts = of.stream().flatMap(one -> one.facts().stream()).map(Words::fact).distinct().toList();
        if (!facts.isEmpty()) {
            paragraph(
                    "Because: " + String.join("; ", facts) + Words.about(of.stream().map(CitedConclusion::flow).distinct().toList()) + ".");
        }
        List<String> liftedBy = of.stream().flatMap(one -> one.liftedBy().stream()).distinct().toList();
        if (!liftedBy.isEmpty()) {
            paragraph("Lifted by " + String.join(", ", liftedBy) + ".");
        }
        markup.element("p", () -> {
            markup.element("cite", first.sourceTitle());
            markup.text(", " + first.locator()
                    + (first.evidence() == Evidence.RECOLLECTION ? " (from recollection: check the instrument)" : ""));
        }, "class", "small");
    }

    private void ways() {
        Plan plan = decision.plan();
        if (plan.standing() == Plan.Standing.NOTHING_TO_DO) {
            return;
        }
        section("ways", "What would make it lawful", () -> {
            int number = 0;
            for (Plan.Way way : plan.ways()) {
                number++;
                markup.element("h3", "Way " + number + ": then it is " + Words.of(way.outcome()));
                markup.element("ul", () -> way.steps().forEach(step -> markup.element("li", () -> step(step))));
                named("Then still to be answered: ", way.open());
            }
            paragraph(Ways.sentence(decision));
            named("Exceptions that might apply: ", plan.exceptions().stream().map(way -> way.norm() + " (" + way.title() + ")").toList());
        });
    }

    private void step(Plan.Step step) {
        markup.element("strong", Words.who(Answerer.valueOf(step.who())));
        markup.text(": " + step.question() + Words.about(step.flows()) + " It is " + step.from() + " now and is to be " + step.to() + "."
                + (step.norms().isEmpty() ? "" : " Without it these would hold it up, or could: " + Questions.some(step.norms()) + "."));
    }

    private void questions() {
        if (decision.questions().isEmpty()) {
            return;
        }
        section("questions", "What to find out",
                () -> markup.element("ol", () -> decision.questions().forEach(question -> markup.element("li", () -> question(question)))));
    }

    private void question(Question question) {
        markup.element("strong", question.ask() + Words.about(question.flows()));
        markup.element("p",
                question.term() + ", for the " + Questions.who(question)
                        + (question.norms().isEmpty() ? "" : "; asked because of " + Questions.some(question.norms())) + ".",
                "class", "small");
        if (!Questions.help(vocabulary, question).isEmpty()) {
            markup.element("p", Questions.help(vocabulary, question), "class", "small");
        }
        markup.element("ul", () -> question.answers().forEach(answer -> markup.element("li",
                Questions.answer(vocabulary, question, answer.answer()) + ": " + Words.of(answer.outcome()))));
    }

    private void differences() {
        if (decision.contradictions().isEmpty() && decision.conflicts().isEmpty()) {
            return;
        }
        section("differences", "Where views differ", () -> markup.element("ul", () -> {
            for (Contradiction found : decision.contradictions()) {
                markup.element("li", found.term() + " was stated as " + found.stated() + ", but " + String.join(", ", found.norms())
                        + " makes it " + found.concluded() + ". The norm counts.");
            }
            for (Conflict conflict : decision.conflicts()) {
                markup.element("li",
                        "On " + conflict.topic() + ": " + conflict.stricter() + " (" + Questions.some(conflict.stricterNorms())
                                + ") is stricter than " + conflict.milder() + " ("
                                + Questions.some(conflict.milderNorms()) + "); the stricter prevails.");
            }
        }));
    }

    private void unknown() {
        if (decision.presumed().isEmpty() && decision.unread().isEmpty() && decision.notAssessed().isEmpty()
                && decision.assumptions().isEmpty()) {
            return;
        }
        section("unknown", "What is not known", () -> markup.element("details", () -> {
            markup.element("summary", "What was presumed, not read and not assessed");
            named("Taken not to be so, because nobody said it is: ", decision.presumed());
            named("Answered, but read by none of these rulebooks: ", decision.unread());
            named("Not assessed, because the case does not ask: ", decision.notAssessed());
            decision.assumptions()
                    .forEach(one -> named("It stands on the assessment of " + one.term() + "; these could overrule it: ", one.open()));
        }));
    }

    private void named(String what, List<String> items) {
        if (!items.isEmpty()) {
            paragraph(what + String.join(", ", items) + ".");
        }
    }

    private void foot() {
        markup.element("p", "As of " + decision.asOf() + "; rulebooks: "
                + decision.rulebooks().stream().map(book -> book.name() + " " + book.version() + " ("
                        + book.fingerprint().substring(0, Math.min(12, book.fingerprint().length())) + ")"
                        + (decision.rulebooks().size() > 1 ? ": " + Words.of(book.outcome()) : "")).collect(Collectors.joining(", "))
                + ".", "class", "small");
        if (!summary.evidence().isEmpty()) {
            markup.element("p", summary.evidence(), "class", "small");
        }
        markup.element("p", "Prepared by Safeconduct for the people in charge, who decide.", "class", "small");
    }
}
