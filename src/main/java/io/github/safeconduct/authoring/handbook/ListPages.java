package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages by which norms and terms are found: all of it, by body, by area, by article of a source, by kind of fact, by word. */
final class ListPages {

    private static final int GRAPH_WIDTH = 420;
    private static final int GRAPH_GAP = 150;

    private final Material material;

    ListPages(Material material) {
        this.material = material;
    }

    /** The path of the page of an area. */
    static String area(Area area) {
        return "area/" + area.fileName().replace(".drl", ".html");
    }

    String home() {
        HandbookPage page = new HandbookPage(material, HandbookPage.HOME, "Rules on the data of displaced people");
        List<Norm> all = material.books().values().stream().flatMap(book -> book.norms().stream()).toList();
        return page.write(() -> {
            page.markup().element("h1", "Handbook of the rules");
            page.paragraph("Whether an operation on the personal data of refugees, migrants and other displaced people may go ahead: "
                    + count(all.size() - questions(all), "norm") + " of " + count(material.books().size(), "body", "bodies") + ", "
                    + count(questions(all), "question") + " the sources leave open, and the "
                    + count(material.vocabulary().terms().size(), "question") + " a case may have to answer.");
            long recalled = all.stream().filter(norm -> norm.evidence() == Evidence.RECOLLECTION).count();
            if (recalled > 0) {
                page.markup().element("p", count((int) recalled, "norm")
                        + " from recollection: the text was not read again. Each says so; check the instrument before you rely on it.",
                        "class", "warn");
            }
            page.search("q", "large");
            page.site().section("bodies", "By body", () -> cards(page, bodies()));
            page.site().section("areas", "By area", () -> cards(page, areas()));
            page.site().section("more", "By source, by question", () -> page.markup().element("ul", () -> {
                way(page, HandbookPage.SOURCES, "The instruments, article by article, with the rules made from each");
                way(page, HandbookPage.TERMS, "The questions a case may have to answer, with the norms that turn on each");
            }));
        });
    }

    private static int questions(List<Norm> norms) {
        return (int) norms.stream().filter(Norm::isOpenQuestion).count();
    }

    private static void way(HandbookPage page, String path, String text) {
        page.markup().element("li", () -> page.link(path, text));
    }

    /** Links with a line below each. */
    private static void cards(HandbookPage page, Map<String[], String> cards) {
        page.markup().element("ul", () -> cards.forEach((link, below) -> page.markup().element("li", () -> {
            page.link(link[0], link[1]);
            page.markup().element("div", below, "class", "small");
        })), "class", "cards");
    }

    private Map<String[], String> bodies() {
        Map<String[], String> cards = new LinkedHashMap<>();
        material.books().values().forEach(book -> cards.put(new String[] {material.bodyPage(book), book.register().body()},
                count(book.register().norms().size(), "norm") + ", " + count(book.register().questions().size(), "open question")));
        return cards;
    }

    private Map<String[], String> areas() {
        Map<String[], String> cards = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            int norms = material.books().values().stream().mapToInt(book -> in(book, area).size()).sum();
            if (norms > 0) {
                cards.put(new String[] {area(area), capital(area.words())},
                        area.code() + ", " + count(norms, area.always() ? "question" : "norm"));
            }
        }
        return cards;
    }

    private static List<Norm> in(Book book, Area area) {
        return book.norms().stream().filter(norm -> norm.area() == area).toList();
    }

    /** Which areas have a page. */
    List<Area> inUse() {
        return Arrays.stream(Area.values()).filter(area -> material.books().values().stream().anyMatch(book -> !in(book, area).isEmpty()))
                .toList();
    }

    String body(Book book) {
        HandbookPage page = new HandbookPage(material, material.bodyPage(book), book.register().body());
        return page.write(() -> {
            trail(page, "Bodies");
            page.markup().element("h1", book.register().body());
            page.paragraph(book.register().title());
            page.small("Rulebook " + book.name() + ", version " + book.text().version() + ". "
                    + (book.register().governs().isEmpty()
                            ? "A case names it."
                            : "It governs operations of " + String.join(", ", book.register().governs()) + "."));
            for (Area area : Area.values()) {
                List<Norm> norms = in(book, area);
                if (!norms.isEmpty()) {
                    page.site().section(area.code(), capital(area.words()), () -> page.norms(norms));
                }
            }
            waivers(page, book);
            page.site().section("sources", "Sources", () -> page.markup().element("ul", () -> book.register().sources().values()
                    .forEach(source -> way(page, material.sourcePage(book, source.id()), source.title()))));
        });
    }

    /** Which norms lift which, as pictures and in words. */
    private void waivers(HandbookPage page, Book book) {
        List<Lifts.Group> groups = Lifts.of(book.norms());
        if (groups.isEmpty()) {
            return;
        }
        page.site().section("waivers", "What gives way to what", () -> {
            page.paragraph("On the left the norms that lift or displace others, on the right those that give way to them.");
            for (int i = 0; i < groups.size(); i++) {
                Lifts.Group group = groups.get(i);
                ColumnGraph graph = new ColumnGraph(GRAPH_WIDTH, GRAPH_GAP, List.of(group.lifting(), group.lifted()), group.arrows());
                String id = "graph" + (i + 1);
                page.markup().element("figure", () -> graph.write(page.markup(), id, "What gives way to "
                        + String.join(", ", group.lifting()), "The same stands in words below."));
            }
            page.markup().element("details", () -> {
                page.markup().element("summary", "In words");
                page.markup().element("ul", () -> book.norms().stream().filter(norm -> !norm.yieldsTo().isEmpty())
                        .forEach(norm -> page.markup().element("li", () -> givesWay(page, norm))));
            });
        });
    }

    private void givesWay(HandbookPage page, Norm norm) {
        page.norm(norm.id());
        page.markup().text(" gives way to ");
        for (int i = 0; i < norm.yieldsTo().size(); i++) {
            page.markup().text(i == 0 ? "" : ", ");
            page.link(material.normPage(norm.yieldsTo().get(i)), norm.yieldsTo().get(i));
        }
    }

    String areaPage(Area area) {
        HandbookPage page = new HandbookPage(material, area(area), capital(area.words()));
        return page.write(() -> {
            trail(page, "Areas");
            page.markup().element("h1", capital(area.words()));
            page.small(area.code() + " in the ids of its norms; its rules stand in " + area.fileName() + ". "
                    + (area.inDefaultFocus()
                            ? "It is always weighed."
                            : "It is weighed where a case asks for it, or an answer brings it in."));
            material.books().values().stream().filter(book -> !in(book, area).isEmpty())
                    .forEach(book -> page.site().section(book.name(), book.register().body(), () -> page.norms(in(book, area))));
        });
    }

    String sources() {
        HandbookPage page = new HandbookPage(material, HandbookPage.SOURCES, "Sources");
        return page.write(() -> {
            page.markup().element("h1", "Sources");
            page.paragraph("The instruments the norms are taken from. Each leads to its articles, and from there to the rules.");
            material.books().values().forEach(book -> page.site().section(book.name(), book.register().body(), () -> page.markup()
                    .element("ul", () -> book.register().sources().values().forEach(source -> page.markup().element("li", () -> {
                        page.link(material.sourcePage(book, source.id()), source.title());
                        page.small(source.id() + ", published " + source.published() + ", in force from " + source.from() + ", "
                                + count(of(book, source).size(), "norm"));
                    })), "class", "plain")));
        });
    }

    private static List<Norm> of(Book book, Source source) {
        return book.norms().stream().filter(norm -> norm.source().equals(source.id())).toList();
    }

    /** From each article of an instrument to the rules made of it. */
    String source(Book book, Source source) {
        HandbookPage page = new HandbookPage(material, material.sourcePage(book, source.id()), source.title());
        Map<String, List<Norm>> articles = new TreeMap<>(ArticleOrder.NATURAL);
        of(book, source).forEach(norm -> articles.computeIfAbsent(norm.locator(), any -> new ArrayList<>()).add(norm));
        return page.write(() -> {
            page.markup().element("p", () -> {
                page.link(HandbookPage.SOURCES, "Sources");
                page.markup().text(" \u203A ");
                page.link(material.bodyPage(book), book.register().body());
            }, "class", "trail");
            page.markup().element("h1", source.title());
            page.small(source.id() + ", published " + source.published() + ", in force from " + source.from());
            if (articles.isEmpty()) {
                page.paragraph("No norm is taken from it.");
            }
            int number = 0;
            for (Map.Entry<String, List<Norm>> article : articles.entrySet()) {
                number++;
                page.site().section("a" + number, article.getKey(), () -> page.markup().element("ul", () -> article.getValue()
                        .forEach(norm -> page.markup().element("li", () -> {
                            page.norm(norm.id());
                            rules(page, book, norm);
                        })), "class", "plain"));
            }
        });
    }

    private void rules(HandbookPage page, Book book, Norm norm) {
        List<Rule> rules = book.rules(norm.id());
        if (!rules.isEmpty()) {
            page.markup().element("ul", () -> rules.forEach(rule -> page.markup().element("li", () -> {
                page.link(material.normPage(norm.id()) + "#rules", rule.sentence());
                page.markup().text(" ");
                page.markup().element("span", rule.place().file() + ":" + rule.place().line(), "class", "small");
            })));
        }
    }

    String terms() {
        HandbookPage page = new HandbookPage(material, HandbookPage.TERMS, "Questions");
        return page.write(() -> {
            page.markup().element("h1", "Questions");
            page.paragraph("What a case may have to answer, by what it is said of.");
            for (FactKind kind : FactKind.values()) {
                List<Term> terms = material.vocabulary().terms().stream().filter(term -> term.fact() == kind)
                        .sorted(Comparator.comparing(Term::name)).toList();
                if (!terms.isEmpty()) {
                    page.site().section(kind.section(), kind.typeName(), () -> page.markup().element("ul",
                            () -> terms.forEach(term -> page.markup().element("li", () -> {
                                page.link(material.termPage(term.name()), term.ask());
                                page.markup().text(" ");
                                page.markup().element("code", term.name());
                            })), "class", "plain"));
                }
            }
        });
    }

    String search() {
        HandbookPage page = new HandbookPage(material, HandbookPage.SEARCH, "Search", HandbookPage.INDEX_SCRIPT,
                HandbookPage.SEARCH_SCRIPT);
        return page.write(() -> {
            page.markup().element("h1", "Search");
            page.search("q", "large");
            page.markup().element("p", "Norms, questions and sources in which every word you write stands, or begins one.", "id", "told",
                    "role", "status");
            page.markup().element("noscript", () -> page.markup().element("p",
                    "The search is a script of this page and needs a browser that runs it; the lists of the handbook do without."));
            page.markup().element("ol", "", "id", "results", "class", "plain");
        });
    }

    private static void trail(HandbookPage page, String where) {
        page.markup().element("p", () -> {
            page.link(HandbookPage.HOME, "Handbook");
            page.markup().text(" \u203A " + where);
        }, "class", "trail");
    }

    /** As a heading opens. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
