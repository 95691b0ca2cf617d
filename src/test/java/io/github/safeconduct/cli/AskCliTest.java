package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
