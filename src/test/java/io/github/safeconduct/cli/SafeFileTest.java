package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SafeFileTest {

    @TempDir
    private Path folder;

    /** With --force a pipe, and as root a device, once became a file, and whoever read it got nothing. */
    @Test
    void aPipeStaysAndItsReaderGetsWhatIsWritten() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (boolean overwrite : List.of(false, true)) {
            CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
                try {
                    return Files.readString(pipe);
                } catch (IOException e) {
                    return e.toString();
                }
            });
            SafeFile.write(pipe, "a report", overwrite);
            assertEquals("a report", read.get(30, TimeUnit.SECONDS));
            assertFalse(Files.isRegularFile(pipe));
        }
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsWritten() throws IOException {
        Path there = Files.writeString(Files.createDirectories(folder.resolve("elsewhere")).resolve("report.html"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), there);
        assertTrue(assertThrows(CaseException.class, () -> SafeFile.write(link, "after", false)).getMessage().contains("--force"));
        SafeFile.write(link, "after", true);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(there));
        assertEquals(List.of("elsewhere", "link.html"), names(folder));
        assertEquals(List.of("report.html"), names(folder.resolve("elsewhere")));
    }

    @Test
    void aLinkThatLeadsNowhereIsSaidAndStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), folder.resolve("gone"));
        for (boolean overwrite : List.of(false, true)) {
            assertEquals(link + ": this is a link that leads nowhere; mend it, or name another file",
                    assertThrows(CaseException.class, () -> SafeFile.write(link, "after", overwrite)).getMessage());
        }
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.exists(folder.resolve("gone")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
