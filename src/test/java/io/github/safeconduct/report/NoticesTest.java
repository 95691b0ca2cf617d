package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Notice.Kind;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.Timeline;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.model.DataSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the engine notices and warns of is a value, and every report says it in the language asked for. */
class NoticesTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Decision decide(Case.Builder given) {
        return SAFECONDUCT.decide(given.build());
    }

    private static Case.Builder unhcr(LocalDate day) {
        return Case.builder().asOf(day).answer("controllerBody", "UNHCR").answer("operationKind", "DISCLOSURE")
                .answer("dataIsPersonal", "yes");
    }

    /** A referral of which only the norms are to blame. */
    private static Decision onWeakEvidence() {
        Safeconduct strict = Safeconduct.builder().evidence(Evidence.RETRIEVED).build();
        Path file = Path.of("examples/cases/hospital-referral-she-agreed-to.yaml");
        try (CaseSession session = new CaseFileReader(strict.vocabulary()).read(file).get(0).open(strict)) {
            return session.decide();
        }
    }

    /** A decision for each kind that decisions have. */
    private static Map<Kind, Decision> decisions() {
        Map<Kind, Decision> decisions = new EnumMap<>(Kind.class);
        decisions.put(Kind.UNKNOWN_OPERATION, decide(unhcr(DAY).answer("operationKind", "OTHER").answer("dataCategory", "HEALTH")));
        decisions.put(Kind.LAW_NOT_WHOLE, decide(unhcr(SAFECONDUCT.register("icrc").firstDay()).rulebooks("icrc")));
        decisions.put(Kind.WEAK_EVIDENCE, onWeakEvidence());
        decisions.put(Kind.RULEBOOKS_LEFT_OUT, decide(unhcr(DAY).rulebooks("icrc")));
        decisions.put(Kind.DAY_FAR_AHEAD, decide(unhcr(LocalDate.of(2567, 1, 1))));
        return decisions;
    }

    private static Notice thrown(Case.Builder given) {
        return assertThrows(CaseException.class, () -> decide(given)).notice().orElseThrow();
    }

    /** A notice of every kind, each from a case. */
    private static Map<Kind, Notice> notices() {
        Map<Kind, Notice> notices = new EnumMap<>(Kind.class);
        decisions().forEach((kind, decision) -> notices.put(kind,
                Stream.concat(decision.notices().stream(), decision.warnings().stream()).filter(one -> one.kind() == kind).findFirst()
                        .orElseThrow(() -> new AssertionError(kind + " in " + decision))));
        Case early = unhcr(LocalDate.of(1999, 6, 1)).build();
        Notice before = Timeline.of(SAFECONDUCT, early).periods().stream().flatMap(period -> period.notice().stream()).findFirst()
                .orElse(thrown(early.toBuilder()));
        notices.put(before.kind(), before);
        notices.put(Kind.DAY_BEFORE_LAW, Notice.of(Kind.DAY_BEFORE_LAW, "1999-06-01"));
        notices.put(Kind.NO_CONTROLLER, thrown(Case.builder().answer("dataIsPersonal", "yes")));
        notices.put(Kind.NO_RULEBOOK, thrown(Case.builder().answer("controllerBody", "OTHER")));
        notices.put(Kind.CONTRADICTION, thrown(unhcr(DAY).answer("transferProposed", "no")));
        Case several = unhcr(DAY).add(DataSubject.of().named("a").answer("dataSubjectIsChild", "yes"),
                DataSubject.of().named("b").answer("dataSubjectIsChild", "no")).build();
        notices.put(Kind.ON_SEVERAL_FACTS,
                assertThrows(CaseException.class, () -> Interview.of(SAFECONDUCT, several).change("dataSubjectIsChild", "yes")).notice()
                        .orElseThrow());
        return notices;
    }

    @Test
    void everyKindIsMadeByACaseAndSaidInEveryLanguage() {
        Map<Kind, Notice> notices = notices();
        assertEquals(EnumSet.allOf(Kind.class), notices.keySet());
        notices.forEach((kind, notice) -> {
            assertEquals(kind, notice.kind());
            Set<String> said = new HashSet<>();
            for (Locale language : Words.languages()) {
                String text = Words.in(language).of(notice);
                notice.values().forEach(value -> assertTrue(text.contains(value), text));
                assertTrue(said.add(text), text);
            }
            assertEquals(Words.english().of(notice), notice.text());
        });
        assertEquals("The rulebooks named leave out the controller's own: unhcr. This says how far those named go; it permits nothing.",
                notices.get(Kind.RULEBOOKS_LEFT_OUT).text());
        assertEquals(List.of("operationKind", "transferProposed"), notices.get(Kind.CONTRADICTION).values());
    }

    @Test
    void reportsSayThemInTheLanguageAskedFor() throws IOException {
        for (Map.Entry<Kind, Decision> one : decisions().entrySet()) {
            Decision decision = one.getValue();
            for (Locale language : Words.languages()) {
                Words words = Words.in(language);
                TextReport text = new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, language);
                String page = Jsoup.parse(HtmlReport.of(SAFECONDUCT, CaseLabel.named("x"), decision, language)).text();
                for (Notice notice : Stream.concat(decision.notices().stream(), decision.warnings().stream()).toList()) {
                    String said = bare(words.of(notice));
                    for (String report : List.of(text.text(), text.full(), page)) {
                        assertEquals(2, (" " + bare(report) + " ").split(java.util.regex.Pattern.quote(said)).length,
                                () -> "once: " + said + " in " + report);
                        assertEquals(language.equals(Locale.ENGLISH), report.replaceAll("\\s+", " ").contains(notice.text()), report);
                    }
                }
            }
        }
    }

    /** A line of Chinese breaks anywhere. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void machinesGetTheTextInEnglishAndTheKind() throws IOException {
        for (Map.Entry<Kind, Decision> one : decisions().entrySet()) {
            Decision decision = one.getValue();
            JsonNode json = new ObjectMapper().readTree(JsonReport.full(CaseLabel.named("x"), decision, Enquiry.NONE, false));
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("src/main/resources/schema/decision.schema.json"))).validate(json));
            for (int i = 0; i < decision.notices().size(); i++) {
                assertEquals(decision.notices().get(i).text(), json.get("notices").get(i).asText());
                assertEquals(decision.notices().get(i).kind().name(), json.get("noticeKinds").get(i).asText());
            }
            for (int i = 0; i < decision.warnings().size(); i++) {
                assertEquals(decision.warnings().get(i).text(), json.get("warnings").get(i).asText());
                assertEquals(decision.warnings().get(i).kind().name(), json.get("warningKinds").get(i).asText());
            }
            assertTrue((json.get("noticeKinds").toString() + json.get("warningKinds")).contains(one.getKey().name()));
        }
    }

    /** A day far ahead is one warning, whether the case file or the decision has it. */
    @Test
    void nothingIsSaidTwice() {
        Decision decision = decisions().get(Kind.DAY_FAR_AHEAD);
        CaseLabel label = new CaseLabel("x", java.util.Optional.empty(), 1, Notice.ofDay(decision.asOf(), DAY).stream().toList());
        String text = new TextReport(SAFECONDUCT, label, decision, false).text();
        assertEquals(2, text.split("Warning: ", -1).length, text);
    }

    @Test
    void aTimelineSaysWhyThereIsNoDecisionAndThatTheDayIsTooEarly() {
        Case early = unhcr(LocalDate.of(1999, 6, 1)).build();
        Timeline timeline = Timeline.of(SAFECONDUCT, early);
        for (Locale language : Words.languages()) {
            Words words = Words.in(language);
            String said = bare(new TimelineReport(CaseLabel.named("x"), timeline, language).text());
            assertTrue(said.contains(bare(words.of(Notice.of(Kind.DAY_BEFORE_LAW, "1999-06-01")))), said);
        }
        Timeline later = Timeline.of(SAFECONDUCT,
                Case.builder().answer("controllerBody", "OCHA").answer("operationKind", "DISCLOSURE").build());
        Timeline.Period without = later.periods().stream().filter(period -> period.decision().isEmpty()).findFirst().orElseThrow();
        assertEquals(Notice.of(Kind.NO_LAW_YET, "un-system (2018-10-11)"), without.notice().orElseThrow());
        for (Locale language : Words.languages()) {
            String said = new TimelineReport(CaseLabel.named("x"), later, language).text();
            assertFalse(said.contains("knows no law before"), said);
            assertTrue(bare(said).contains(bare(Words.in(language).of(without.notice().get()))), said);
        }
    }

    @Test
    void noticesAreEqualWhereTheySayTheSameAndShowNoDay() {
        Notice one = Notice.of(Kind.DAY_FAR_AHEAD, "2567-01-01");
        assertEquals(one, Notice.of(Kind.DAY_FAR_AHEAD, List.of("2567-01-01")));
        assertEquals(one.hashCode(), Notice.of(Kind.DAY_FAR_AHEAD, List.of("2567-01-01")).hashCode());
        assertNotEquals(one, Notice.of(Kind.DAY_FAR_AHEAD, "2568-01-01"));
        assertNotEquals(one, Notice.of(Kind.DAY_BEFORE_LAW, "2567-01-01"));
        assertEquals("Notice[DAY_FAR_AHEAD]", one.toString());
        assertEquals("LAW_NOT_WHOLE", Notice.of(Kind.LAW_NOT_WHOLE).kind().name());
    }

    /** The proof of a norm: what tests ask, and what rules conclude and settle, is said in the reader's language. */
    @Test
    void proofsSayNoEnglishButWhatIsQuoted() throws IOException {
        Decision decision = decisions().get(Kind.RULEBOOKS_LEFT_OUT);
        for (String norm : decision.norms().keySet()) {
            Enquiry enquiry = new Enquiry(List.of(decision.why(norm)), List.of(decision.whyNot(norm)), java.util.Optional.empty());
            String french = new TextReport(SAFECONDUCT, CaseLabel.named("x"), decision, false, Locale.FRENCH).text(enquiry)
                    .replaceAll("\\s+", " ");
            for (String english : List.of(" is yes. ", " is no. ", " is one of ", " is not known. ",
                    "waiver of", "does not count")) {
                assertFalse(french.contains(english), () -> english + " in " + french);
            }
            assertFalse(french.matches(".* (gives|takes away) [a-z ]+ si ceci est rempli.*"), french);
        }
    }
}
