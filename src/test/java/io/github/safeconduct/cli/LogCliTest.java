package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log at the command line. */
class LogCliTest {

    private static final String REFUSED = "examples/cases/donor-asks-for-the-list.yaml";
    private static final String OTHER = "examples/cases/ministry-asks-for-the-asylum-list.yaml";

    @TempDir
    Path folder;

    private Path key;
    private Path log;

    @BeforeEach
    void makeAKey() {
        key = folder.resolve("key");
        log = folder.resolve("log");
        CommandRun made = CommandRun.of("log", "key", key.toString());
        assertEquals(0, made.status(), made.err());
    }

    private CommandRun append(String file, String reference) {
        return CommandRun.of("log", "append", log.toString(), file, "--reference", reference, "--key", key.toString());
    }

    private CommandRun verify(String... more) {
        List<String> args = new ArrayList<>(List.of("log", "verify", log.toString()));
        Collections.addAll(args, more);
        return CommandRun.of(args.toArray(String[]::new));
    }

    private CommandRun replay(String file, String reference) {
        return CommandRun.of("log", "replay", log.toString(), file, "--reference", reference, "--key", key.toString());
    }

    @Test
    void keepsVerifiesAndReplays() throws IOException {
        for (int i = 1; i <= 4; i++) {
            CommandRun kept = append(REFUSED, "op/" + i);
            assertEquals(4, kept.status(), kept.err());
            assertTrue(kept.out().startsWith("REFUSED: kept as number " + i + " of "), kept.out());
        }
        CommandRun fine = verify();
        assertEquals(0, fine.status());
        assertTrue(fine.out().startsWith("4 lines, every one as it was kept."), fine.out());
        assertTrue(fine.out().contains("nothing was cut off at the end") && fine.out().contains("write all of it anew"), fine.out());
        CommandRun same = replay(REFUSED, "op/2");
        assertEquals(0, same.status(), same.out() + same.err());
        CommandRun other = replay(OTHER, "op/2");
        assertEquals(4, other.status());
        assertTrue(other.out().contains("its digest is another"), other.out());

        String last = fine.out().lines().filter(line -> line.startsWith("hash ")).findFirst().orElseThrow().substring(5);
        assertEquals(0, verify("--last", last).status());
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 3));
        assertEquals(0, verify().status());
        CommandRun cut = verify("--last", last);
        assertEquals(4, cut.status());
        assertTrue(cut.out().contains(":3: the hash that was kept elsewhere is not in the log"), cut.out());

        lines.remove(1);
        Files.write(log, lines);
        CommandRun broken = verify();
        assertEquals(4, broken.status());
        assertTrue(broken.out().startsWith(log + ":2: lines were cut out before this one: number 2 is missing\n"), broken.out());
    }

    @Test
    void badInputIsSaidAndNothingIsKept() throws IOException {
        assertEquals(2, append(REFUSED, "Somebody Known").status());
        assertFalse(append(REFUSED, "Somebody Known").err().contains("Somebody"));
        assertEquals(2, append(folder.resolve("none.yaml").toString(), "op/1").status());
        Path two = folder.resolve("two.yaml");
        Files.writeString(two, "- { case: one, rulebooks: [unhcr] }\n- { case: two, rulebooks: [unhcr] }\n");
        CommandRun several = append(two.toString(), "op/1");
        assertEquals(2, several.status());
        assertTrue(several.err().contains("here are 2 cases"), several.err());
        assertEquals(2, CommandRun.of("log", "append", log.toString(), REFUSED, "--reference", "op/1", "--key", REFUSED).status());
        assertEquals(2, CommandRun.of("log", "append", log.toString(), REFUSED).status());
        assertEquals(2, CommandRun.of("log", "key", key.toString()).status());
        assertEquals(2, verify().status());
        assertEquals(2, verify("--last", "abc").status());
        assertFalse(Files.exists(log));
        append(REFUSED, "op/1");
        assertEquals(2, replay(REFUSED, "op/2").status());
        String nowhere = folder.resolve("nowhere").toString();
        for (String key : List.of(nowhere, folder.toString())) {
            CommandRun keyless = CommandRun.of("log", "replay", log.toString(), REFUSED, "--reference", "op/1", "--key", key);
            assertEquals(2, keyless.status(), "a file that is not there is the caller's: " + keyless.err());
            assertTrue(keyless.err().contains("there is no such file to read the key from"), keyless.err());
        }
        CommandRun logless = CommandRun.of("log", "replay", nowhere, REFUSED, "--reference", "op/1", "--key", key.toString());
        assertEquals(2, logless.status());
        assertTrue(logless.err().contains("there is no such log"), logless.err());
        assertEquals(2, CommandRun.of("log", "verify", folder.toString()).status());
        assertEquals(2, CommandRun.of("log").status());
    }

    @Test
    void aCaseThatCannotBeDecidedAgainIsSaidWithItsPlace() throws IOException {
        append(REFUSED, "op/1");
        Path nobodys = Files.writeString(log.resolveSibling("nobodys.yaml"), "- case: nobody's\n  operation: { kind: USE }\n");
        for (CommandRun run : List.of(append(nobodys.toString(), "op/2"), replay(nobodys.toString(), "op/1"))) {
            assertEquals(2, run.status());
            assertTrue(run.err().contains(nobodys + ":1:3: no rulebook governs"), run.err());
        }
    }

    @Test
    void aTornLineIsSaid() throws IOException {
        append(REFUSED, "op/1");
        Files.writeString(log, "{\"hash\":\"0", java.nio.file.StandardOpenOption.APPEND);
        assertEquals(4, verify().status());
        CommandRun next = append(REFUSED, "op/2");
        assertEquals(4, next.status());
        assertTrue(next.err().contains("the log ended in a torn line of 10 bytes") && next.err().contains("log.torn-1"), next.err());
        assertEquals(0, verify().status());
    }

    /** An append reads the end only; the command looks at all of it, since it would go on in a log that is none any more. */
    @Test
    void nothingIsKeptInALogThatWasChanged() throws IOException {
        for (int i = 1; i <= 3; i++) {
            append(REFUSED, "op/" + i);
        }
        List<String> lines = Files.readAllLines(log);
        lines.set(0, lines.get(0).replace("REFUSED", "PERMITTED"));
        Files.write(log, lines);
        CommandRun next = append(REFUSED, "op/4");
        assertEquals(2, next.status(), next.err());
        assertTrue(next.err().contains(log + ":1: the record could not be kept, since the log is not as it was kept: the line was edited"),
                next.err());
        assertEquals(lines, Files.readAllLines(log));
    }

    @Test
    void aLogWithoutALineIsNotVerified() throws IOException {
        Files.createFile(log);
        CommandRun empty = verify();
        assertEquals(4, empty.status());
        assertTrue(empty.out().startsWith(log + ":1: there is no line in this file, so nothing was verified."), empty.out());
        assertTrue(empty.out().contains("0 lines; 1 fault."), empty.out());
        assertEquals(4, append(REFUSED, "op/1").status());
        assertEquals(0, verify().status());
    }
}
