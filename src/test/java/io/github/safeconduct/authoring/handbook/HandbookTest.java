package io.github.safeconduct.authoring.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.DemoRulebook;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.testing.CaseFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook of the bundled law, and of a rulebook whose author means harm. */
class HandbookTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'";

    private static SortedMap<String, String> files;
    private static Site site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        files = Handbook.of(SAFECONDUCT, Optional.empty(), CaseFolders.files(), Optional.empty()).files();
        site = new Site(files);
    }

    @Test
    void everyNormQuestionBodyAreaAndSourceHasItsPageAndEveryLinkLeadsSomewhere() {
        site.isWhole();
        for (String book : SAFECONDUCT.rulebooks()) {
            Register register = SAFECONDUCT.register(book);
            Document body = site.page("body/" + book + ".html");
            for (String id : register.ids()) {
                Document page = site.page("norm/" + id + ".html");
                Norm norm = register.find(id);
                assertTrue(page.selectFirst("h1").text().contains(plain(norm.title())), id);
                assertTrue(page.text().contains(plain(norm.consequence())), id);
                assertEquals(1, body.select("main section:not([aria-labelledby=waivers]) a[href=../norm/" + id + ".html]").size(), id);
                assertFalse(page.select("#rules").isEmpty(), id);
                assertEquals(1, site.page("area/" + norm.area().fileName().replace(".drl", ".html"))
                        .select("a[href=../norm/" + id + ".html]").size(), id);
            }
            register.norms().forEach(norm -> {
                Document source = site.page("source/" + book + "-" + norm.source() + ".html");
                assertEquals(1, source.select("a[href=../norm/" + norm.id() + ".html]").size(), norm.id());
                assertTrue(source.select("h2").eachText().contains(plain(norm.locator())), norm.locator());
            });
        }
        for (Term term : SAFECONDUCT.vocabulary().terms()) {
            Document page = site.page("term/" + term.name() + ".html");
            assertTrue(page.selectFirst("h1").text().contains(plain(term.ask())), term.name());
            term.values().forEach(code -> assertTrue(page.select("li > code").eachText().contains(code), code));
            SAFECONDUCT.readBy(term.name()).forEach((book, norms) -> norms.forEach(norm -> assertEquals(1,
                    page.select("section[aria-labelledby=read] a[href=../norm/" + norm + ".html]").size(), term.name() + " " + norm)));
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void aNormsPageSaysAllOfIt() throws IOException {
        Document page = site.page("norm/UNHCR-OT-05.html");
        String text = page.text();
        assertTrue(text.contains("Policy on the Protection of Personal Data of Persons of Concern to UNHCR, §6.1"), text);
        assertTrue(text.contains("from 2015-05-01") && text.contains("recollection: known, not read again"), text);
        assertEquals(List.of("../norm/UNHCR-DG-01.html", "../norm/UNHCR-DG-11.html", "../norm/UNHCR-DG-79.html"),
                page.select("section[aria-labelledby=yields] a").eachAttr("href"));
        assertEquals(List.of("UNHCR-DG-01", "UNHCR-DG-11", "UNHCR-DG-79", "UNHCR-OT-05"), page.select("svg text").eachText());
        assertEquals(6, page.select("svg path").size(), "three arrows, a line and a head each");
        String drl = Files.readString(Path.of("src/main/resources/rules/unhcr/onward-transfer.drl"));
        String rule = drl.substring(drl.indexOf("rule \"UNHCR-OT-05"), drl.indexOf("end\n", drl.indexOf("rule \"UNHCR-OT-05")) + 3);
        String shown = Site.lines(page.selectFirst("pre.drl"));
        assertTrue(shown.startsWith("// ") && shown.endsWith(rule), shown);
        List<Element> cases = page.select("pre.yaml");
        assertEquals(2, cases.size());
        assertTrue(cases.get(0).text().contains("nobody was told about a transfer"), cases.get(0).text());
        assertTrue(cases.get(1).text().contains("silent: [UNHCR-OT-05]"), cases.get(1).text());
        assertTrue(page.select("section[aria-labelledby=terms] a").eachAttr("href").contains("../term/dataSubjectInformedOfTransfer.html"));
        assertTrue(site.page("norm/UNHCR-DG-01.html").select("section[aria-labelledby=yields] a").eachAttr("href")
                .contains("../norm/UNHCR-OT-05.html"));
    }

    /** What nobody can hold against the file is no text of a rule; every one of the law is compared whole. */
    @Test
    void everyRuleStandsThereAsItsAuthorWroteItWithItsComment() throws IOException {
        int rules = 0;
        for (String book : SAFECONDUCT.rulebooks()) {
            StringBuilder law = new StringBuilder();
            try (var all = Files.list(Path.of("src/main/resources/rules", book))) {
                for (Path file : all.filter(one -> one.toString().endsWith(".drl")).sorted().toList()) {
                    law.append(Files.readString(file));
                }
            }
            StringBuilder left = new StringBuilder(law);
            for (String id : SAFECONDUCT.register(book).ids()) {
                for (Element pre : site.page("norm/" + id + ".html").select("pre.drl")) {
                    String shown = Site.lines(pre);
                    assertTrue(shown.startsWith("//") || shown.startsWith("/*"), shown);
                    int at = left.indexOf(shown);
                    assertTrue(at >= 0, () -> id + " is not so in the files: " + shown);
                    left.delete(at, at + shown.length());
                    rules++;
                }
            }
            assertEquals("", left.toString().replaceAll("(?m)^(?:package|import) .*$", "").strip(), book + ": no rule is left out");
        }
        assertTrue(rules > 700, "" + rules);
    }

    @Test
    void everyNormShowsACaseInWhichItSpeaksAndOneInWhichItIsSilent() {
        List<String> without = new ArrayList<>();
        SAFECONDUCT.rulebooks().forEach(book -> SAFECONDUCT.register(book).norms().forEach(norm -> {
            if (site.page("norm/" + norm.id() + ".html").select("pre.yaml").size() != 2) {
                without.add(norm.id());
            }
        }));
        // CatalogueTest says why: it speaks whichever way its one fact is answered.
        assertEquals(List.of("ICRC-OT-07"), without);
    }

    @Test
    void theSearchKnowsEveryNormAndQuestionAndWhatPeopleCallThem() throws IOException {
        String script = files.get("search-index.js");
        assertTrue(script.chars().allMatch(c -> c < 128), "read alike in every encoding");
        JsonNode entries = new ObjectMapper().readTree(script.substring(script.indexOf('['), script.lastIndexOf(';')));
        List<String> pages = new ArrayList<>();
        entries.forEach(entry -> pages.add(entry.get(2).asText()));
        assertEquals(pages.size(), pages.stream().distinct().count());
        pages.forEach(page -> assertTrue(files.containsKey(page), page));
        files.keySet().stream().filter(path -> path.matches("(?:norm|term|source)/.*"))
                .forEach(path -> assertTrue(pages.contains(path), path));
        boolean embassy = false;
        for (JsonNode entry : entries) {
            embassy |= entry.get(2).asText().equals("term/recipientType.html") && entry.get(3).asText().contains("embassy");
        }
        assertTrue(embassy);
    }

    @Test
    void theSiteStaysSmallEnoughForAPhoneAndAMail() {
        int all = files.values().stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        String largest = files.keySet().stream().max(Comparator.comparingInt(path -> files.get(path).length())).orElseThrow();
        System.out.println("handbook: " + files.size() + " files, " + all / 1024 + " KiB, the largest " + largest + " of "
                + files.get(largest).length() / 1024 + " KiB");
        assertTrue(all < 20 << 20, "" + all);
        files.forEach((path, text) -> assertTrue(text.length() < (path.endsWith(".js") ? 1536 << 10 : 256 << 10), path));
        files.keySet().stream().filter(path -> path.startsWith("norm/")).forEach(
                path -> assertTrue(files.get(path).length() < 48 << 10, path));
    }

    @Test
    void theSameRulesGiveTheSameBytes() {
        List<Path> two = CaseFolders.files().subList(0, 2);
        assertEquals(Handbook.of(SAFECONDUCT, Optional.empty(), two, Optional.empty()).files(),
                Handbook.of(Safeconduct.load(), Optional.empty(), two, Optional.empty()).files());
    }

    private Site hostile() throws IOException {
        DemoRulebook.write(folder);
        replace("demo/norms.yaml", "title: Donors get no personal data", "title: '" + HOSTILE.replace("'", "''") + "'");
        replace("demo/norms.yaml", "locator: '2'", "locator: '../../" + HOSTILE.replace("'", "''") + "'");
        replace("demo/terms.yaml", "ask: Has the donor signed the pledge?", "ask: 'Has " + HOSTILE.replace("'", "''") + " signed?'");
        replace("demo/rulebook.yaml", "body: Demo", "body: '" + HOSTILE.replace("'", "''") + "'");
        replace("demo/rulebook.yaml", "id: DEMO-2020", "id: '../../evil<script>'");
        replace("demo/norms.yaml", "source: DEMO-2020", "source: '../../evil<script>'");
        replace("demo/norms.yaml", "source: DEMO-2020", "source: '../../evil<script>'");
        replace("demo/onward-transfer.drl", "// A donor pays", "// " + HOSTILE + "</code></pre> A donor pays");
        Path cases = Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), """
                - case: '</pre><script>alert(2)</script>'
                  norm: DEMO-OT-01
                  answers: { transferProposed: yes, recipientType: DONOR }
                  expect: { refused: [DEMO-OT-01] }
                - case: one that does not hold
                  norm: DEMO-OT-01
                  answers: { transferProposed: yes, recipientType: DONOR }
                  expect: { silent: [DEMO-OT-01] }
                """);
        SortedMap<String, String> written = Handbook.of(Safeconduct.load(folder), Optional.of(folder), List.of(cases), Optional.empty())
                .files();
        written.keySet().forEach(path -> assertTrue(path.matches("(?:[a-z]+/)?[A-Za-z0-9_-][A-Za-z0-9._-]*"), path));
        return new Site(written);
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(what), what);
        int at = text.indexOf(what);
        Files.writeString(folder.resolve(file), text.substring(0, at) + by + text.substring(at + what.length()));
    }

    @Test
    void nothingOfARulebookBecomesMarkupOrAPath() throws IOException {
        Site own = hostile();
        own.isWhole();
        Document page = own.page("norm/DEMO-OT-01.html");
        assertTrue(page.selectFirst("h1").text().endsWith(HOSTILE), page.selectFirst("h1").text());
        assertTrue(page.selectFirst("pre.drl").text().contains(HOSTILE + "</code></pre> A donor pays"));
        assertTrue(own.page("term/donorSignedPledge.html").selectFirst("h1").text().contains("Has " + HOSTILE + " signed?"));
        assertTrue(own.page("body/demo.html").selectFirst("h1").text().equals(HOSTILE));
        own.pages().forEach((path, one) -> assertEquals(path.equals("search.html") ? 2 : 0, one.select("script").size(), path));
    }

    @Test
    void aCaseThatDoesNotHoldIsNotShown() throws IOException {
        List<Element> cases = hostile().page("norm/DEMO-OT-01.html").select("pre.yaml");
        assertEquals(1, cases.size());
        assertTrue(cases.get(0).text().contains("alert(2)"));
    }

    @Test
    void rulesWhoseTextIsNotAtHandAreOneClearError() throws IOException {
        DemoRulebook.write(folder);
        Safeconduct own = Safeconduct.load(folder);
        String message = assertThrows(RulebookException.class,
                () -> Handbook.of(own, Optional.empty(), List.of(), Optional.empty())).getMessage();
        assertTrue(message.startsWith("the rules of demo were not read from a folder"), message);
    }
}
