package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.safeconduct.RecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log in a file: what was done to it shows and is located, and whatever happens to a writer it stays readable. */
class RecordLogTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("decisions.log");
    }

    private RecordLog log(int records) {
        RecordLog log = RecordLog.at(file());
        for (int i = 1; i <= records; i++) {
            log.append("op/" + i, record("op/" + i));
        }
        return log;
    }

    private static String record(String reference) {
        return Writer.record(reference, reference.length());
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file()));
    }

    private Verification written(List<String> lines) throws IOException {
        Files.writeString(file(), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        return RecordLog.at(file()).verify();
    }

    /** The kinds of fault and their lines. */
    private static List<String> found(Verification verification) {
        return verification.faults().stream().map(fault -> fault.kind() + " " + fault.line()).toList();
    }

    @Test
    void whatIsKeptIsFound() {
        RecordLog log = log(5);
        log.append("op/3", record("op/3"));
        assertEquals(List.of(record("op/2")), log.find("op/2"));
        assertEquals(List.of(record("op/3"), record("op/3")), log.find("op/3"));
        assertEquals(List.of(), log.find("op/33"));
        assertEquals(List.of(), RecordLog.at(folder.resolve("none")).find("op/1"));
        assertTrue(log.verify().intact());
        assertEquals(6, log.verify().lines());
    }

    @Test
    void anEditIsFound() throws IOException {
        log(6);
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            for (int at = 0; at < lines.get(i).length(); at += 7) {
                List<String> edited = new ArrayList<>(lines);
                char one = lines.get(i).charAt(at);
                edited.set(i, lines.get(i).substring(0, at) + (one == 'q' ? 'z' : 'q') + lines.get(i).substring(at + 1));
                List<String> found = found(written(edited));
                assertTrue(found.equals(List.of("EDITED " + (i + 1))) || found.equals(List.of("NO_LINE " + (i + 1))),
                        "at " + at + ": " + found);
            }
        }
    }

    @Test
    void aLineWrittenAnewIsFound() throws IOException {
        log(6);
        List<String> lines = lines();
        LogLine third = LogLine.read(lines.get(2)).orElseThrow();
        lines.set(2, LogLine.after(3, third.previous(), record("other")).text());
        assertEquals(List.of("REPLACED 4"), found(written(lines)));
    }

    @Test
    void aCutIsFound() throws IOException {
        log(8);
        List<String> lines = lines();
        assertEquals(List.of("CUT 1"), found(written(lines.subList(2, 8))));
        for (int from = 1; from < 7; from++) {
            for (int to = from + 1; to < 8; to++) {
                List<String> cut = new ArrayList<>(lines);
                cut.subList(from, to).clear();
                Verification verification = written(cut);
                assertEquals(List.of("CUT " + (from + 1)), found(verification));
                assertTrue(verification.faults().get(0).says().contains(
                        to - from == 1 ? "number " + (from + 1) + " is" : "numbers " + (from + 1) + " to " + to + " are"));
            }
        }
    }

    @Test
    void aReorderingIsFound() throws IOException {
        log(6);
        List<String> lines = lines();
        Collections.swap(lines, 2, 3);
        assertEquals(List.of("REORDERED 3", "REORDERED 4"), found(written(lines)));
        lines = lines();
        Collections.swap(lines, 2, 3);
        assertTrue(written(lines).intact());
        lines = lines();
        lines.add(lines.remove(1));
        assertEquals(List.of("REORDERED 2", "REORDERED 6"), found(written(lines)));
    }

    @Test
    void aRepetitionIsFound() throws IOException {
        log(5);
        List<String> lines = lines();
        lines.add(3, lines.get(1));
        Verification verification = written(lines);
        assertEquals(List.of("REPEATED 4"), found(verification));
        assertTrue(verification.faults().get(0).says().endsWith("line 2"));
    }

    @Test
    void whatWasPutInIsFound() throws IOException {
        log(4);
        List<String> lines = lines();
        lines.add(2, "{\"reference\":\"op/9\"}");
        assertEquals(List.of("NO_LINE 3"), found(written(lines)));
        lines = lines();
        lines.remove(2);
        lines.set(1, "\u0000\u0000");
        // The damaged line was one; the next is its successor, and is not blamed.
        assertEquals(List.of("NO_LINE 2"), found(written(lines)));
        Files.write(file(), new byte[] {(byte) 0xff, '\n'});
        assertEquals(List.of("NO_LINE 1"), found(RecordLog.at(file()).verify()));
    }

    /** The one thing a chain does not show by itself. */
    @Test
    void aCutEndShowsOnlyIfItsHashWasKept() throws IOException {
        RecordLog log = log(6);
        String last = log.verify().last().orElseThrow();
        List<String> lines = lines();
        Verification cut = written(lines.subList(0, 4));
        assertTrue(cut.intact());
        assertEquals(List.of("END_MISSING 4"), found(log.verify(Optional.of(last))));
        written(lines);
        assertEquals(Optional.of(6L), log.verify(Optional.of(last)).known());
        log.append("op/7", record("op/7"));
        assertEquals(Optional.of(6L), log.verify(Optional.of(last)).known());
        assertNotEquals(last, log.verify().last().orElseThrow());
        assertTrue(Verification.limits().get(0).contains("cut off at the end"));
    }

    /** A writer that ends within a line leaves a piece of it: at every byte. */
    @Test
    void aTornLineNeitherStopsTheLogNorIsItDroppedInSilence() throws IOException {
        log(2);
        byte[] whole = Files.readAllBytes(file());
        int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int cut = first + 1; cut < whole.length; cut++) {
            Path here = Files.createDirectory(folder.resolve("cut" + cut));
            Path torn = here.resolve("log");
            Files.write(torn, java.util.Arrays.copyOf(whole, cut));
            RecordLog log = RecordLog.at(torn);
            assertEquals(List.of("TORN 2"), found(log.verify()));
            assertEquals(List.of(record("op/1")), log.find("op/1"));
            RecordLog.Kept kept = append(log, "op/3");
            boolean all = cut == whole.length - 1;
            assertEquals(all ? 3 : 2, kept.number());
            assertTrue(kept.remark().contains(all ? "it was kept, and ended" : "torn line of " + (cut - first) + " bytes"), kept.remark());
            assertEquals(all ? List.of(record("op/2")) : List.of(), log.find("op/2"));
            if (!all) {
                assertEquals(cut - first, Files.size(here.resolve("log.torn-1")));
            }
            assertTrue(log.verify().intact());
            assertEquals("", append(log, "op/4").remark());
        }
    }

    private static RecordLog.Kept append(RecordLog log, String reference) {
        return log.keep(reference, record(reference));
    }

    @Test
    void aTornFirstLine() throws IOException {
        Files.writeString(file(), "{\"hash\":\"00");
        RecordLog log = RecordLog.at(file());
        assertEquals(1, append(log, "op/1").number());
        assertTrue(log.verify().intact());
        // What the power leaves behind may be zeros.
        Files.write(file(), new byte[9000], java.nio.file.StandardOpenOption.APPEND);
        assertEquals(2, append(log, "op/2").number());
        assertTrue(log.verify().intact());
        assertEquals(9000, Files.size(folder.resolve("decisions.log.torn-2")));
    }

    @Test
    void nothingFollowsADamagedLine() throws IOException {
        log(3);
        List<String> lines = lines();
        lines.set(2, lines.get(2).replace("xxxx", "xxyx"));
        written(lines);
        RecordException e = assertThrows(RecordException.class, () -> log(1));
        assertTrue(e.getMessage().contains("go on in a new file"), e.getMessage());
        assertEquals(lines, lines());
        assertThrows(RecordException.class, () -> RecordLog.at(file()).find("op/1"));
    }

    @Test
    void severalThreadsAppendAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int number = thread;
            work.add(() -> {
                for (int i = 0; i < 25; i++) {
                    // A log of its own each time: it is the file that is one.
                    RecordLog.at(file()).append("t" + number + "-" + i, record("t" + number + "-" + i));
                }
                return null;
            });
        }
        for (Future<Void> one : pool.invokeAll(work)) {
            one.get();
        }
        pool.shutdown();
        Verification verification = RecordLog.at(file()).verify();
        assertTrue(verification.intact());
        assertEquals(200, verification.lines());
    }

    /** A limit on the size of files stands in for a full disk: the system takes half a line, and then no more. */
    @Test
    void aFullDiskIsSaidAndLeavesNoHalfLine() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to set the limit");
        Process writer = Writer.start(List.of("/bin/sh", "-c", "ulimit -f 100; exec \"$@\"", "sh"), file(), "full", 3_000);
        List<String> said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, writer.waitFor());
        String last = said.get(said.size() - 1);
        assertTrue(last.startsWith(Writer.CANNOT) && last.contains("decisions.log: the record could not be kept: "), last);
        Verification verification = RecordLog.at(file()).verify();
        assertEquals(List.of(), verification.faults());
        assertEquals(said.size() - 1, verification.lines());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        RecordException none = assertThrows(RecordException.class, () -> RecordLog.at(folder.resolve("none/log")).append("r", record("r")));
        assertTrue(none.getMessage().contains("there is no such folder"), none.getMessage());
        assertThrows(RecordException.class, () -> RecordLog.at(folder).append("r", record("r")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("elsewhere"));
        assertThrows(RecordException.class, () -> RecordLog.at(link).append("r", record("r")));
        assertFalse(Files.exists(folder.resolve("elsewhere")));
        Path closed = closed();
        RecordException e = assertThrows(RecordException.class, () -> RecordLog.at(closed.resolve("log")).append("r", record("r")));
        assertTrue(e.getMessage().contains("the record could not be kept"), e.getMessage());
        assertTrue(e.getCause() instanceof IOException);
    }

    /** A folder nobody may write to, root neither. */
    private Path closed() {
        Path closed = folder.resolve("closed");
        assertTrue(closed.toFile().mkdir() && closed.toFile().setWritable(false));
        return Files.isWritable(closed) ? Path.of("/proc") : closed;
    }

    @Test
    void onlyARecordOfThatReferenceIsTaken() {
        RecordLog log = RecordLog.at(file());
        for (String none : List.of("", "{}", "{\"reference\":\"r2\"}", record("r") + "\n", record("r") + "\n" + record("r"))) {
            assertThrows(RecordException.class, () -> log.append("r", none));
        }
        assertFalse(Files.exists(file()));
    }
}
