package io.github.safeconduct.authoring.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The pages of a handbook as a browser would take them, read by a parser that is none of ours. */
final class Site {

    private final SortedMap<String, String> files;
    private final Map<String, Document> pages = new TreeMap<>();

    Site(SortedMap<String, String> files) {
        this.files = files;
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                Parser parser = Parser.htmlParser().setTrackErrors(20);
                pages.put(path, Jsoup.parse(text, "", parser));
                assertEquals(List.of(), parser.getErrors().stream().map(Object::toString).toList(), path);
            }
        });
    }

    Map<String, Document> pages() {
        return pages;
    }

    Document page(String path) {
        return there(path, pages.get(path));
    }

    private static Document there(String path, Document page) {
        assertNotNull(page, path + " is no page");
        return page;
    }

    /** Every page is whole, can be heard and walked through by keyboard, and asks nothing of anybody else. */
    void isWhole() {
        Map<String, List<String>> anchors = new HashMap<>();
        pages.forEach((path, page) -> anchors.put(path, page.select("[id]").eachAttr("id")));
        pages.forEach((path, page) -> {
            assertEquals("en", page.selectFirst("html").attr("lang"), path);
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(1, page.select("body > header nav[aria-label]").size(), path);
            assertEquals(List.of(1, 1), List.of(page.select("body > main#main").size(), page.select("body > footer").size()), path);
            assertEquals("#main", page.selectFirst("body > a").attr("href"), path);
            assertFalse(page.title().isBlank(), path);
            assertEquals(anchors.get(path).size(), anchors.get(path).stream().distinct().count(), () -> path + ": ids are unique");
            page.select("section").forEach(section -> assertEquals(1, page.select("#" + section.attr("aria-labelledby")).size(), path));
            page.select("input").forEach(input -> assertEquals(1, page.select("label[for=" + input.id() + "]").size(), path));
            int before = 1;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertTrue(level <= before + 1, () -> path + ": a heading is skipped before " + heading.text());
                before = level;
            }
            ownFilesOnly(path, page);
            page.select("a[href], link[href], script[src], form[action]").forEach(element -> resolves(path, element, anchors));
        });
    }

    private void resolves(String path, Element element, Map<String, List<String>> anchors) {
        String to = element.hasAttr("href") ? element.attr("href") : element.hasAttr("src") ? element.attr("src") : element.attr("action");
        String[] parts = to.split("#", 2);
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : "";
        String target = parts[0].isEmpty() ? path : parts[0].startsWith("../") ? parts[0].substring(3) : folder + parts[0];
        assertTrue(files.containsKey(target), () -> path + " leads to " + to + ", which is not there");
        assertTrue(parts.length == 1 || anchors.get(target).contains(parts[1]),
                () -> path + " leads to " + to + ", which has no such part");
    }

    private static void ownFilesOnly(String path, Document page) {
        assertEquals(0, page.select("style, img, iframe, object, embed, [style], [srcset]").size(), path);
        page.select("script").forEach(script -> assertTrue(script.data().isEmpty() && script.hasAttr("src"), path));
        assertTrue(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'none'"), path);
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertFalse(attribute.getKey().startsWith("on"), () -> path + ": " + attribute);
                assertTrue(!attribute.getValue().contains("//") || attribute.getKey().equals("xmlns")
                        || !List.of("href", "src", "action").contains(attribute.getKey()), () -> path + ": " + attribute);
            });
        }
    }

    /** The text of the lines that are shown as somebody wrote them. */
    static String lines(Element pre) {
        return pre.wholeText().lines().collect(Collectors.joining("\n"));
    }
}
