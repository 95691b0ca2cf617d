package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers are killed at a hundred points, two at a time on one log: nothing is half written, nothing is lost that was acknowledged. */
class RecordLogKilledTest {

    private static final int LOGS = 2;
    private static final int WRITERS = 2;
    private static final int KILLS_A_WRITER = 25;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(LOGS * WRITERS);
        Map<Path, List<String>> acknowledged = new HashMap<>();
        List<Future<?>> running = new ArrayList<>();
        for (int log = 0; log < LOGS; log++) {
            Path file = folder.resolve("log-" + log);
            List<String> here = Collections.synchronizedList(new ArrayList<>());
            acknowledged.put(file, here);
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = log * WRITERS + writer;
                running.add(pool.submit(() -> {
                    Random random = new Random(seed);
                    for (int kill = 0; kill < KILLS_A_WRITER; kill++) {
                        here.addAll(killed(file, "w" + seed + "-" + kill, random.nextInt(12)));
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        assertEquals(100, running.size() * KILLS_A_WRITER);
        for (Map.Entry<Path, List<String>> log : acknowledged.entrySet()) {
            check(log.getKey(), log.getValue());
        }
    }

    /** What a writer was told is kept before it was killed. */
    private static List<String> killed(Path log, String name, int millis) throws IOException, InterruptedException {
        Process writer = Writer.start(List.of(), log, name, 400_000);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            acknowledged.add(out.readLine());
            Thread.sleep(millis);
            // By its handle: Process.destroyForcibly closes the stream as well, with what still stands in it.
            writer.toHandle().destroyForcibly();
            // A line that the kill cut is none: of what was acknowledged in it nobody was told.
            StringWriter all = new StringWriter();
            out.transferTo(all);
            String rest = all.toString();
            rest.substring(0, rest.lastIndexOf('\n') + 1).lines().forEach(acknowledged::add);
        }
        writer.waitFor();
        return acknowledged;
    }

    private static void check(Path file, List<String> acknowledged) throws IOException {
        assertTrue(acknowledged.size() >= WRITERS * KILLS_A_WRITER, "every writer was acknowledged something before it was killed");
        RecordLog log = RecordLog.at(file);
        log.append("last", Writer.record("last", 10));
        Verification found = log.verify();
        assertEquals(List.of(), found.faults());
        Map<String, Integer> kept = new HashMap<>();
        try (LogLines lines = new LogLines(file)) {
            for (Optional<LogLines.Raw> raw = lines.next(); raw.isPresent(); raw = lines.next()) {
                String record = raw.get().line().orElseThrow().record();
                kept.merge(record.substring(14, record.indexOf('"', 14)), 1, Integer::sum);
            }
        }
        for (String reference : acknowledged) {
            assertEquals(1, kept.get(reference), reference + " was acknowledged");
        }
        // One line each writer may have been kept and not yet acknowledged.
        assertTrue(kept.size() - 1 - acknowledged.size() <= WRITERS * KILLS_A_WRITER);
    }
}
