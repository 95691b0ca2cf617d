package io.github.safeconduct.authoring.site;

import io.github.safeconduct.internal.pack.OwnResources;
import io.github.safeconduct.report.Markup;
import java.util.List;

/**
 * The frame of a page for people who write and read rules: head, landmarks and style, and a policy by which a browser takes nothing from
 * anywhere else. Readable on a phone, in the dark, on paper and by ear. Not thread safe.
 */
public final class SitePage {

    /** The anchor of the main part, to which the first link of a page leads. */
    private static final String MAIN = "main";

    private static final String OWN_FILES_ONLY = "default-src 'none'; style-src %s; script-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'";

    private final Markup markup = new Markup();
    private final String title;
    private final String styleSheet;
    private final List<String> scripts;
    private Markup.Body header = () -> {};
    private Markup.Body footer = () -> {};

    private SitePage(String title, String styleSheet, List<String> scripts) {
        this.title = title;
        this.styleSheet = styleSheet;
        this.scripts = List.copyOf(scripts);
    }

    /** A page whose style and scripts stand in files of the same site, named as seen from the page. */
    public static SitePage of(String title, String styleSheet, String... scripts) {
        return new SitePage(title, styleSheet, List.of(scripts));
    }

    /** A page that needs no other file. */
    public static SitePage alone(String title) {
        return new SitePage(title, "", List.of());
    }

    /** The style sheet of such pages. */
    public static String style() {
        return OwnResources.text("io/github/safeconduct/site/style.css");
    }

    /** What its elements are written to. */
    public Markup markup() {
        return markup;
    }

    /** What stands above the main part. */
    public SitePage header(Markup.Body body) {
        this.header = body;
        return this;
    }

    /** What stands below it. */
    public SitePage footer(Markup.Body body) {
        this.footer = body;
        return this;
    }

    /** The page with its main part. */
    public String write(Markup.Body main) {
        markup.element("html", () -> {
            markup.element("head", this::head);
            markup.element("body", () -> {
                markup.element("a", "To the text", "class", "skip", "href", "#" + MAIN);
                markup.element("header", header, "class", "top");
                markup.element("main", main, "id", MAIN);
                markup.element("footer", footer);
            });
        }, "lang", "en", "dir", "ltr");
        return "<!DOCTYPE html>\n" + markup.end() + "\n";
    }

    private void head() {
        markup.empty("meta", "charset", "utf-8");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content",
                String.format(OWN_FILES_ONLY, styleSheet.isEmpty() ? "'unsafe-inline'" : "'self'"));
        markup.empty("meta", "name", "color-scheme", "content", "light dark");
        markup.element("title", title);
        if (styleSheet.isEmpty()) {
            markup.element("style", style().replace('\n', ' '));
        } else {
            markup.empty("link", "rel", "stylesheet", "href", styleSheet);
        }
        scripts.forEach(script -> markup.element("script", "", "src", script, "defer", ""));
    }

    /** A part of the page with a heading of its own. */
    public void section(String id, String heading, Markup.Body body) {
        markup.element("section", () -> {
            markup.element("h2", heading, "id", id);
            body.write();
        }, "aria-labelledby", id);
    }

    /** Text as it was written, line by line. */
    public void lines(List<String> lines, String kind) {
        markup.element("pre", () -> markup.element("code", () -> {
            for (String line : lines) {
                markup.text(line.replace("\t", "    "));
                markup.lineBreak();
            }
        }), "class", kind);
    }

    /** A name and what it is, in a list of such. */
    public void entry(String name, Markup.Body value) {
        markup.element("div", () -> {
            markup.element("dt", name);
            markup.element("dd", value);
        });
    }

    /** A name and what it is, in a list of such. */
    public void entry(String name, String value) {
        entry(name, () -> markup.text(value));
    }

    /** A link. */
    public void link(String to, String text) {
        markup.element("a", text, "href", to);
    }
}
