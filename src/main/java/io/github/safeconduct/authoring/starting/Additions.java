package io.github.safeconduct.authoring.starting;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Text that is added to files of a folder: at their end, or as new files, and never in the place of anything. What then does not verify is
 * taken back.
 */
final class Additions {

    private final Path folder;
    private final Map<Path, String> added = new LinkedHashMap<>();

    Additions(Path folder) {
        this.folder = folder;
    }

    /** Adds to the end of a file; an empty line is put between what is there and what is added. */
    void add(Path file, String text) {
        added.merge(file, text, String::concat);
    }

    /**
     * Writes everything and verifies the folder.
     *
     * @return the files, in the order in which they were added to
     * @throws RulebookException if a file cannot be written, or the folder does not verify with the additions; then everything is as it was
     */
    List<Path> write(Safeconduct library) {
        Map<Path, byte[]> before = new LinkedHashMap<>();
        List<Path> made = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> one : added.entrySet()) {
                Path file = one.getKey();
                if (Files.exists(file)) {
                    byte[] was = Files.readAllBytes(file);
                    before.put(file, was);
                    Files.writeString(file, joined(new String(was, StandardCharsets.UTF_8), one.getValue()));
                } else {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    made.add(file);
                    Files.writeString(file, one.getValue());
                }
            }
            RulebookSources.read(folder, Known.of(library));
            return List.copyOf(added.keySet());
        } catch (IOException e) {
            takeBack(before, made);
            throw new RulebookException(folder + ": nothing was written, since a file in it cannot be written", e);
        } catch (RulebookException e) {
            takeBack(before, made);
            throw e;
        }
    }

    private static String joined(String was, String more) {
        String text = was.stripTrailing();
        return text.isEmpty() ? more : text + "\n\n" + more;
    }

    private static void takeBack(Map<Path, byte[]> before, List<Path> made) {
        try {
            for (Map.Entry<Path, byte[]> one : before.entrySet()) {
                Files.write(one.getKey(), one.getValue());
            }
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new RulebookException("what had been added could not be taken back; look at " + before.keySet() + " and " + made, e);
        }
    }
}
