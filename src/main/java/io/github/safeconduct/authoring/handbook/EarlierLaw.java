package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.site.LawText;
import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.law.Term;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules as they were: read from a folder, or from the jar of an earlier version of the library, where they lie as their authors wrote
 * them.
 *
 * @param books its rulebooks by name
 * @param terms the terms that stand beside them
 * @param whole whether it is all the law there was, so that a rulebook it does not have is new
 */
record EarlierLaw(Map<String, Book> books, List<Term> terms, boolean whole) {

    private static final String IN_A_JAR = "io/github/safeconduct/rules";
    private static final Pattern PART = Pattern.compile("[a-z][a-z-]*\\.(?:yaml|drl)");
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]*");
    private static final long LARGEST = 1 << 20;

    /**
     * Reads it.
     *
     * @param from a folder of rulebooks, or a jar
     * @param beside the library's law, where the folder builds on it; nothing where it is the whole law
     * @throws RulebookException if it cannot be read
     */
    static EarlierLaw read(Path from, Known beside) {
        if (!Files.isRegularFile(from)) {
            return read(from, from, beside);
        }
        Path aside = null;
        try (FileSystem jar = FileSystems.newFileSystem(from)) {
            Path rules = jar.getPath(IN_A_JAR);
            if (!Files.isDirectory(rules)) {
                throw new RulebookException(from + ": no rules lie in it under " + IN_A_JAR
                        + "; name the jar of a version of Safeconduct, or a folder of rulebooks");
            }
            aside = Files.createTempDirectory("rules");
            copy(rules, aside);
            return read(aside, from, Known.nothing());
        } catch (IOException | ProviderNotFoundException e) {
            throw new RulebookException(from + ": this is no jar; name the jar of a version of Safeconduct, or a folder of rulebooks", e);
        } finally {
            HandbookFolder.delete(aside);
        }
    }

    /** The files of rulebooks, out of the jar: there the reading cannot see whether a link leads elsewhere. */
    private static void copy(Path rules, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(rules, 2)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                String folder = String.valueOf(Objects.requireNonNull(file.toAbsolutePath().getParent()).getFileName());
                if (rules.relativize(file).getNameCount() == 2 && PART.matcher(name).matches() && FOLDER.matcher(folder).matches()
                        && Files.isRegularFile(file)
                        && Files.size(file) <= LARGEST) {
                    Files.copy(file, Files.createDirectories(to.resolve(folder)).resolve(name));
                }
            }
        }
    }

    private static EarlierLaw read(Path rules, Path named, Known beside) {
        RulebookSources sources;
        try {
            sources = RulebookSources.read(rules, beside);
        } catch (RulebookException e) {
            throw new RulebookException("the earlier rules in " + named + " are not as rules are written today, and cannot be compared:",
                    e.faults().isEmpty() ? List.of(String.valueOf(e.getMessage())) : e.faults());
        }
        Map<String, Book> books = new TreeMap<>();
        LawText law = LawText.of(Optional.of(sources));
        sources.rulebooks().forEach((name, text) -> books.put(name, book(text, law)));
        return new EarlierLaw(books, sources.terms(), beside.terms().isEmpty());
    }

    private static Book book(RulebookSources.RulebookText text, LawText law) {
        Fingerprint fingerprint = new Fingerprint();
        text.files().forEach(fingerprint::add);
        Rulebook rulebook = new Rulebook(text.register().register(), text.register().version(), fingerprint.hex(), text.packageName(),
                text.rules());
        return Book.of(rulebook, law, text.silences());
    }
}
