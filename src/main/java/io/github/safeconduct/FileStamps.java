package io.github.safeconduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the system says of them now. What cannot be read is being written, or is gone, or is a link that leads back to its own folder:
     * that is a state of this one file, and takes nothing from the others.
     *
     * @throws UncheckedIOException if they cannot all be looked at; nothing is known then of whether they have changed
     */
    static FileStamps of(List<Path> paths) {
        Map<String, String> stamps = new TreeMap<>();
        for (Path path : paths) {
            try {
                // Links are followed: some systems publish files by turning a link, and what reads folders takes what they lead to in them.
                Files.walkFileTree(path, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new Stamping(stamps));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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

    private static final class Stamping extends SimpleFileVisitor<Path> {

        private final Map<String, String> stamps;

        Stamping(Map<String, String> stamps) {
            this.stamps = stamps;
        }

        private FileVisitResult put(Path file, String stamp) throws IOException {
            stamps.put(file.toString(), stamp);
            if (stamps.size() > MOST) {
                throw new IOException("more than " + MOST + " files and links; keep only rulebooks there");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return put(folder, stamp(folder));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return put(file, stamp(file));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            return put(file, why.getClass().getSimpleName());
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) throws IOException {
            return why == null ? FileVisitResult.CONTINUE : put(folder, why.getClass().getSimpleName());
        }
    }
}
