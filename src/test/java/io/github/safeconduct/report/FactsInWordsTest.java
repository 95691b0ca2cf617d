package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a decision rests on is said in words: nobody who reads a report knows the names that rules use. */
class FactsInWordsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Pattern RAW = Pattern.compile("\\b[a-z]+[A-Z][A-Za-z]* = [a-z]");

    private static Decision decide(String name, String text) {
        CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(name, text).get(0);
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return session.decide();
        }
    }

    @Test
    void noReasonShowsTheNameOfATerm() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                Decision decision = decide(file.toString(), Files.readString(file));
                for (Locale language : Words.languages()) {
                    CaseLabel label = CaseLabel.named("x");
                    String because = Words.in(language).say("why.because", "").strip();
                    String text = new TextReport(SAFECONDUCT, label, decision, true, language).text().replaceAll("\\s+", " ");
                    for (String one : text.split(Pattern.quote(because))) {
                        String reasons = one.split("(?<=[.\u3002]) ", 2)[0];
                        assertFalse(RAW.matcher(reasons).find(), () -> file + " " + language + ": " + reasons);
                    }
                    Document page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, label, decision, language));
                    page.select("p").stream().map(one -> one.text()).filter(one -> one.startsWith(because))
                            .forEach(one -> assertFalse(RAW.matcher(one).find(), one));
                }
            }
        }
    }

    @Test
    void theQuestionAndItsAnswerStandThere() {
        Decision decision = decide("a.yaml",
                "case: a\nasOf: 2026-01-01\nrulebooks: [unhcr]\nanswers: { transferProposed: yes, dataIsPersonal: "
                        + "yes, dataSubjectInformedOfTransfer: no, recipientType: DONOR }\n");
        String ask = SAFECONDUCT.vocabulary().require("dataSubjectInformedOfTransfer").ask();
        for (List<String> no : List.of(List.of("en", "no"), List.of("fr", "non"), List.of("es", "no"), List.of("ar", "\u0644\u0627"),
                List.of("zh", "\u5426"))) {
            Locale language = Locale.forLanguageTag(no.get(0));
            String page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, language)).text();
            assertTrue(page.replaceAll("[\u2066-\u2069]", "").contains(ask + " " + no.get(1)), page);
        }
    }

    /** Conditions that nobody carries out are none: where the operation may go ahead, the page says what comes before it. */
    @Test
    void wherePermittedWhatToDoNextStandsThere() throws IOException {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        String permitted = "case: a\nasOf: 2026-01-01\nrulebooks: [ilo]\nanswers: { operationKind: USE, dataIsPersonal: no }\n";
        for (String text : Stream.concat(Stream.of(permitted), Files.list(Path.of("examples/cases")).sorted().map(FactsInWordsTest::text))
                .toList()) {
            Decision decision = decide("a.yaml", text);
            if (!decision.permits()) {
                continue;
            }
            seen.add(decision.outcome());
            for (Locale language : Words.languages()) {
                Document page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, language));
                List<String> steps = page.select("#next + ol > li").eachText();
                assertFalse(steps.isEmpty(), text);
                long owed = Stream.concat(decision.conditions().stream(), decision.duties().stream()).map(one -> one.norm()).distinct()
                        .count();
                String all = String.join(" ", steps);
                Stream.concat(decision.conditions().stream(), decision.duties().stream()).limit(owed > 6 ? 0 : 6)
                        .forEach(one -> assertTrue(all.contains(one.norm()), one.norm() + " in " + all));
                if (steps.size() < 6) {
                    assertEquals(Words.in(language).say("step.goAhead"), steps.get(steps.size() - 1));
                }
            }
        }
        assertTrue(seen.contains(Outcome.PERMITTED_WITH_CONDITIONS) && seen.contains(Outcome.PERMITTED), seen::toString);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
