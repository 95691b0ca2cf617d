package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.cli.Main;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser would take it, read by a parser that is none of ours. */
class HtmlReportTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'\u202e\u0000 قائمة";

    @TempDir
    private Path folder;

    private static Document parsed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, "", parser);
        assertEquals(List.of(), parser.getErrors().stream().map(Object::toString).toList());
        return page;
    }

    private static Decision decide(Path file) {
        CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0);
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return session.decide();
        }
    }

    @Test
    void everyExampleIsAWholePage() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                Decision decision = decide(file);
                String html = HtmlReport.of(SAFECONDUCT, CaseLabel.named(file.toString()), decision);
                Document page = parsed(html);
                assertEquals("en", page.selectFirst("html").attr("lang"));
                assertEquals("ltr", page.selectFirst("html").attr("dir"));
                assertEquals(1, page.select("h1").size());
                assertEquals(List.of(1, 1, 1),
                        List.of(page.select("body > header").size(), page.select("main").size(), page.select("body > footer").size()));
                assertTrue(page.selectFirst(".verdict").text().startsWith(new Verdict(decision, Words.english()).headline()),
                        page.selectFirst(".verdict").text());
                page.select("section").forEach(section -> assertEquals(1, page.select("#" + section.attr("aria-labelledby")).size()));
                assertEquals(page.select("[id]").size(), page.select("[id]").eachAttr("id").stream().distinct().count(), "ids are unique");
                String text = page.text();
                assertTrue(page.select("#next + ol > li").size() <= 6, "what to do next leaves room for the rest");
                decision.questions().forEach(question -> assertTrue(text.contains(question.ask()), question.term()));
                for (CitedConclusion one : decision.blocking()) {
                    assertTrue(text.contains(one.norm()) && text.contains(one.sourceTitle().strip().replaceAll("\\s+", " ")), one.norm());
                }
                needsNothingElse(page, html);
            }
        }
    }

    /** No script, no style, font or picture from anywhere: the page is read where there is no network, and tells nobody that it is read. */
    private static void needsNothingElse(Document page, String html) {
        assertEquals(0, page.select("script, link, img, iframe, object, embed, form, [src], [href], [style]").size());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.getKey()));
        }
        assertFalse(html.contains("url(") || html.contains("@import"));
        assertEquals(Set.of("http://www.w3.org/2000/svg"),
                Stream.of(html.split("[\"' ]")).filter(part -> part.startsWith("http")).collect(Collectors.toSet()));
    }

    @Test
    void nothingOfACaseBecomesMarkup() {
        Case hostile = Case.builder().asOf(LocalDate.of(2026, 1, 1))
                .add(Controller.of(Body.UNHCR), Operation.of().answer("operationKind", "DISCLOSURE"),
                        PersonalData.of().answer("dataCategory", "HEALTH").yes("dataIsPersonal"),
                        Recipient.of().answer("recipientType", "HOST_GOVERNMENT").no("recipientProtectionComparable").named(HOSTILE),
                        Recipient.of().answer("recipientType", "DONOR").named("r2"))
                .build();
        Decision decision = SAFECONDUCT.decide(hostile);
        String html = HtmlReport.of(SAFECONDUCT, new CaseLabel(HOSTILE, Optional.empty(), 1,
                List.of(Notice.of(Notice.Kind.RULEBOOKS_LEFT_OUT, HOSTILE))), decision);
        Document page = parsed(html);
        needsNothingElse(page, html);
        assertEquals(HOSTILE.replace("\u202e", "\\u202e").replace("\u0000", "\\u0000"), page.selectFirst("h1 bdi").text());
        assertTrue(page.select("section bdi:not([dir])").eachText().contains("r2"), "what something is called keeps its own direction");
        assertTrue(page.selectFirst("svg").text().contains("قائمة") || page.selectFirst("svg").text().contains("<script>"),
                page.selectFirst("svg").text());
        assertTrue(html.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.FORMAT || (Character.isISOControl(point) && point != '\n')));
    }

    @Test
    void thePictureNamesWhatBlocksAndIsToldToWhoDoesNotSeeIt() {
        Decision decision = decide(Path.of("examples/cases/ministry-asks-for-the-asylum-list.yaml"));
        Document page = parsed(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision));
        Element picture = page.selectFirst("svg");
        assertEquals("img", picture.attr("role"));
        for (String id : picture.attr("aria-labelledby").split(" ")) {
            assertFalse(page.selectFirst("#" + id).text().isBlank());
        }
        for (CitedConclusion one : decision.blocking()) {
            assertTrue(picture.selectFirst("#pd").text().contains(one.norm()), one.norm());
            assertTrue(picture.select("text").text().contains("\u2715 " + one.norm()), picture.text());
        }
        assertTrue(picture.text().contains("national law enforcement"), picture.text());
    }

    /** From the outcome down to what was said: every certain conclusion, its source, its rules, and every test with the answer it found. */
    @Test
    void theProofIsATreeThatLeavesNothingOutAndAddsNothing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                Decision decision = decide(file);
                Element proof = parsed(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision)).selectFirst("ul.proof");
                Element root = proof.selectFirst("> li > details");
                assertEquals(HtmlReport.headline(decision), root.selectFirst("> summary").text());
                Set<String> norms = decision.conclusions().stream()
                        .filter(one -> one.certainty() == Certainty.CERTAIN && one.kind() != ConclusionKind.DEFINITION)
                        .map(CitedConclusion::norm).collect(Collectors.toCollection(TreeSet::new));
                decision.eitherWay().forEach(one -> norms.add(one.norm()));
                Set<String> shown = new TreeSet<>();
                Set<String> tests = new TreeSet<>();
                for (Element norm : root.select("> ul > li > details")) {
                    String line = norm.selectFirst("> summary").text();
                    String id = line.substring(0, line.indexOf(','));
                    assertTrue(shown.add(id), "once: " + id);
                    Explanation why = decision.why(id);
                    String text = norm.text();
                    assertTrue(text.contains(why.locator().replaceAll("\\s+", " ")), id + ": " + text);
                    decision.conclusions().stream().filter(one -> one.norm().equals(id) && one.certainty() == Certainty.CERTAIN)
                            .flatMap(one -> one.liftedBy().stream())
                            .forEach(by -> assertTrue(text.contains("lifted by") && text.contains(by), text));
                    for (RuleProof rule : why.rules()) {
                        assertTrue(text.contains(rule.rule().replaceAll("\\s+", " ")), rule.rule());
                        gather(rule.condition(), tests);
                    }
                }
                assertEquals(norms, shown, file.toString());
                Set<String> told = new TreeSet<>();
                proof.select("li > b").forEach(mark -> told.add(mark.parent().ownText().strip()));
                told.removeIf(text -> text.equals("all of this:") || text.equals("one of these:"));
                assertEquals(tests, told, file.toString());
            }
        }
    }

    /** Each test as the page words it. */
    private static void gather(Premise premise, Set<String> tests) {
        if (premise instanceof Premise.Tested tested) {
            tests.add(new ProofWords(Words.english()).tested(tested).replaceAll("\\s+", " "));
            tested.grounds().forEach(ground -> gather(ground.condition(), tests));
        } else if (premise instanceof Premise.All all) {
            all.parts().forEach(part -> gather(part, tests));
        } else if (premise instanceof Premise.Any any) {
            any.parts().forEach(part -> gather(part, tests));
        }
    }

    @Test
    void theCommandWritesOnePageAndNeverOverAnother() throws IOException {
        Path page = folder.resolve("page.html");
        String donor = "examples/cases/donor-asks-for-the-list.yaml";
        assertEquals(4, run("decide", donor, "--html", page.toString()));
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
        assertEquals(2, run("decide", donor, "--html", page.toString()));
        assertEquals(4, run("decide", donor, "--html", page.toString(), "--force"));
        assertEquals(2, run("decide", donor, donor, "--html", folder.resolve("two.html").toString()));
    }

    private static int run(String... args) {
        return Main.run(new ByteArrayOutputStream(), new ByteArrayOutputStream(),
                new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)), args);
    }
}
