package io.github.safeconduct.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that says what a text should be. It is written only where somebody says so, and whatever writes it fails. */
final class GoldenFile {

    static final String SWITCH = "safeconduct.golden";
    static final String UPDATE = "update";

    private static final String WRITE = "-D" + SWITCH + "=" + UPDATE;

    private final Path file;
    private final String actual;
    private final @Nullable String expected;

    GoldenFile(Path file, String actual) {
        if (file.toString().isBlank()) {
            throw new IllegalArgumentException("the golden file has no name; name a file, for instance src/test/resources/refused.txt");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("the golden file " + file + " is a folder; name a file in it");
        }
        this.file = file;
        this.actual = actual;
        try {
            // Some check out text with the line ends of their system.
            this.expected = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : null;
        } catch (IOException e) {
            throw new UncheckedIOException("the golden file " + file + " cannot be read", e);
        }
    }

    String actual() {
        return actual;
    }

    String expected() {
        return expected == null ? "" : expected;
    }

    /** What is wrong, if anything is: the file differs, is missing, or had to be written. */
    Optional<String> fault() {
        String said = System.getProperty(SWITCH);
        if (said != null && !said.equals(UPDATE)) {
            throw new IllegalArgumentException("-D" + SWITCH + " takes " + UPDATE + ", which writes golden files anew, and nothing else");
        }
        if (actual.equals(expected)) {
            return Optional.empty();
        }
        if (said != null) {
            write();
            return Optional.of("The golden file " + file + " was written " + (expected == null ? "for the first time" : "anew")
                    + ". Read it, commit it, and run the tests again without " + WRITE + ": a run that writes never passes.");
        }
        return Optional.of(expected == null
                ? "There is no golden file " + file + ". Run this test with " + WRITE + " to write it, read it, and commit it."
                : "The decision is not as the golden file " + file + " says" + difference(expected)
                        + "\nIf it is right, run this test with "
                        + WRITE + ", read what changed, and commit it.");
    }

    private String difference(String before) {
        List<String> was = before.lines().toList();
        List<String> is = actual.lines().toList();
        int same = 0;
        while (same < was.size() && same < is.size() && was.get(same).equals(is.get(same))) {
            same++;
        }
        return "; line " + (same + 1) + ":\n  file:     " + at(was, same) + "\n  decision: " + at(is, same);
    }

    private static String at(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "(no such line)";
    }

    private void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, actual);
        } catch (IOException e) {
            throw new UncheckedIOException("the golden file " + file + " cannot be written", e);
        }
    }
}
