package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One writer of a log at a time: among the threads of this process by a lock in memory, among processes by one on a file beside the log.
 * Beside it, since on many systems a process that closes a file loses its locks on it, even where it only read the file.
 */
final class LogLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock here;
    private final FileChannel channel;

    private LogLock(ReentrantLock here, FileChannel channel) {
        this.here = here;
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @throws RecordException if others hold it for too long
     */
    static LogLock of(Path log) throws IOException {
        Path beside = log.resolveSibling(log.getFileName() + ".lock");
        // By the real folder: two names of one log are one log.
        ReentrantLock here = HERE.computeIfAbsent(
                Objects.requireNonNull(beside.getParent(), "the log has a folder").toRealPath().resolve(beside.getFileName()),
                any -> new ReentrantLock());
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!here.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(beside);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordException(log + ": the record could not be kept: the thread was interrupted while it waited", e);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!locked(channel)) {
                if (System.nanoTime() > until) {
                    throw busy(beside);
                }
                Thread.sleep(5);
            }
            return new LogLock(here, channel);
        } catch (IOException | RuntimeException e) {
            release(here, channel);
            throw e;
        } catch (InterruptedException e) {
            release(here, channel);
            Thread.currentThread().interrupt();
            throw new RecordException(log + ": the record could not be kept: the thread was interrupted while it waited", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process has this class, and its own lock in memory.
            return false;
        }
    }

    private static RecordException busy(Path beside) {
        return new RecordException(beside + ": the record could not be kept: another writer has held the log for " + PATIENCE.toSeconds()
                + " seconds; end it, or try again");
    }

    private static void release(ReentrantLock here, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock goes with the process at the latest; the record is kept or not whatever becomes of it.
            return;
        } finally {
            here.unlock();
        }
    }

    /** Makes sure that a new file is still there after the power fails, where the system can. */
    static void forceFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folder, and needs no such thing.
            return;
        }
    }

    @Override
    public void close() {
        release(here, channel);
    }
}
