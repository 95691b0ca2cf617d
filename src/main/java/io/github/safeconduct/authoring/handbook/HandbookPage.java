package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.site.SitePage;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.report.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of the handbook: the site's frame with the ways to its lists, and the links that all pages use. Not thread safe. */
final class HandbookPage {

    static final String HOME = "index.html";
    static final String SEARCH = "search.html";
    static final String SOURCES = "sources.html";
    static final String TERMS = "terms.html";
    static final String HISTORY = "history.html";
    static final String STYLE = "handbook.css";
    static final String INDEX_SCRIPT = "search-index.js";
    static final String SEARCH_SCRIPT = "search.js";

    private final Material material;
    private final String root;
    private final SitePage page;
    private final boolean isSearch;

    /**
     * A page.
     *
     * @param path where it will stand, from the root of the site
     * @param title what a browser calls it
     */
    HandbookPage(Material material, String path, String title, String... scripts) {
        this.material = material;
        this.root = path.indexOf('/') < 0 ? "" : "../";
        this.isSearch = path.equals(SEARCH);
        this.page = SitePage.of(title + " \u2013 Handbook", root + STYLE, scripts).header(this::header).footer(this::footer);
    }

    Markup markup() {
        return page.markup();
    }

    SitePage site() {
        return page;
    }

    String write(Markup.Body main) {
        return page.write(main);
    }

    /** A link to another page, given from the root of the site. */
    void link(String path, String text) {
        page.link(root + path, text);
    }

    /** A norm by its id and title; an id that no register has is only named. */
    void norm(String id) {
        material.norm(id).ifPresentOrElse(norm -> {
            link(material.normPage(id), id);
            markup().text(" " + norm.title());
        }, () -> markup().text(id));
    }

    /** Norms in a list, each with what it concludes. */
    void norms(List<Norm> norms) {
        markup().element("ul", () -> norms.forEach(norm -> markup().element("li", () -> {
            norm(norm.id());
            markup().text(" ");
            tag(NormWords.conclusion(norm));
            if (norm.evidence() == Evidence.RECOLLECTION) {
                tag("recollection");
            }
        })), "class", "plain");
    }

    void tag(String text) {
        markup().element("span", text, "class", "tag");
    }

    void paragraph(String text) {
        markup().element("p", text);
    }

    void small(String text) {
        markup().element("p", text, "class", "small");
    }

    void search(String id, String kind) {
        markup().element("form", () -> {
            markup().element("label", "Search the handbook", "for", id, "class", "unseen");
            markup().empty("input", "type", "search", "id", id, "name", "q", "autocomplete", "off", "placeholder", "a word, an id");
            markup().element("button", "Search", "type", "submit");
        }, "action", root + SEARCH, "method", "get", "role", "search", "class", kind);
    }

    private void header() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(HOME, "Handbook");
        ways.put(SOURCES, "Sources");
        ways.put(TERMS, "Questions");
        if (material.history().isPresent()) {
            ways.put(HISTORY, "History");
        }
        ways.put(SEARCH, "Search");
        markup().element("nav", () -> markup().element("ul",
                () -> ways.forEach((path, text) -> markup().element("li", () -> link(path, text)))), "aria-label", "Handbook");
        if (!isSearch) {
            search("find", "find");
        }
    }

    private void footer() {
        paragraph("Written by Safeconduct " + Safeconduct.version() + " from the rulebooks "
                + material.books().values().stream()
                        .map(book -> book.name() + " " + book.text().version() + " ("
                                + book.text().fingerprint().substring(0, Math.min(12, book.text().fingerprint().length())) + ")")
                        .collect(Collectors.joining(", "))
                + ".");
        paragraph("Every norm is a paraphrase. Safeconduct prepares decisions of the people in charge, who decide.");
    }
}
