package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files that a path on the command line stands for. */
final class CaseFolder {

    private CaseFolder() {}

    /**
     * The file itself, or every {@code *.cases.yaml} in the folder, in the order of their names.
     *
     * @throws CaseException if the folder cannot be read, or holds none
     */
    static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> inFolder = within(path);
        if (inFolder.isEmpty()) {
            throw new CaseException(path + ": no *.cases.yaml file in this folder");
        }
        return inFolder;
    }

    /** Every {@code *.cases.yaml} in a folder; none where there is none. */
    static List<Path> within(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(folder + ": a folder in it cannot be read", e);
        }
    }
}
