package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.interview.Interview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview at a terminal and over a pipe. */
class AskCliTest {

    private static final String CASE = """
            # A partner wants a list. عائلة
            case: "a list for the partner, قائمة"
            asOf: 2026-01-01
            rulebooks: [unhcr]
            answers: { transferProposed: yes, dataIsPersonal: yes }
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String replies, String... args) {
        CommandRun run = CommandRun.replying(replies, args);
        out = run.out();
        err = run.err();
        return run.status();
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("case.yaml"), CASE);
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void asksWritesAndDecidesTheSame() throws IOException {
        Path file = file();
        Path answered = folder.resolve("case-answered.yaml");
        assertEquals(4, run("1\n?\nnobody\n2\nsave\n", "ask", file.toString()), err);
        assertTrue(out.contains("The case is written to " + answered), out);
        assertTrue(out.contains("1. "), out);
        assertTrue(out.contains("   1) "), out);
        assertEquals(CASE, Files.readString(file), "the file itself is left as it was");
        String text = Files.readString(answered);
        assertTrue(text.startsWith("# A partner wants a list. عائلة\ncase: \"a list for the partner, قائمة\"\n"), text);
        assertEquals(List.of(file, answered).stream().sorted().toList(), all(), "nothing is left aside");
        String verdict = out.lines().filter(line -> line.matches("[A-Z ,']{8,}\\. .*")).findFirst().orElseThrow();
        run("", "decide", answered.toString());
        assertTrue(out.contains(verdict), out + verdict);
    }

    /** Without a responsible body there is no decision, and a file that states nothing could not be read again. */
    @Test
    void withoutAResponsibleBodyNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("nobody.yaml"), "case: x\nanswers: {}\n");
        assertEquals(4, run("?\n", "ask", file.toString()));
        assertTrue(out.contains("which organisation is responsible (controllerBody). Nothing was written."), out);
        assertEquals(List.of(file), all());
    }

    /** What nobody knows counts at its worst: that then nothing else matters is no word on what would matter otherwise. */
    @Test
    void whatNobodyKnowsIsWhyNothingElseIsAsked() throws IOException {
        Path file = file();
        run("nobody\n".repeat(60) + "save\n", "ask", file.toString());
        assertTrue(out.contains("Nothing is left to ask.\nWith what nobody knows, or nobody here could say, counted at its worst"), out);
        run("", "ask", folder.resolve("case-answered.yaml").toString(), "--out", folder.resolve("again.yaml").toString());
        assertFalse(out.contains("There is nothing to ask: no answer would make a difference."), out);
    }

    @Test
    void neverWritesOverTheCaseItself() throws IOException {
        Path file = file();
        String before = Files.readString(file);
        assertEquals(2, run("1\nsave\n", "ask", file.toString(), "--out", file.toString(), "--force"));
        assertTrue(err.contains(": this is the case itself, which is never changed; name another file"), err);
        assertEquals(before, Files.readString(file));
    }

    @Test
    void neverWritesOverAFileUntold() throws IOException {
        Path file = file();
        Path answered = Files.writeString(folder.resolve("case-answered.yaml"), "mine");
        assertEquals(2, run("1\nsave\n", "ask", file.toString()));
        assertTrue(err.contains("there is such a file already; name another, or say --force to write over it"), err);
        assertFalse(out.contains("1. "), "it says so before the first question: " + out);
        assertEquals("mine", Files.readString(answered));
        assertEquals(4, run("1\nsave\n", "ask", file.toString(), "--force"), err);
        assertTrue(Files.readString(answered).startsWith("# A partner"));
        assertEquals(2, run("", "ask", file.toString(), "-o", folder.resolve("nowhere/x.yaml").toString()));
        assertTrue(err.contains("there is no such folder"), err);
    }

    @Test
    void theEndOfInputKeepsWhatWasAnswered() throws IOException {
        Path file = file();
        assertEquals(4, run("1", "ask", file.toString()), err);
        assertTrue(out.contains("The input ends here; what was answered is kept."), out);
        assertTrue(Files.readString(folder.resolve("case-answered.yaml")).contains("  recipientType: ARMED_GROUP\n"),
                Files.readString(folder.resolve("case-answered.yaml")));
        assertEquals(4, run("", "ask", file.toString(), "--force"), err);
    }

    @Test
    void quitWritesNothingAndBackAndChangeGoBack() throws IOException {
        Path file = file();
        assertEquals(4, run("1\nquit\n", "ask", file.toString()), err);
        assertTrue(out.contains("Nothing was written."), out);
        assertEquals(List.of(file), all());
        assertEquals(4, run("\nperhaps\n99\n1\nback\nchange dataIsPersonal\nchange dataIsPersonl no\nchange dataIsPersonal no\nsave\n",
                "ask", file.toString()), err);
        assertTrue(out.contains("say which term and to what"), out);
        assertTrue(out.contains("did you mean 'dataIsPersonal'?"), out);
        assertTrue(out.contains("there is no answer of this number"), out);
        assertTrue(Files.readString(folder.resolve("case-answered.yaml")).contains("dataIsPersonal: no"));
    }

    /** A case whose last question is one: with an answer to it, nothing is left to ask. */
    private static final String ALMOST = """
            case: almost
            asOf: 2026-01-01
            rulebooks: [ilo]
            answers: { operationKind: DELETION, deletionDecided: yes }
            """;

    /** Replies until nothing is left, each the first answer; how many there were. */
    private static String all(String text) {
        Safeconduct safeconduct = Safeconduct.load();
        StringBuilder replies = new StringBuilder();
        try (var session = new CaseFileReader(safeconduct.vocabulary()).read("x.yaml", text).get(0).open(safeconduct)) {
            Interview interview = Interview.of(safeconduct, session.toCase());
            while (interview.next().isPresent()) {
                Question question = interview.next().get().question();
                boolean figures = safeconduct.vocabulary().require(question.term()).number();
                replies.append(figures ? "5" : "1").append('\n');
                interview = interview.answer(figures ? "5" : question.answers().get(0).answer());
            }
        }
        return replies.toString();
    }

    @Test
    void afterTheLastQuestionTheOutcomeStandsAndTheLastAnswerCanBeTakenBack() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), ALMOST);
        String replies = all(ALMOST);
        assertFalse(replies.isEmpty(), "something is asked");
        run(replies + "whatever\n\nback\n2\n" + "1\n".repeat(20) + "quit\n", "ask", file.toString());
        assertTrue(out.contains("Nothing is left to ask.\n   "), out);
        String end = out.substring(out.indexOf("Nothing is left to ask."));
        assertTrue(end.lines().skip(1).findFirst().orElseThrow().strip().matches("[A-Z ,']+"), "what it comes to, in a line: " + end);
        assertTrue(
                end.contains("back (take the last answer back), change TERM ANSWER (answer otherwise), save (save and end) or quit (end, "
                        + "write nothing)."),
                end);
        long last = replies.lines().count();
        assertTrue(end.contains("\n" + last + ". "), "the last question is put again, under its number: " + end);
        assertTrue(out.contains("Nothing was written."), out);
        assertEquals(List.of(file), all());
        run(replies + "change jobNeedsSpecialCategory no\nsave\n", "ask", file.toString());
        assertTrue(Files.readString(folder.resolve("case-answered.yaml")).contains("jobNeedsSpecialCategory: no"), out + err);
        run(replies, "ask", file.toString(), "--force");
        assertTrue(out.contains("The input ends here; what was answered is kept."), out);
    }

    @Test
    void theFirstQuestionOffersThatSomethingWasLost() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), "case: x\nasOf: 2026-01-01\nanswers: { controllerBody: UNHCR }\n");
        String offered = ") Something was lost, stolen, sent to the wrong people, or seen by somebody who should not have seen it.";
        run("10\nback\n10\nsave\n", "ask", file.toString());
        assertEquals(2, out.split(Pattern.quote("   10" + offered), -1).length - 1, out);
        String answered = Files.readString(folder.resolve("case-answered.yaml"));
        assertTrue(answered.contains("breachDetected: yes"), answered);
        assertFalse(answered.contains("operationKind"), answered);
        run("10\n10\nquit\n", "ask", file.toString(), "--force");
        assertTrue(out.contains("there is no answer of this number"), "once is enough: " + out);
        Path known = Files.writeString(folder.resolve("known.yaml"),
                "case: x\nasOf: 2026-01-01\nanswers: { controllerBody: UNHCR, breachDetected: no }\n");
        run("quit\n", "ask", known.toString());
        assertFalse(out.contains(offered), out);
    }

    @Test
    void aBadFileIsOneMessage() throws IOException {
        assertEquals(2, run("", "ask", folder.resolve("none.yaml").toString()));
        assertTrue(err.contains("there is no such file"), err);
        Path two = Files.writeString(folder.resolve("two.yaml"),
                "- answers: { dataIsPersonal: yes }\n- answers: { dataIsPersonal: yes }\n");
        assertEquals(2, run("", "ask", two.toString()));
        assertTrue(err.contains("expected one case to ask about, found 2"), err);
    }
}
