package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.authoring.source.SourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The case files that a path on the command line stands for. */
final class CaseFolder {

    private static final long LARGEST = 1 << 20;

    /** A name that is nearly one of a case file: another ending, or capitals. */
    private static final Pattern NEARLY = Pattern.compile("(?i).+\\.cases\\.(?:ya?ml|json)(?:\\.txt)?");

    /** What stands in a YAML file of this name beside rules is no case, whatever it says. */
    private static final Set<String> OF_LAW = Set.of(SourceFolder.HEAD, SourceFolder.NORMS, SourceFolder.TERMS, SourceFolder.WORDS,
            "theorems.yaml");

    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml(?:\\.txt)?");
    private static final Pattern EXPECTS = Pattern.compile("(?m)^(?!\\s*#)(?:[- ] *)?(?:.*[{,] *)?[\"']?expect[\"']? *:");

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
        List<Path> inFolder = filesIfAny(path);
        if (inFolder.isEmpty()) {
            throw new CaseException(path + ": no *.cases.yaml file in this folder");
        }
        return inFolder;
    }

    /**
     * As {@link #files}, where none may be left out without a word.
     *
     * @throws CaseException as {@link #files}, and if something that holds cases is not read
     */
    static List<Path> allFiles(Path path) {
        if (Files.isDirectory(path)) {
            filesOrFault(path);
        }
        return files(path);
    }

    /**
     * What in a folder says what it expects, as cases do, or is named nearly as their files are, and is not read: its name is not {@code
     * *.cases.yaml}. One message a file; none where a file is named.
     */
    static List<String> notRead(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        return found(path, CaseFolder::isStray).stream()
                .map(file -> file + ": not read, and its cases were not run: the files of cases in a folder end in .cases.yaml, in small "
                        + "letters; rename it, or name it on the command line")
                .toList();
    }

    /**
     * As {@link #filesIfAny}, where none may be left out without a word.
     *
     * @throws CaseException if something that holds cases is not read
     */
    static List<Path> filesOrFault(Path folder) {
        List<String> strays = notRead(folder);
        if (!strays.isEmpty()) {
            throw new CaseException(String.join(System.lineSeparator(), strays));
        }
        return filesIfAny(folder);
    }

    private static boolean isStray(Path file) {
        String name = String.valueOf(file.getFileName());
        if (isCases(file) || OF_LAW.contains(name) || name.startsWith(".")) {
            return false;
        }
        return NEARLY.matcher(name).matches() || YAML.matcher(name).matches() && expects(file);
    }

    /** Whether a file says what something is expected to come to. One that cannot be read as text is no case. */
    private static boolean expects(Path file) {
        try {
            return Files.size(file) <= LARGEST && EXPECTS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCases(Path file) {
        return file.toString().endsWith(".cases.yaml");
    }

    /**
     * Every {@code *.cases.yaml} in the folder, in the order of their names; there may be none.
     *
     * @throws CaseException if the folder cannot be read
     */
    static List<Path> filesIfAny(Path folder) {
        return found(folder, CaseFolder::isCases);
    }

    private static List<Path> found(Path folder, Predicate<Path> which) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(which).filter(file -> !Files.isDirectory(file)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(folder + ": a folder in it cannot be read", e);
        }
    }
}
