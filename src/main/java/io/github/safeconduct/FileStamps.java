package io.github.safeconduct;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file system says of some files, to tell whether one has changed: which there are, and of each the size, the time and the number
 * under which it is kept, so that a file which was put in the place of another is another.
 */
record FileStamps(Map<String, String> byPath) {

    /** Of no file. */
    static final FileStamps NONE = new FileStamps(Map.of());

    /** A folder, its rulebooks, their files. */
    private static final int DEPTH = 3;

    /** Beyond this a folder is refused anyway. */
    private static final int MOST = 10_000;

    static FileStamps of(List<Path> paths) {
        Map<String, String> stamps = new TreeMap<>();
        for (Path path : paths) {
            // Links are followed: some systems publish files by turning a link.
            try (Stream<Path> files = Files.walk(path, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                files.limit(MOST).forEach(file -> stamps.put(file.toString(), stamp(file)));
            } catch (IOException | RuntimeException e) {
                // It is being written, or is gone: that is a state too, and reading it says what is wrong.
                stamps.put(path.toString(), e.getClass().getSimpleName());
            }
        }
        return new FileStamps(stamps);
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + attributes.fileKey();
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }
}
