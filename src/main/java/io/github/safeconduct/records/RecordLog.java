package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import io.github.safeconduct.spi.RecordStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records in a file, one a line, each line with the hash of the line before: what is changed, taken out, put in or moved afterwards shows,
 * and {@link #verify()} says where. What a chain of hashes cannot show, {@link Verification#limits()} says.
 *
 * <p>{@link #append} returns when the line is on the disk. Where the process ends in the middle of a line, nothing of that line was
 * acknowledged; the next append finds the torn line, keeps a whole one and puts the piece of another aside in a file of its own, and says
 * so. It reads the end of the log and nothing further up: whether all of it is as it was kept, {@link #verify()} says. Several processes
 * may append to one file: they wait for each other, by a lock on a file beside it, {@code <file>.lock}, which stays. Thread safe.
 */
public final class RecordLog implements RecordStore {

    private final Path file;

    private RecordLog(Path file) {
        this.file = file;
    }

    /** The log in a file, which is made when the first record comes. */
    public static RecordLog at(Path file) {
        return new RecordLog(Objects.requireNonNull(file, "the file is null").toAbsolutePath().normalize());
    }

    /**
     * What an append came to.
     *
     * @param number the number of the record in the log
     * @param hash the hash of its line; kept elsewhere, it shows later that nothing up to here was changed or cut off
     * @param remark what was found and put right on the way; empty where all was in order
     */
    public record Kept(long number, String hash, String remark) {}

    @Override
    public void append(String reference, String record) {
        keep(reference, record);
    }

    /** Keeps a record. As {@link #append(String, String)}. */
    public Kept append(DecisionRecord record) {
        return keep(record.reference(), record.json());
    }

    /** As {@link #append(String, String)}, and says what it came to. */
    Kept keep(String reference, String record) {
        LogLine.check(record, reference);
        folder();
        try (LogLock lock = LogLock.of(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                        StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            LogEnd end = LogEnd.of(file, channel);
            String remark = end.mended();
            LogLine line = LogLine.after(end.number() + 1, end.hash(), record);
            write(channel, end.length(), line);
            if (end.number() == 0) {
                LogLock.forceFolder(file);
            }
            return new Kept(line.number(), line.hash(), remark);
        } catch (IOException e) {
            throw new RecordException(file + ": the record could not be kept: " + Cause.of(e), e);
        }
    }

    /** A full disk, or a quota, may take half of it; then the half goes again, so that the next one finds whole lines. */
    private static void write(FileChannel channel, long at, LogLine line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long position = at;
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(at);
                channel.force(true);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void notAFolder() {
        if (Files.isDirectory(file)) {
            throw new RecordException(file + ": this is a folder; name the file of the log");
        }
    }

    private void folder() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RecordException(file + ": there is no such folder; make it first");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // Through a link one log would have two locks.
            throw new RecordException(file + ": this is no ordinary file, or a link to one; name the file itself");
        }
    }

    @Override
    public List<String> find(String reference) {
        Reference.checked(reference);
        List<String> records = new ArrayList<>();
        if (!Files.exists(file)) {
            return records;
        }
        notAFolder();
        try (LogLines lines = new LogLines(file)) {
            long at = 0;
            for (Optional<LogLines.Raw> raw = lines.next(); raw.isPresent() && raw.get().ended(); raw = lines.next()) {
                at++;
                Optional<LogLine> line = raw.get().line();
                if (line.isEmpty() || !line.get().whole()) {
                    throw new RecordException(file + ":" + at + ": this line is not as it was kept; ./safeconduct log verify says more");
                }
                if (line.get().names(reference)) {
                    records.add(line.get().record());
                }
            }
            return records;
        } catch (IOException e) {
            throw new RecordException(file + ": the log cannot be read: " + Cause.of(e), e);
        }
    }

    /**
     * Reads the whole log and holds every line against the line before.
     *
     * @throws RecordException if it cannot be read
     */
    public Verification verify() {
        return verify(Optional.empty());
    }

    /**
     * Reads the whole log, and looks for a line whose hash was kept elsewhere.
     *
     * @param hash a hash that {@link Kept} gave
     * @throws RecordException if it cannot be read
     */
    public Verification verify(Optional<String> hash) {
        if (!Files.exists(file)) {
            throw new RecordException(file + ": there is no such log");
        }
        notAFolder();
        try (LogLines lines = new LogLines(file)) {
            return Verifying.of(lines, hash);
        } catch (IOException e) {
            throw new RecordException(file + ": the log cannot be read: " + Cause.of(e), e);
        }
    }

    /** The file. */
    @Override
    public String toString() {
        return "RecordLog[" + file + "]";
    }
}
