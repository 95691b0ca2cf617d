package io.github.safeconduct.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the cases stand. */
public final class CaseFolders {

    public static final Path CASES = Path.of("src/test/resources/rules");

    private CaseFolders() {}

    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
