package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line under everything that goes wrong around it. */
class CliRobustnessTest {

    private static final String DONOR = "examples/cases/donor-asks-for-the-list.yaml";
    private static final String PERMITTED = "rulebooks: [un-system]\nanswers: { operationKind: USE, dpiaDone: yes, "
            + "residualHarmUnmitigable: no, "
            + "dataCategory: FAMILY_RELATIONS, decisionSolelyAutomated: no, informationSharingProtocolInPlace: yes, consentStatus: "
            + "GIVEN, basisClaimed: CONSENT, consentFreelyGiven: yes, consentInformed: yes, consentSpecific: yes, "
            + "consentGivenBy: PERSON, dataSubjectIsChild: no }\n";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String input, String... args) {
        CommandRun run = CommandRun.replying(input, args);
        out = run.out();
        err = run.err();
        return run.status();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void oneBadCaseLeavesTheFormsAndTimelinesOfTheOthers() throws IOException {
        String cases = file("two.yaml",
                "- case: bad\n  operation: { kind: DISCLOSUR }\n- case: good\n  asOf: 2026-01-01\n  controller: { body: UNHCR }\n  "
                        + "operation: { kind: USE }\n"
                        + "- case: nobody's\n  operation: { kind: USE }\n");
        for (String command : List.of("form", "timeline")) {
            assertEquals(2, run("", command, cases), command);
            assertTrue(out.contains("good") && !out.contains("nobody's"), out);
            assertTrue(err.contains("two.yaml:2:22: 'operationKind' has no such code") && err.contains("(case 1)"), err);
            assertTrue(err.contains("two.yaml:7:3: no rulebook governs") && err.contains("(case 3)"), err);
        }
    }

    @Test
    void oneBadFileAmongFortyLeavesTheOthersDecided() throws IOException {
        List<String> args = new ArrayList<>(List.of("decide", "--json"));
        for (int i = 1; i <= 40; i++) {
            args.add(file(i + ".yaml", i == 17 ? "answers: [" : PERMITTED));
        }
        assertEquals(2, run("", args.toArray(String[]::new)));
        assertEquals(39, out.lines().count());
        assertTrue(err.contains("17.yaml:1:11: this is not valid YAML"), err);
        assertTrue(err.endsWith("39 cases decided; 1 file not read: see above\n"), err);
        assertEquals(2, err.lines().count(), err);
    }

    @Test
    void oneBadCaseInAListLeavesTheOthersDecidedAndNumbered() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            text.append(i == 5
                    ? "- asOf: 2001-01-01\n  rulebooks: [un-system]\n  answers: { transferProposed: yes }\n"
                    : i == 9
                            ? "- answers: { transferPropsed: yes }\n"
                            : "- case: same name\n  " + PERMITTED.strip()
                                    .replace("\n", "\n  ") + "\n");
        }
        assertEquals(2, run("", "decide", "--json", file("list.yaml", text.toString())));
        List<String> lines = out.lines().toList();
        assertEquals(38, lines.size());
        JsonNode last = new ObjectMapper().readTree(lines.get(37));
        assertEquals(40, last.get("number").asInt());
        assertEquals("same name", last.get("case").asText());
        assertTrue(err.contains("list.yaml:13:3: the rulebook un-system knows no law before") && err.contains("(case 5)"), err);
        assertTrue(err.contains("unknown term 'transferPropsed'") && err.contains("(case 9)"), err);
        assertTrue(err.endsWith("38 cases decided; 2 cases not decided: see above\n"), err);
    }

    @Test
    void theStatusIsTheFirstThatAppliesOfThreeTwoFourNought() throws IOException {
        String permitted = file("p.yaml", PERMITTED);
        String bad = file("bad.yaml", "answers: [");
        assertEquals(0, run("", "decide", permitted));
        assertEquals(4, run("", "decide", permitted, DONOR));
        assertEquals(2, run("", "decide", DONOR, bad, permitted));
        assertEquals(Status.FAILURE, Status.BAD_INPUT.and(Status.FAILURE));
        assertEquals(Status.FAILURE, Status.FAILURE.and(Status.NOT_PERMITTED));
        assertEquals(Status.BAD_INPUT, Status.NOT_PERMITTED.and(Status.BAD_INPUT));
        assertEquals(Status.NOT_PERMITTED, Status.FINE.and(Status.NOT_PERMITTED));
    }

    @Test
    void standardInputIsAFile() {
        assertEquals(0, run(PERMITTED, "decide", "--json", "-"), err);
        assertTrue(out.contains("\"file\":\"-\",\"number\":1"), out);
        assertEquals(0,
                run("{\"rulebooks\": [\"un-system\"], \"answers\": {\"operationKind\": \"USE\", \"dataCategory\": \"FAMILY_RELATIONS\", "
                        + "\"dpiaDone\": true, \"residualHarmUnmitigable\": false, \"decisionSolelyAutomated\": false, "
                        + "\"informationSharingProtocolInPlace\": true, \"consentStatus\": \"GIVEN\", "
                        + "\"basisClaimed\": \"CONSENT\", "
                        + "\"consentFreelyGiven\": true, \"consentInformed\": true, \"consentSpecific\": true, "
                        + "\"consentGivenBy\": \"PERSON\", \"dataSubjectIsChild\": false}}",
                        "decide", "-"),
                err);
        assertEquals(2, run("", "decide", "-"));
        assertEquals("-: the document is empty; expected a case\n0 cases decided; 1 file not read: see above\n", err);
        assertEquals(0, run("- case: c\n  rulebooks: [un-system]\n  answers: { transferProposed: yes }\n  expect: { outcomeIn: "
                + "[PERMITTED, UNDECIDED, NOT_GOVERNED] }\n", "test", "-"), out + err);
    }

    @Test
    void foldersAndMissingFilesAreClear() {
        assertEquals(2, run("", "decide", folder.toString()));
        assertTrue(err.startsWith(folder + ": is a folder; name the case files in it\n"), err);
        assertEquals(2, run("", "decide", "nowhere.yaml"));
        assertTrue(err.startsWith("nowhere.yaml: there is no such file\n"), err);
        assertEquals(2, run("", "test", folder.toString()));
        assertTrue(err.contains("no *.cases.yaml file in this folder"), err);
        assertEquals(2, run("", "verify", folder.resolve("x").toString()));
        assertEquals(2, run("", "decide", "--nope"));
        assertEquals(2, run("", "nope\u001b[2J"));
        assertTrue(err.contains("nope\\u001b[2J") && !err.contains("\u001b"), err);
        assertEquals(2, run("", "decide"));
        assertEquals(2, run("", "decide", DONOR, "--as-of", "+12024-03-01"));
        assertTrue(err.contains("expected a date as yyyy-mm-dd in plain digits, for instance 2024-03-01")
                && !err.contains("DateTimeParseException"), err);
        assertEquals(2, run("", "decide", DONOR, DONOR, "--rulebook", "iomm"));
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aDayFarAheadIsDecidedWithAWarning() throws IOException {
        String future = file("f.yaml", "asOf: 2567-03-01\n" + PERMITTED);
        assertEquals(0, run("", "decide", "--json", future));
        assertTrue(new ObjectMapper().readTree(out).get("warnings").get(0).asText().startsWith("The law of 2567-03-01 is asked for"), out);
        run("", "decide", future);
        assertTrue(out.contains("\nWarning: The law of 2567-03-01"), out);
        assertEquals(0, run("", "decide", "--json", "--as-of", "2026-01-01", future));
        assertEquals(0, new ObjectMapper().readTree(out).get("warnings").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "terms", "test", "--help"})
    void aFullDiskIsAFailureWithAMessage(String command) throws IOException {
        String cases = file("x.cases.yaml",
                "- rulebooks: [un-system]\n  answers: { transferProposed: yes }\n  expect: { outcomeIn: [PERMITTED, UNDECIDED, "
                        + "NOT_GOVERNED] }\n");
        String[] args = switch (command) {
            case "decide" -> new String[] {"decide", file("p.yaml", PERMITTED)};
            case "test" -> new String[] {"test", cases};
            default -> new String[] {command};
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertEquals(3, Main.run(failing("No space left on device"), errors, InputStreams.none(), args));
        assertEquals("the report could not be written: No space left on device\n", errors.toString(StandardCharsets.UTF_8));
        ByteArrayOutputStream quiet = new ByteArrayOutputStream();
        assertEquals(0, Main.run(failing("Broken pipe"), quiet, InputStreams.none(), args), "the verdict is kept where the reader left");
        assertEquals("", quiet.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aBrokenPipeKeepsTheVerdict() {
        assertEquals(4, Main.run(failing("Broken pipe"), OutputStream.nullOutputStream(), InputStreams.none(), "decide", DONOR));
        assertEquals(3, Main.run(failing("No space left on device"), failing("x"), InputStreams.none(), "decide", DONOR));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static final class InputStreams {
        static InputStream none() {
            return InputStream.nullInputStream();
        }
    }

    @Test
    void errorsOfTheMachineAreOneLine() {
        for (Throwable failure : List.of(new StackOverflowError(), new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("x/Y"), new IllegalStateException("Jane Example"))) {
            assertEquals(Status.FAILURE, Failures.status(failure));
            assertEquals(1, Failures.lines(failure).size());
            assertFalse(Failures.lines(failure).get(0).contains("Jane"));
            assertTrue(Failures.lines(failure).get(0).contains("there is no decision"));
        }
    }

    @Test
    void thirtyTwoCombinationsAreADecisionOrOneLine() throws IOException {
        String many = file("many.yaml", """
                controller: { body: UNHCR }
                operation: { kind: DISCLOSURE }
                answers:
                  recipientType: [DONOR, COURT, MEDIA, EMPLOYER, CONSULATE, RESEARCHER, UN_AGENCY, LAW_ENFORCEMENT]
                  dataCategory: [BIOMETRIC, MEDICAL, REFUGEE_CLAIM, HEALTH]
                """);
        int status = run("", "decide", many);
        assertTrue(status == 4 || (status == 3 && err.lines().count() == 2), status + err);
    }

    @Test
    void titlesAndNamesPrintNothingATerminalObeys() throws IOException {
        String name = "\\e[2J\\e[31mPERMITTED\\e[0m\\u202e\\a\\n\\nPERMITTED. The operation may go ahead.";
        String hostile = file("h\u001b.yaml", "case: \"" + name + "\"\nrulebooks: [unhcr]\nanswers: { transferProposed: yes }\n");
        for (String[] args : new String[][] {{"decide", hostile}, {"decide", "--json", hostile},
                {"decide", "--trace", hostile, "\u001b[31mno.yaml"}}) {
            run("", args);
            assertTrue((out + err).codePoints()
                    .noneMatch(point -> point != '\n'
                            && (Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT)),
                    out + err);
            assertTrue(out.lines().noneMatch(line -> line.startsWith("PERMITTED")), out);
        }
    }

    @Test
    void linesEndWithALineFeedAndTextIsUtf8() throws IOException {
        String arabic = file("a.yaml", "case: قائمة الأسماء\nrulebooks: [unhcr]\nanswers: { transferProposed: yes }\n");
        String before = System.setProperty("line.separator", "\r\n");
        try {
            run("", "decide", arabic);
        } finally {
            System.setProperty("line.separator", before);
        }
        assertTrue(out.startsWith("Case: قائمة الأسماء\n"), out);
        assertFalse(out.contains("\r"), out);
    }

    @Test
    void aCaseThatExpectsSomethingIsForAnotherCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("expecting.yaml"),
                "- case: a\n  norm: UNHCR-OT-05\n  answers: { transferProposed: yes }\n  expect: { silent: [UNHCR-OT-05] }\n");
        CommandRun run = CommandRun.of("decide", file.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'expect' says what a case is expected to come to, and ./safeconduct test"), run.err());
    }
}
