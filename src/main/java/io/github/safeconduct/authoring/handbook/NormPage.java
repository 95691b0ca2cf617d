package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page of a norm, or of an open question: what it says, where that stands, when it speaks, what it yields to, what it asks. */
final class NormPage {

    /** What is asked in several sentences is no heading to shout. */
    private static final int LONG = 120;
    private static final int GRAPH_WIDTH = 400;
    private static final int GRAPH_GAP = 36;

    private final Material material;
    private final Book book;
    private final Norm norm;
    private final HandbookPage page;

    private NormPage(Material material, Book book, Norm norm) {
        this.material = material;
        this.book = book;
        this.norm = norm;
        this.page = new HandbookPage(material, material.normPage(norm.id()), norm.id() + " " + norm.title());
    }

    static String of(Material material, Book book, Norm norm) {
        return new NormPage(material, book, norm).page();
    }

    private String page() {
        return page.write(() -> {
            page.markup().element("p", () -> {
                page.link(material.bodyPage(book), book.register().body());
                page.markup().text(" \u203A ");
                page.link(ListPages.area(norm.area()), norm.area().words());
            }, "class", "trail");
            page.markup().element("h1", () -> {
                page.markup().element("span", norm.id(), "class", "id");
                page.markup().text(norm.title());
            }, "class", norm.title().length() > LONG ? "long" : "short");
            page.markup().element("p", () -> {
                page.markup().element("strong", ListPages.capital(NormWords.conclusion(norm)) + ". ");
                page.markup().text(norm.consequence());
            }, "class", "lead " + NormWords.tone(norm.effect()));
            if (norm.evidence() == Evidence.RECOLLECTION) {
                page.markup().element("p", "From recollection: the text was not read again. Check the instrument before you rely on it.",
                        "class", "warn");
            }
            openQuestion().ifPresentOrElse(this::question, this::said);
            yields();
            rules();
            cases();
            terms();
            silences();
            history();
        });
    }

    private Optional<OpenQuestion> openQuestion() {
        return book.register().questions().stream().filter(open -> open.id().equals(norm.id())).findFirst();
    }

    private void said() {
        page.site().section("says", "What it says", () -> {
            page.paragraph(norm.summary());
            page.markup().element("dl", () -> {
                page.site().entry("Source", () -> {
                    page.link(material.sourcePage(book, norm.source()), source(norm.source()));
                    page.markup().text(", " + norm.locator());
                });
                page.site().entry("In force", NormWords.dates(norm));
                page.site().entry("Evidence", NormWords.evidence(norm.evidence()));
                page.site().entry("Confidence", norm.confidence());
                page.site().entry("It is a", norm.modality());
                page.site().entry("It works", NormWords.effect(norm.effect()));
            });
        });
    }

    private String source(String id) {
        return Optional.ofNullable(book.register().sources().get(id)).map(Source::title).orElse(id);
    }

    private void question(OpenQuestion open) {
        page.site().section("says", "What is open", () -> page.markup().element("dl", () -> {
            page.site().entry("Until it is decided", open.handling());
            page.site().entry("Who decides", open.office());
            page.site().entry("Open from", norm.from().toString());
            if (!open.affects().isEmpty()) {
                page.site().entry("It is about", () -> ids(open.affects()));
            }
            if (!open.referredBy().isEmpty()) {
                page.site().entry("Referred by", () -> ids(open.referredBy()));
            }
        }));
    }

    private void ids(List<String> ids) {
        page.markup().element("ul", () -> ids.forEach(id -> page.markup().element("li", () -> page.norm(id))), "class", "plain");
    }

    private void yields() {
        List<String> before = norm.yieldsTo();
        List<String> after = material.givingWayTo(norm.id()).stream().map(Norm::id).toList();
        if (norm.isOpenQuestion() && before.isEmpty() && after.isEmpty()) {
            return;
        }
        page.site().section("yields", "What gives way", () -> {
            if (before.isEmpty() && after.isEmpty()) {
                page.paragraph("It gives way to no norm, and none gives way to it.");
                return;
            }
            List<ColumnGraph.Arrow> arrows = new ArrayList<>();
            before.forEach(other -> arrows.add(new ColumnGraph.Arrow(other, norm.id())));
            after.forEach(other -> arrows.add(new ColumnGraph.Arrow(norm.id(), other)));
            List<List<String>> columns = new ArrayList<>();
            if (!before.isEmpty()) {
                columns.add(before);
            }
            columns.add(List.of(norm.id()));
            if (!after.isEmpty()) {
                columns.add(after);
            }
            page.markup().element("figure", () -> new ColumnGraph(GRAPH_WIDTH, GRAPH_GAP, columns, arrows).write(page.markup(), "graph",
                    "Which norm lifts which, an arrow from the one that lifts", told(before, after)));
            listed("It gives way to", before);
            listed("To it give way", after);
        });
    }

    private String told(List<String> before, List<String> after) {
        return (before.isEmpty() ? "" : norm.id() + " gives way to " + String.join(", ", before) + ". ")
                + (after.isEmpty() ? "" : String.join(", ", after) + " give way to " + norm.id() + ".");
    }

    private void listed(String heading, List<String> ids) {
        if (!ids.isEmpty()) {
            page.markup().element("h3", heading);
            ids(ids);
        }
    }

    private void rules() {
        List<Rule> rules = book.rules(norm.id());
        page.site().section("rules", rules.size() == 1 ? "The rule" : "The rules", () -> {
            if (rules.isEmpty()) {
                page.paragraph("No rule is named after it; the norms named above refer it.");
            }
            for (Rule rule : rules) {
                page.markup().element("h3", ListPages.capital(rule.sentence()));
                page.small(rule.place().file() + ", line " + rule.place().line());
                page.site().lines(book.lines(rule), "drl");
            }
        });
    }

    private void cases() {
        Optional<ShownCases.Shown> speaking = material.cases().speaking(norm.id());
        Optional<ShownCases.Shown> silent = material.cases().silent(norm.id());
        if (speaking.isPresent() || silent.isPresent()) {
            page.site().section("cases", "Cases", () -> {
                speaking.ifPresent(this::shown);
                silent.ifPresent(this::shown);
            });
        }
    }

    private void shown(ShownCases.Shown shown) {
        page.markup().element("h3", shown.how().words() + ": " + shown.name());
        page.small(shown.file() + ", line " + shown.line());
        page.site().lines(shown.lines(), "yaml");
    }

    private void terms() {
        Set<String> read = new LinkedHashSet<>();
        book.rules(norm.id()).forEach(rule -> rule.condition().forEachTest(test -> {
            read.add(test.term());
            if (test.comparison() == Comparison.SAME) {
                read.addAll(test.operands());
            }
        }));
        if (!read.isEmpty()) {
            page.site().section("terms", "What it asks", () -> page.markup().element("ul", () -> read.forEach(name -> {
                Term term = material.vocabulary().find(name);
                page.markup().element("li", () -> {
                    if (term == null) {
                        page.markup().text(name);
                    } else {
                        page.link(material.termPage(term.name()), term.ask());
                        page.markup().text(" ");
                        page.markup().element("code", term.name());
                    }
                });
            }), "class", "plain"));
        }
    }

    private void silences() {
        List<Silence> silences = book.silences().stream().filter(silence -> silence.norm().equals(norm.id())).toList();
        if (!silences.isEmpty()) {
            page.site().section("silences", "Where it fails and no norm speaks", () -> page.markup().element("dl",
                    () -> silences.forEach(silence -> page.site().entry(silence.element(), silence.reason()))));
        }
    }

    private void history() {
        material.history().filter(history -> history.versions().containsKey(book.name())).ifPresent(history -> page.site().section(
                "history", "History", () -> {
                    History.Change change = history.norms(book.name()).get(norm.id());
                    page.small("Version " + history.versions().get(book.name()));
                    if (change == null) {
                        page.paragraph("Nothing of it has changed.");
                    } else {
                        HistoryPage.change(page, change);
                    }
                }));
    }
}
