package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code format}, on the files of an author. */
class FormatCommandTest {

    @TempDir
    private Path temporary;

    private Path rules;
    private Path drl;
    private Path terms;

    @BeforeEach
    void aRulebook() {
        rules = temporary.resolve("my-rules");
        assertEquals(0, CommandRun.of("new", "rulebook", "harbour-light", "--letters", "HLR", "--in", rules.toString()).status());
        drl = rules.resolve("harbour-light/onward-transfer.drl");
        terms = rules.resolve("harbour-light/terms.yaml");
    }

    @Test
    void whatIsNotThereIsSaidNotToBe() {
        CommandRun run = CommandRun.of("format", "nope");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("nope: there is no such file or folder"), run.err());
    }

    @Test
    void whatNewWritesIsLaidOut() {
        CommandRun run = CommandRun.of("format", "--check", rules.toString());
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("5 files, 0 not laid out"), run.out());
    }

    @Test
    void filesAreLaidOutAndKeepTheirRights() throws IOException {
        String before = Files.readString(drl);
        Files.writeString(drl, before.replace("    Operation( ", "\tOperation("));
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(drl, PosixFilePermissions.fromString("rw-rw----"));
        }
        CommandRun check = CommandRun.of("format", "--check", rules.toString());
        assertEquals(2, check.status());
        assertTrue(check.out().contains("not laid out: " + drl), check.out());
        assertTrue(Files.readString(drl).contains("\tOperation("));
        CommandRun run = CommandRun.of("format", rules.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("laid out: " + drl), run.out());
        assertTrue(run.out().contains("5 files, 1 laid out anew"), run.out());
        assertEquals(before, Files.readString(drl));
        if (posix) {
            assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(drl)));
        }
    }

    @Test
    void aBrokenFileStaysAndTheOthersAreLaidOut() throws IOException {
        String broken = Files.readString(drl).replace("when", "wehn").replace("    ", "  ");
        Files.writeString(drl, broken);
        String before = Files.readString(terms);
        Files.writeString(terms, before.replace("\n", "  \n"));
        CommandRun run = CommandRun.of("format", rules.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("onward-transfer.drl: it is not laid out, since it cannot be read"), run.err());
        assertEquals(broken, Files.readString(drl));
        assertEquals(before, Files.readString(terms));
    }

    @Test
    void whatIsNoFileOfRulesIsSaid() throws IOException {
        assertEquals(2, CommandRun.of("format", rules.resolve("schema").toString()).status());
        Path text = Files.writeString(temporary.resolve("a.txt"), "x");
        assertTrue(CommandRun.of("format", text.toString()).err().contains("only *.drl and *.yaml are laid out"));
        assertEquals(2, CommandRun.of("format", temporary.resolve("none.yaml").toString()).status());
        assertEquals(2, CommandRun.of("format").status());
    }
}
