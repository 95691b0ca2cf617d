package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.Timeline;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report in another language says the same, in that language and nothing but what is quoted in English. */
class LanguagesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Map<String, String> REFUSED = Map.of("fr", "REFUSÉE. Au vu de ces faits", "es", "DENEGADA. Con estos hechos", "ar",
            "مرفوضة. لا يجوز المضيّ", "zh", "拒绝。根据这些事实");
    private static final String DONOR = "examples/cases/donor-asks-for-the-list.yaml";

    @TempDir
    private Path folder;

    /** One decision serves all languages. */
    private static final Map<Path, Decision> DECIDED = new HashMap<>();

    private static Decision decide(Path file) {
        return DECIDED.computeIfAbsent(file, any -> {
            CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(any).get(0);
            try (CaseSession session = one.open(SAFECONDUCT)) {
                return session.decide();
            }
        });
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "zh"})
    void everyReportOfEveryExampleIsInTheLanguage(String code) throws IOException {
        Locale language = Locale.forLanguageTag(code);
        Words words = Words.in(language);
        Words english = Words.english();
        for (Path file : examples()) {
            Decision decision = decide(file);
            String norm = decision.norms().keySet().iterator().next();
            Enquiry enquiry = new Enquiry(List.of(decision.why(norm)), List.of(decision.whyNot(norm)),
                    Optional.of(decision.diff(decision)));
            TextReport report = new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, language);
            for (String text : List.of(report.text(), report.full(), report.text(enquiry))) {
                String line = text.replaceAll("\\s+", " ");
                assertTrue(text.contains(new Verdict(decision, words).headline()), text);
                assertEquals(2, line.replace(" ", "").split(words.say("language.note").replace(" ", ""), -1).length, "said once: " + text);
                for (String title : List.of("title.blocking", "title.next", "title.questions", "title.plan", "title.unknown", "brief.why",
                        "title.for", "title.grounds")) {
                    assertFalse(text.contains("\n" + english.say(title) + "\n"), title + " in\n" + text);
                }
            }
            String full = report.full();
            decision.blocking().forEach(one -> assertTrue(full.contains(one.norm()), one.norm()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "zh"})
    void aPageNamesItsLanguageAndSetsEnglishApart(String code) throws IOException {
        Locale language = Locale.forLanguageTag(code);
        for (Path file : examples()) {
            Decision decision = decide(file);
            Document page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, language));
            assertEquals(code, page.selectFirst("html").attr("lang"));
            assertEquals(code.equals("ar") ? "rtl" : "ltr", page.selectFirst("html").attr("dir"));
            assertEquals(1, page.select("#note").size());
            assertTrue(page.title().startsWith(HtmlReport.headline(decision, language)), page.title());
            for (CitedConclusion one : decision.blocking()) {
                Element cite = page.select("cite bdi").stream()
                        .filter(source -> source.text().equals(one.sourceTitle().strip().replaceAll("\\s+", " "))).findFirst()
                        .orElseThrow();
                assertEquals("ltr", cite.attr("dir"));
                assertEquals("en", cite.attr("lang"));
            }
            decision.questions().forEach(question -> assertTrue(
                    page.select("bdi[lang=en][dir=ltr]").eachText().contains(question.ask().replaceAll("\\s+", " ")), question.term()));
            // Marks are for the one who writes elements; none reaches a reader.
            assertTrue(page.html().chars().noneMatch(point -> point >= 0xFDD0 && point <= 0xFDEF));
        }
    }

    /** A page without English words outside of what is set apart. */
    @Test
    void nothingOfAnArabicPageIsEnglishButWhatIsQuoted() throws IOException {
        for (Path file : examples()) {
            Document page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, CaseLabel.named("حالة"), decide(file), Locale.forLanguageTag("ar")));
            page.select("bdi, svg, style").remove();
            String left = page.body().text().replace("Safeconduct", "").replaceAll("\\((?=[0-9a-f]*\\d)[0-9a-f]{12}\\)", "");
            assertEquals(List.of(), Pattern.compile("[a-zA-Z]{2,}").matcher(left).results().map(MatchResult::group).toList(), file + "");
        }
    }

    /** P9: the machine's own language shows nowhere. */
    @Test
    void theLanguageOfTheMachineMakesNoDifference() {
        Decision decision = decide(Path.of(DONOR));
        String text = new TextReport(SAFECONDUCT, "x", decision, true).text();
        String page = HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision);
        String arabic = HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, Locale.forLanguageTag("ar"));
        Locale own = Locale.getDefault();
        try {
            for (String other : List.of("ar-EG", "tr", "fr", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(other));
                assertEquals(text, new TextReport(SAFECONDUCT, "x", decision, true).text());
                assertEquals(page, HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision));
                assertEquals(arabic, HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, Locale.forLanguageTag("ar")));
            }
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void everyCommandThatReportsTakesALanguage() throws IOException {
        for (Map.Entry<String, String> language : REFUSED.entrySet()) {
            String decided = run(4, "", "decide", DONOR, "--lang", language.getKey());
            assertTrue(decided.contains("\n" + language.getValue()), decided);
            String note = Words.in(Locale.forLanguageTag(language.getKey())).say("language.note").substring(0, 12);
            assertTrue(decided.contains(note), decided);
            assertTrue(run(4, "", "timeline", DONOR, "--lang", language.getKey()).contains(note));
            String answered = folder.resolve(language.getKey() + ".yaml").toString();
            String asked = run(4, "save\n", "ask", DONOR, "--out", answered, "--lang", language.getKey());
            assertTrue(asked.contains(language.getValue()), asked);
            String derogation = run(4, "", "derogation", "examples/derogations/border-declaration.yaml",
                    "examples/derogations/border-case.yaml", "--on", "2026-06-15", "--lang", language.getKey());
            assertTrue(derogation.contains(note), derogation);
        }
        String english = run(4, "", "decide", DONOR, "--json");
        assertEquals(english, run(4, "", "decide", DONOR, "--json", "--lang", "ar"));
        assertEquals(run(4, "", "decide", DONOR), run(4, "", "decide", DONOR, "--lang", "en"));
    }

    @Test
    void anotherLanguageIsAnErrorThatNamesThoseThereAre() {
        for (String command : List.of("decide", "timeline", "ask")) {
            String said = run(2, "", command, DONOR, "--lang", "de");
            assertTrue(said.contains("there are no reports in the language 'de'; expected one of en, ar, es, fr, zh"), said);
        }
        Decision decision = decide(Path.of(DONOR));
        assertThrows(LanguageException.class, () -> new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, Locale.KOREAN));
        assertThrows(LanguageException.class, () -> HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, Locale.KOREAN));
        assertThrows(LanguageException.class,
                () -> new TimelineReport(CaseLabel.named("x"), Timeline.of(SAFECONDUCT, caseOf(DONOR)), Locale.KOREAN));
    }

    private static io.github.safeconduct.Case caseOf(String file) {
        try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read(Path.of(file)).get(0).open(SAFECONDUCT)) {
            return session.toCase();
        }
    }

    /** Chinese has no spaces to break a line at; a line is no wider for it. */
    @Test
    void linesOfChineseAreNoWiderThanOthers() throws IOException {
        for (Path file : examples()) {
            String text = new TextReport(SAFECONDUCT, CaseLabel.named("x"), decide(file), false, Locale.CHINESE).full();
            // The line of the law is one line in every language.
            text.lines().filter(line -> !line.startsWith("截至")).forEach(line -> assertTrue(
                    line.codePoints().map(point -> Character.isIdeographic(point) || point > 0xFF00 ? 2 : 1).sum() <= 104, line));
        }
    }

    private static String run(int expected, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(out, out, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertEquals(expected, status, printed);
        return printed;
    }
}
