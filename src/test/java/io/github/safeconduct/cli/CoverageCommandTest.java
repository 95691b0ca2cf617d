package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test --coverage} on a rulebook of two rules and three tests. */
class CoverageCommandTest {

    private static final String ASKED = """
            - case: a donor asks for the list
              answers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: no }
              expect: { refused: [DEMO-OT-01], silent: [DEMO-OT-02] }
            """;
    private static final String REST = """
            - case: nobody asks
              answers: { transferProposed: no, recipientType: NONE, donorSignedPledge: yes }
              expect: { silent: [DEMO-OT-01], waived: [DEMO-OT-01] }
            - case: nobody knows
              answers: { transferProposed: unknown, recipientType: unknown, donorSignedPledge: unknown }
              expect: { possible: [DEMO-OT-01, DEMO-OT-02] }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void rules() throws IOException {
        DemoRulebook.write(folder);
    }

    private CommandRun run(String cases, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), cases);
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"test", file.toString(), "--rules", folder.toString(), "--coverage"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return CommandRun.of(args);
    }

    @Test
    void oneCaseSeesARuleSpeakAndAnotherBeSilent() throws IOException {
        CommandRun run = run(ASKED);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("1 passed, 0 failed"), run.out());
        // Two rules speaking and silent, three tests holding, not holding and unknown: 13 ways, of which one case sees five.
        assertTrue(run.out().contains("demo: 38 % (5 of 13)"), run.out());
        assertTrue(run.out().contains("rules 50 % (2 of 4), tests 33 % (3 of 9); spoke 1, only silent 1, never considered 0"), run.out());
        assertTrue(run.out().contains("norms not seen whole: DEMO-OT-01 3/8, DEMO-OT-02 2/5"), run.out());
        assertTrue(run.out().contains("demo/onward-transfer.drl:15:6: DEMO-OT-02 a pledge binds the donor: never spoke, silent 1 times"),
                run.out());
        assertTrue(run.out().contains(
                "demo/onward-transfer.drl:9:16: DEMO-OT-01: possibly( \"recipientType\", \"DONOR\" ) was never seen not holding or "
                        + "unknown"),
                run.out());
    }

    @Test
    void casesOnBothSidesAndOneOfTheUnknownSeeEverything() throws IOException {
        CommandRun run = run(ASKED + REST, "--least", "100");
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("demo: 100 % (13 of 13)"), run.out());
        assertTrue(run.out().contains("every norm was seen whole"), run.out());
        assertFalse(run.out().contains("never spoke") || run.out().contains("never seen"), run.out());
    }

    @Test
    void lessThanAskedForFailsTheRun() throws IOException {
        CommandRun run = run(ASKED, "--least", "39");
        assertEquals(4, run.status());
        assertTrue(run.err().contains("demo: 38 % (5 of 13) was covered, less than the 39 % asked for"), run.err());
        assertEquals(0, run(ASKED, "--least", "38").status());
        assertEquals(2, run(ASKED, "--least", "138").status());
    }

    /** Of nothing a hundred percent would be covered. */
    @Test
    void whatNothingWasSeenOfDoesNotPassForCovered() throws IOException {
        CommandRun errors = run("- case: a day before all law\n  asOf: 1800-01-01\n  answers: { transferProposed: yes }\n"
                + "  rulebooks: [demo]\n  expect: { error: knows no law before }\n", "--least", "90");
        assertEquals(4, errors.status(), errors.out() + errors.err());
        assertTrue(errors.err().contains("demo: no case was decided under it, so nothing was covered, less than the 90 % asked for"),
                errors.err());
        CommandRun other = run("- case: another rulebook\n  rulebooks: [unhcr]\n  answers: { transferProposed: yes }\n"
                + "  expect: { permits: no }\n", "--least", "0");
        assertEquals(0, other.status(), other.err());
    }

    @Test
    void aRuleThatIsNotInForceOnAnyDayOfTheCasesWasNeverConsidered() throws IOException {
        Path norms = folder.resolve("demo/norms.yaml");
        Files.writeString(norms,
                Files.readString(norms).replace("summary: A pledge binds.", "summary: A pledge binds.\n  from: 2031-01-01"));
        CommandRun run = run(ASKED.replace(", silent: [DEMO-OT-02]", ""));
        assertTrue(run.out().contains(
                "DEMO-OT-02 a pledge binds the donor: never considered: no case was decided under demo while the norm was in force"),
                run.out());
    }

    @Test
    void jsonHasEveryCaseRuleAndTest() throws IOException {
        CommandRun run = run(ASKED + REST.replace("silent: [DEMO-OT-01]", "refused: [DEMO-OT-01]"), "--json");
        assertEquals(4, run.status());
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertEquals(2, root.get("passed").asInt());
        assertEquals(1, root.get("failed").asInt());
        assertEquals("nobody asks", root.get("cases").get(1).get("case").asText());
        assertTrue(root.get("cases").get(1).get("problems").get(0).asText().contains("DEMO-OT-01"), run.out());
        JsonNode rule = root.get("coverage").get("rules").get(0);
        assertEquals("DEMO-OT-01", rule.get("norm").asText());
        assertEquals(2, rule.get("spoke").asInt());
        assertEquals(1, rule.get("silent").asInt());
        JsonNode test = rule.get("tests").get(0);
        assertEquals("possibly( \"transferProposed\" )", test.get("test").asText());
        assertEquals(8, test.get("line").asInt());
        assertEquals("1 1 1", test.get("holding").asText() + " " + test.get("notHolding").asText() + " " + test.get("unknown").asText());
        assertEquals(100, root.get("coverage").get("norms").get("DEMO-OT-01").get("percent").asInt());
    }

    private Document page(CommandRun run, Path file) throws IOException {
        assertEquals(0, run.status(), run.err());
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(Files.readString(file), "", parser);
        assertEquals(List.of(), parser.getErrors().stream().map(Object::toString).toList());
        assertEquals(0, page.select("script, link, img, iframe, [src], [style]").size(), "the page needs no other file");
        return page;
    }

    @Test
    void thePageShowsEveryRuleAndTestInTheColourOfWhatWasSeen() throws IOException {
        Path file = folder.resolve("coverage.html");
        Document page = page(run(ASKED, "--html", file.toString()), file);
        assertEquals(List.of("demo: 38 % (5 of 13)"), page.select("h2").eachText());
        assertEquals(List.of("demo/onward-transfer.drl: 38 % (5 of 13)"), page.select("h3").eachText());
        assertEquals(List.of("\"DEMO-OT-01 donors get no personal data\"", "possibly( \"transferProposed\" )",
                "possibly( \"recipientType\", \"DONOR\" )", "\"DEMO-OT-02 a pledge binds the donor\"",
                "certainly( \"donorSignedPledge\" )"), page.select("pre span.half").eachText());
        assertEquals(List.of("spoke 1, silent 0", "held 1, not 0, unknown 0", "held 1, not 0, unknown 0", "spoke 0, silent 1",
                "held 0, not 1, unknown 0"), page.select("pre sup").eachText());
        page.select("sup").remove();
        assertEquals(Files.readString(folder.resolve("demo/onward-transfer.drl")), page.selectFirst("pre").wholeText(),
                "the file as it was written");
        page = page(run(ASKED + REST, "--html", file.toString()), file);
        assertEquals(5, page.select("pre span.seen").size());
        assertEquals(0, page.select("pre span.half, pre span.never").size());
    }

    @Test
    void whatNoCaseConsideredIsColouredAsNeverAndATestMayTakeSeveralLines() throws IOException {
        Path norms = folder.resolve("demo/norms.yaml");
        Files.writeString(norms,
                Files.readString(norms).replace("summary: A pledge binds.", "summary: A pledge binds.\n  from: 2031-01-01"));
        Path drl = folder.resolve("demo/onward-transfer.drl");
        Files.writeString(drl, ("\uFEFF" + Files.readString(drl).replace("\"recipientType\", \"DONOR\"",
                "\"recipientType\",\n\t\t\"DONOR\"")).replace("\n", "\r\n"));
        Path file = folder.resolve("coverage.html");
        Document page = page(run(ASKED.replace(", silent: [DEMO-OT-02]", ""), "--html", file.toString()), file);
        assertEquals(List.of("\"DEMO-OT-02 a pledge binds the donor\"", "certainly( \"donorSignedPledge\" )"),
                page.select("pre span.never").eachText());
        assertTrue(page.select("pre sup").eachText().contains("never considered"));
        assertEquals("possibly( \"recipientType\", \"DONOR\" )", page.select("pre span.half").get(2).text().replaceAll("\\s+", " "));
    }

    @Test
    void aPageIsOfWhatWasCovered() throws IOException {
        Path file = folder.resolve("coverage.html");
        Path cases = Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), ASKED);
        assertEquals(2, CommandRun.of("test", cases.toString(), "--rules", folder.toString(), "--html", file.toString()).status());
        assertFalse(Files.exists(file));
    }
}
