package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code test}: which cases are run, why one is red, and what a build server gets. */
class TestCommandTest {

    private static final String CASES = """
            - case: a donor asks
              norm: DEMO-OT-01
              answers: { transferProposed: yes, recipientType: DONOR }
              expect: { refused: [DEMO-OT-01] }
            - case: a bank & its <staff> ask
              norm: DEMO-OT-01
              answers: { transferProposed: yes, recipientType: OTHER }
              expect: { refused: [DEMO-OT-01] }
            - case: misspelt
              norm: DEMO-OT-02
              answers: { donorSignedPledg: yes }
              expect: { waived: [DEMO-OT-01] }
            - case: a pledge
              norm: DEMO-OT-02
              answers: { transferProposed: yes, recipientType: DONOR }
              expect: { waived: [DEMO-OT-01] }
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void rules() throws Exception {
        DemoRulebook.write(folder);
        file = Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), CASES);
    }

    private CommandRun run(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"test", file.toString(), "--rules", folder.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }

    @Test
    void aRedCaseNamesTheTestThatKeptTheNormSilentAndTheRunGoesOn() {
        CommandRun run = run();
        assertEquals(4, run.status());
        assertTrue(run.out().contains("a bank & its <staff> ask: DEMO-OT-01 was expected to speak (refused), but is silent"), run.out());
        assertTrue(run.out().contains("demo/onward-transfer.drl line 9: recipientType is OTHER; wanted DONOR or unknown"), run.out());
        assertTrue(run.out().contains(
                "a pledge: DEMO-OT-01 was expected to be waived, but nothing certainly lifts it; DEMO-OT-02 could, because "
                        + "donorSignedPledge is unknown: "
                        + "it would speak if 'donorSignedPledge' were answered yes, which nobody said; demo/onward-transfer.drl line "
                        + "17: donorSignedPledge is unknown; wanted yes"),
                run.out());
        assertTrue(run.out().contains("misspelt: "), run.out());
        assertTrue(run.out().contains("1 passed, 3 failed"), run.out());
    }

    @Test
    void onlyRunsWhatMatches() {
        assertTrue(run("--only", "DEMO-OT-02").out().contains("0 passed, 3 failed")
                || run("--only", "DEMO-OT-02").out().contains("0 passed, 2 failed"));
        assertTrue(run("--only", "a donor").out().contains("1 passed, 0 failed"));
        CommandRun none = run("--only", "nobody");
        assertEquals(2, none.status());
        assertTrue(none.err().contains("no case in what was named matches --only nobody"), none.err());
        assertEquals(2, run("--only", "[").status());
    }

    @Test
    void aFileWithoutACaseChecksNothing() throws IOException {
        Path empty = Files.writeString(folder.resolve("demo/empty.cases.yaml"), "[]\n");
        CommandRun run = run(empty.toString(), "--only", "a donor");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("empty.cases.yaml: holds no case, so it checks nothing; write one"), run.err());
        assertTrue(run.out().contains("1 passed, 0 failed"), run.out());
    }

    @Test
    void aBuildServerGetsEveryCaseAndEveryFileThatCouldNotBeRead() throws Exception {
        Path broken = Files.writeString(folder.resolve("demo/broken.cases.yaml"), "- case: [\n");
        Path report = folder.resolve("report.xml");
        CommandRun run = run(broken.toString(), "--junit", report.toString());
        assertEquals(2, run.status());
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertEquals(file + " 4 3", suite.getAttribute("name") + " " + suite.getAttribute("tests") + " " + suite.getAttribute("failures"));
        assertEquals("a bank & its <staff> ask", ((Element) xml.getElementsByTagName("testcase").item(1)).getAttribute("name"));
        assertTrue(((Element) xml.getElementsByTagName("failure").item(0)).getAttribute("message")
                .contains("DEMO-OT-01 was expected to speak"));
        assertTrue(((Element) xml.getElementsByTagName("error").item(0)).getAttribute("message").contains("broken.cases.yaml"));
        assertEquals(0, ((Element) xml.getElementsByTagName("testcase").item(0)).getElementsByTagName("failure").getLength());
        assertFalse(Files.readString(report).contains("<staff>"));
        assertEquals(2, run("--junit", folder.resolve("nowhere/report.xml").toString()).status());
    }

    /** Whoever tests a folder of rules means these rules. */
    @Test
    void rulesBesideTheCasesAreReadWithoutSayingSo() throws IOException {
        for (Path named : List.of(folder, folder.resolve("demo"), file)) {
            CommandRun run = CommandRun.of("test", named.toString());
            assertEquals(4, run.status(), run.err());
            assertFalse(run.out().contains("unknown norm"), run.out());
        }
        Path other = Files.createDirectories(folder.resolve("other"));
        DemoRulebook.write(other);
        CommandRun two = CommandRun.of("test", file.toString(), Files.writeString(other.resolve("demo/a.cases.yaml"), "[]").toString());
        assertEquals(2, two.status());
        assertTrue(two.err().contains("say which are read, with --rules FOLDER"), two.err());
    }

    @Test
    void aReportTakesThePlaceOfTheLastOneAndOfNothingElse() throws IOException {
        Path own = Files.writeString(folder.resolve("thesis.html"), "<!DOCTYPE html><title>My thesis</title>");
        for (String[] option : List.of(new String[] {"--coverage", "--html"}, new String[] {"--junit"})) {
            List<String> args = new ArrayList<>(List.of(option));
            args.add(own.toString());
            CommandRun run = run(args.toArray(String[]::new));
            assertEquals(2, run.status());
            assertTrue(run.err().contains("another file stands there, and it is not written over"), run.err());
            assertTrue(Files.readString(own).contains("My thesis"));
            args.set(args.size() - 1, folder.resolve("report").toString() + option.length);
            assertEquals(4, run(args.toArray(String[]::new)).status());
            assertEquals(4, run(args.toArray(String[]::new)).status(), "of its own kind");
        }
        CommandRun sarif = CommandRun.of("verify", folder.toString(), "--sarif", own.toString());
        assertEquals(2, sarif.status());
        assertTrue(Files.readString(own).contains("My thesis"), sarif.err());
    }

    /** A file that nobody runs is green for ever. */
    @Test
    void casesThatAreNotReadAreNamedAndTheRunIsNotFine(@TempDir Path temporary) throws IOException {
        Path cases = Files.createDirectories(temporary.resolve("cases/transfers")).getParent();
        Path demo = cases.resolve("transfers");
        String fine = CASES.substring(0, CASES.indexOf("- case: a bank"));
        Path read = Files.writeString(demo.resolve("onward-transfer.cases.yaml"), fine);
        assertEquals(0, CommandRun.of("test", cases.toString(), "--rules", folder.toString()).status());
        Files.writeString(demo.resolve("case.yaml"), "case: to be decided\nrulebooks: [demo]\nanswers: { transferProposed: yes }\n");
        Files.writeString(demo.resolve("remarks.yml"), "# what we expect: nothing\nremarks: [expect the unexpected]\n");
        Files.writeString(demo.resolve(".b.cases.yml"), fine);
        Files.writeString(demo.resolve("old.cases.yaml~"), fine);
        assertEquals(0, CommandRun.of("test", cases.toString(), "--rules", folder.toString()).status());
        for (String name : List.of("a.yml", "b.cases.yml", "c.Cases.yaml", "d.yaml", "e.cases.json", "f.cases.yaml.txt", "cases.yaml")) {
            Path stray = Files.writeString(demo.resolve(name), fine);
            CommandRun run = CommandRun.of("test", cases.toString(), "--rules", folder.toString());
            assertEquals(2, run.status(), name);
            assertTrue(run.err().contains(stray + ": not read, and its cases were not run: the files of cases in a folder end in "
                    + ".cases.yaml, in small letters; rename it, or name it on the command line"), run.err());
            assertTrue(run.out().contains("1 passed, 0 failed"), run.out());
            assertEquals(2, CommandRun.of("mutate", folder.toString(), "--cases", cases.toString()).status(), name);
            Files.delete(stray);
        }
        Path stray = Files.move(read, demo.resolve("only.yaml"));
        CommandRun none = CommandRun.of("test", cases.toString(), "--rules", folder.toString());
        assertEquals(2, none.status());
        assertTrue(none.err().contains(stray + ": not read"), none.err());
        assertEquals(0, CommandRun.of("test", stray.toString(), "--rules", folder.toString()).status());
    }
}
