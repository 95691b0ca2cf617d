package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.report.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page of a term: its question, what helps to answer it, who can, what an answer may be, and which norms turn on it. */
final class TermPage {

    private final Material material;
    private final Term term;
    private final HandbookPage page;

    private TermPage(Material material, Term term) {
        this.material = material;
        this.term = term;
        this.page = new HandbookPage(material, material.termPage(term.name()), term.name());
    }

    static String of(Material material, Term term) {
        return new TermPage(material, term).page();
    }

    private String page() {
        return page.write(() -> {
            page.markup().element("p", () -> {
                page.link(HandbookPage.TERMS, "Questions");
                page.markup().text(" \u203A " + term.fact().typeName());
            }, "class", "trail");
            page.markup().element("h1", () -> {
                page.markup().element("span", term.name(), "class", "id");
                page.markup().text(term.ask());
            });
            if (!term.words().help().isEmpty()) {
                page.markup().element("p", term.words().help(), "class", "lead neither");
            }
            answers();
            consequences();
            // A country or a day is read by what it settles.
            List<Term> read = term.isCompared() ? material.vocabulary().settledBy(term) : List.of(term);
            readers("Norms that turn on it", "read", rule -> read.stream().anyMatch(one -> reads(rule, one.name())));
            readers("Norms that settle it", "settle", rule -> settles(rule, term.name()));
            history();
        });
    }

    private void answers() {
        Marks.Mark mark = material.marks().of(term);
        page.site().section("answers", "How it is answered", () -> {
            page.markup().element("dl", () -> {
                page.site().entry("Answer", switch (term.type()) {
                    case NUMBER -> "a whole number, or unknown";
                    case CHOICE -> "one or more of the codes below, OTHER, NONE, or unknown";
                    case COUNTRY -> "a country, or unknown; never asked, it settles other terms";
                    case DATE -> "a day, or unknown; never asked, it settles other terms";
                    case YES_NO -> "yes, no or unknown";
                });
                term.settledBy().forEach(one -> page.site().entry("Settled to " + one.answer(),
                        "where " + one.comparison().word() + ": " + one.left() + ", " + one.right()));
                page.site().entry("Who can answer", Words.in(Words.DEFAULT).of(mark.who()));
                page.site().entry("It is said of", term.fact().typeName());
                page.site().entry("If nobody says", silence());
                if (term.derived()) {
                    page.site().entry("Settled", "by rules, where they can; an officer may state it as an assessment");
                }
                if (mark.protects() != Truth.UNKNOWN) {
                    page.site().entry("People are better protected by", Stated.word(mark.protects()));
                }
                others();
            });
            if (term.isChoice()) {
                page.markup().element("h3", "Codes");
                boolean told = !term.words().meaning().isEmpty();
                page.markup().element("ul", () -> term.values().forEach(code -> page.markup().element("li", () -> {
                    page.markup().element("code", code);
                    page.markup().text(term.words().meaning().containsKey(code) ? " " + term.words().meaning().get(code) : "");
                })), "class", told ? "plain" : "codes");
            }
        });
    }

    private String silence() {
        List<String> no = material.books().keySet().stream().filter(term::closedIn).toList();
        return no.isEmpty()
                ? "it is unknown"
                : no.size() == material.books().size()
                        ? "it is taken to be no"
                        : "it is taken to be no under " + String.join(", ", no)
                                + ", elsewhere it is unknown";
    }

    private void others() {
        List<String> names = new ArrayList<>(term.catalogue());
        names.remove(term.name());
        names.addAll(material.called(term));
        if (!names.isEmpty()) {
            page.site().entry("Also called", String.join(", ", names));
        }
    }

    private void consequences() {
        Map<String, String> follows = new TreeMap<>();
        term.implies().forEach((answer, others) -> follows.merge(answer, words(others), (one, other) -> one + ", " + other));
        Map<String, String> excluded = new TreeMap<>();
        term.marks().excludes()
                .forEach((answer, others) -> excluded.put(answer, others.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(other -> other.getKey() + " = " + String.join(" or ", other.getValue())).collect(Collectors.joining(", "))));
        if (follows.isEmpty() && excluded.isEmpty()) {
            return;
        }
        page.site().section("follows", "What follows from an answer", () -> page.markup().element("dl", () -> {
            follows.forEach((answer, others) -> page.site().entry(answer, "then " + others));
            excluded.forEach((answer, others) -> page.site().entry(answer, "cannot stand beside " + others));
        }));
    }

    private static String words(Map<String, String> answers) {
        return answers.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static boolean reads(Rule rule, String term) {
        return rule.condition().anyTest(test -> test.term().equals(term)
                || (test.comparison() == Comparison.SAME && test.operands().contains(term)));
    }

    private static boolean settles(Rule rule, String term) {
        return rule.inserts().stream()
                .anyMatch(insert -> insert.is(ConclusionKind.DEFINITION) && insert.arguments().get(0).equals(term));
    }

    private void readers(String heading, String id, Predicate<Rule> wanted) {
        Map<Book, List<Norm>> readers = new LinkedHashMap<>();
        material.books().values().forEach(book -> {
            List<Norm> norms = book.text().rules().stream().filter(wanted).map(Rule::norm).distinct().sorted()
                    .map(norm -> Objects.requireNonNull(book.register().find(norm), norm)).toList();
            if (!norms.isEmpty()) {
                readers.put(book, norms);
            }
        });
        if (!readers.isEmpty()) {
            page.site().section(id, heading, () -> readers.forEach((book, norms) -> {
                page.markup().element("h3", book.register().body());
                page.norms(norms);
            }));
        }
    }

    private void history() {
        material.history().map(history -> history.terms().get(term.name())).ifPresent(
                change -> page.site().section("history", "History", () -> HistoryPage.change(page, change)));
    }
}
