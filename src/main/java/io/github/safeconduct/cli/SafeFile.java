package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is either written whole or not there: written aside, then renamed. What stands there already is not touched without being
 * told. A link stays, and what it leads to is written; into a device or a pipe it is written straight, since nothing may take its place.
 */
final class SafeFile {

    /** As much of a report as tells its kind. */
    private static final int OPENING = 2_000;

    private SafeFile() {}

    /**
     * Fails early, before anybody has done any work.
     *
     * @throws CaseException if the file may not be written
     */
    static void check(Path file, boolean overwrite) {
        if (Files.isDirectory(file)) {
            throw new CaseException(file + ": this is a folder; name a file");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new CaseException(file + ": this is a link that leads nowhere; mend it, or name another file");
        }
        if (!overwrite && !isStream(file) && Files.exists(file)) {
            throw new CaseException(file + ": there is such a file already; name another, or say --force to write over it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CaseException(file + ": there is no such folder; make it first");
        }
    }

    /**
     * Writes the file.
     *
     * @throws CaseException if it cannot be written
     */
    static void write(Path file, String text, boolean overwrite) {
        write(file, text.getBytes(StandardCharsets.UTF_8), overwrite);
    }

    /**
     * Writes the file.
     *
     * @throws CaseException if it cannot be written
     */
    static void write(Path file, byte[] bytes, boolean overwrite) {
        check(file, overwrite);
        try {
            if (isStream(file)) {
                Files.write(file, bytes, StandardOpenOption.WRITE);
            } else {
                writeAside(Files.exists(file) ? file.toRealPath() : file, bytes, overwrite);
            }
        } catch (IOException e) {
            throw new CaseException(file + ": it cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    private static void writeAside(Path file, byte[] bytes, boolean overwrite) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(aside, bytes);
            if (overwrite) {
                replace(aside, file);
            } else {
                // Fails where something has come to stand there meanwhile.
                Files.move(aside, file);
            }
        } finally {
            remove(aside);
        }
    }

    /** Whether it is a device or a pipe: what is written goes somewhere else, and nothing is lost. */
    private static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /**
     * Fails early where a report would take the place of anything but the last one of its kind.
     *
     * @param mark what stands near the beginning of every report of that kind
     * @throws CaseException if another file stands there
     */
    static void checkAnew(Path file, String mark) {
        check(file, true);
        if (Files.isRegularFile(file) && !opensWith(file, mark)) {
            throw new CaseException(file + ": another file stands there, and it is not written over; name another");
        }
    }

    private static boolean opensWith(Path file, String mark) {
        try (InputStream in = Files.newInputStream(file)) {
            String opening = new String(in.readNBytes(OPENING), StandardCharsets.UTF_8);
            return opening.isEmpty() || opening.contains(mark);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes a file that nobody but its owner may read, where the file system knows of owners. There must be none yet.
     *
     * @throws CaseException if it cannot be written
     */
    static void writeSecret(Path file, String text) {
        check(file, false);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new CaseException(file + ": it cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    private static void replace(Path aside, Path file) throws IOException {
        if (Files.exists(file) && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // Who may read it stays as it was.
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
        }
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // It lies beside the file under a name of its own and harms nobody.
            return;
        }
    }
}
