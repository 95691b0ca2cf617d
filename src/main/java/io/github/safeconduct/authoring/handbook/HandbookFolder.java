package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a handbook is written to: aside first, then put in its place, so that it is there whole or not at all. A list of its files
 * lies in it; by that an earlier handbook is known, and what is not on the list is somebody else's and never taken away.
 */
final class HandbookFolder {

    /** The list of its files, and what tells a handbook from any other folder. */
    static final String LIST = "handbook.txt";

    private final Path named;

    HandbookFolder(Path named) {
        this.named = named;
    }

    void check() {
        Path parent = named.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw fault("there is no such folder to put it in; make it first");
        }
        if (!Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(named)) {
            throw fault("this is a file; name a folder that is new, empty, or an earlier handbook");
        }
        try {
            if (Path.of("").toRealPath().startsWith(named.toRealPath())) {
                throw fault("you stand in this folder, and it would be replaced; name one within it");
            }
            stranger().ifPresent(file -> {
                throw fault("the folder holds " + file + ", which no handbook wrote; name a folder that is new, empty, or an earlier "
                        + "handbook");
            });
        } catch (IOException e) {
            throw fault("it cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** A file that stands there and is on no list of a handbook. */
    private Optional<String> stranger() throws IOException {
        Path real = named.toRealPath();
        List<Path> found = files(real);
        Set<String> listed = new HashSet<>();
        if (Files.isRegularFile(real.resolve(LIST), LinkOption.NOFOLLOW_LINKS)) {
            listed.add(LIST);
            listed.addAll(Files.readAllLines(real.resolve(LIST)));
        }
        return found.stream().map(file -> real.relativize(file).toString().replace('\\', '/')).filter(file -> !listed.contains(file))
                .sorted().findFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
        }
    }

    void write(SortedMap<String, String> files) {
        check();
        Path aside = null;
        try {
            Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath().normalize();
            Path parent = target.getParent();
            if (parent == null) {
                throw fault("this is the root of the file system");
            }
            aside = Files.createTempDirectory(parent, ".handbook");
            Path fresh = aside.resolve("new");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
            List<String> list = new ArrayList<>(files.keySet());
            Files.writeString(fresh.resolve(LIST), String.join("\n", list) + "\n");
            // Somebody may have put something there meanwhile.
            check();
            put(fresh, target, aside.resolve("old"));
        } catch (IOException e) {
            throw fault("the handbook cannot be written there: " + e.getClass().getSimpleName(), e);
        } finally {
            delete(aside);
        }
    }

    /** Where the new one cannot take its place, the old one keeps it. */
    private static void put(Path fresh, Path target, Path old) throws IOException {
        boolean before = Files.exists(target);
        if (before) {
            Files.move(target, old);
        }
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            if (before) {
                Files.move(old, target);
            }
            throw e;
        }
    }

    /** A folder of our own, with all that is in it. */
    static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // It lies aside under a name of its own and harms nobody.
            return;
        }
    }

    private RulebookException fault(String message) {
        return new RulebookException(named + ": " + message);
    }

    private RulebookException fault(String message, IOException cause) {
        return new RulebookException(named + ": " + message, cause);
    }
}
