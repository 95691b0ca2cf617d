package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.authoring.DemoRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handbook}: written whole or not at all, and never over what is somebody else's. */
class HandbookCommandTest {

    @TempDir
    private Path folder;

    private Path rules;
    private Path out;

    @BeforeEach
    void rules() throws IOException {
        rules = folder.resolve("rules");
        DemoRulebook.write(rules);
        out = folder.resolve("site");
    }

    private CommandRun run() {
        // Without the project's cases, of which only the demo's own would be shown anyway.
        return CommandRun.of("handbook", out.toString(), "--rules", rules.toString(), "--cases", cases().toString());
    }

    private Path cases() {
        try {
            return Files.writeString(folder.resolve("demo.cases.yaml"), """
                    - case: a donor asks
                      norm: DEMO-OT-01
                      answers: { transferProposed: yes, recipientType: DONOR }
                      expect: { refused: [DEMO-OT-01] }
                    """);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> besideIt() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewFolderIsMadeAndAnEarlierHandbookIsReplaced() throws IOException {
        CommandRun first = run();
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().contains("open " + out.resolve("index.html")), first.out());
        assertTrue(Files.readString(out.resolve("norm/DEMO-OT-01.html")).contains("a donor asks"));
        Files.writeString(rules.resolve("demo/norms.yaml"), Files.readString(rules.resolve("demo/norms.yaml"))
                .replace("DEMO-OT-02", "DEMO-OT-03"));
        Files.writeString(rules.resolve("demo/onward-transfer.drl"), Files.readString(rules.resolve("demo/onward-transfer.drl"))
                .replace("DEMO-OT-02", "DEMO-OT-03"));
        assertEquals(0, run().status());
        assertFalse(Files.exists(out.resolve("norm/DEMO-OT-02.html")), "what is no more has no page");
        assertTrue(Files.exists(out.resolve("norm/DEMO-OT-03.html")));
        assertEquals(List.of("demo.cases.yaml", "rules", "site"), besideIt(), "nothing is left beside it");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(out);
        assertEquals(0, run().status());
        assertTrue(Files.exists(out.resolve("index.html")));
    }

    @Test
    void whatAnybodyElsePutThereIsLeftAlone() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        CommandRun refused = run();
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("holds thesis.txt, which no handbook wrote"), refused.err());
        assertEquals("years of work", Files.readString(out.resolve("thesis.txt")));
        Files.delete(out.resolve("thesis.txt"));
        assertEquals(0, run().status());
        Files.writeString(out.resolve("norm/notes.txt"), "mine");
        CommandRun again = run();
        assertEquals(2, again.status());
        assertTrue(again.err().contains("holds norm/notes.txt"), again.err());
        assertEquals("mine", Files.readString(out.resolve("norm/notes.txt")));
    }

    @Test
    void whatCannotBeWrittenToIsOneError() throws IOException {
        Files.writeString(out, "a file");
        CommandRun file = run();
        assertEquals(2, file.status());
        assertTrue(file.err().contains("this is a file; name a folder"), file.err());
        CommandRun nowhere = CommandRun.of("handbook", folder.resolve("a/b").toString());
        assertEquals(2, nowhere.status());
        assertTrue(nowhere.err().contains("there is no such folder to put it in"), nowhere.err());
        CommandRun here = CommandRun.of("handbook", Path.of("").toAbsolutePath().toString());
        assertEquals(2, here.status());
    }

    @Test
    void brokenRulesWriteNothing() throws IOException {
        Files.writeString(rules.resolve("demo/onward-transfer.drl"), "nonsense");
        CommandRun run = run();
        assertEquals(2, run.status());
        assertTrue(run.err().contains("demo/onward-transfer.drl:"), run.err());
        assertFalse(Files.exists(out));
        assertEquals(List.of("demo.cases.yaml", "rules"), besideIt());
    }
}
