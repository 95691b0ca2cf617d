package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The end of a log, where the next line goes; after it was put right.
 *
 * @param number the number of the last line; 0 where there is none
 * @param hash its hash
 * @param length where the next line goes
 * @param mended what was put right; empty where nothing was
 */
record LogEnd(long number, String hash, long length, String mended) {

    private static final int BLOCK = 8192;

    /** Reads the end of a log, and puts a torn last line right. To be called under the lock. */
    static LogEnd of(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        long end = lineFeedBefore(channel, size) + 1;
        String mended = "";
        if (end < size) {
            mended = mend(file, channel, end, size);
            size = channel.size();
            end = lineFeedBefore(channel, size) + 1;
        }
        if (end == 0) {
            return new LogEnd(0, LogLine.NOTHING_BEFORE, 0, mended);
        }
        long begin = lineFeedBefore(channel, end - 1) + 1;
        Optional<LogLine> last = line(channel, begin, end - 1);
        if (last.isEmpty() || !last.get().whole()) {
            throw new RecordException(
                    file + ": the record could not be kept: the last line of the log is not as it was kept, so nothing can "
                            + "follow it. ./safeconduct log verify says more; go on in a new file, and keep this one");
        }
        return new LogEnd(last.get().number(), last.get().hash(), end, mended);
    }

    /**
     * A line without an end was never acknowledged. If it is whole all the same it stays; a piece is put aside, since whoever cut a file by
     * hand would leave such a piece too.
     */
    private static String mend(Path file, FileChannel channel, long from, long size) throws IOException {
        long before = lineFeedBefore(channel, from - 1) + 1;
        String hash = from == 0 ? LogLine.NOTHING_BEFORE : line(channel, before, from - 1).map(LogLine::hash).orElse("");
        Optional<LogLine> torn = line(channel, from, size);
        if (torn.isPresent() && torn.get().whole() && torn.get().previous().equals(hash)) {
            channel.write(ByteBuffer.wrap("\n".getBytes(StandardCharsets.UTF_8)), size);
            channel.force(true);
            return "the last line of the log had no end and is whole: it was kept, and ended. It had not been acknowledged";
        }
        Path aside = aside(file);
        try (FileChannel piece = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long position = from;
            while (position < size) {
                position += channel.transferTo(position, size - position, piece);
            }
            piece.force(true);
        }
        LogLock.forceFolder(file);
        channel.truncate(from);
        channel.force(true);
        return "the log ended in a torn line of " + (size - from) + " bytes, which had not been acknowledged: it was put aside in "
                + aside.getFileName();
    }

    private static Path aside(Path file) {
        for (int i = 1;; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".torn-" + i);
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    /** Where the last line feed before a position stands; -1 where there is none. */
    private static long lineFeedBefore(FileChannel channel, long position) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long end = position;
        while (end > 0) {
            long begin = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - begin));
            fill(channel, block, begin);
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return begin + i;
                }
            }
            end = begin;
        }
        return -1;
    }

    private static Optional<LogLine> line(FileChannel channel, long begin, long end) throws IOException {
        if (end - begin > LogLines.LONGEST) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - begin));
        fill(channel, bytes, begin);
        return LogLines.text(bytes.array()).flatMap(LogLine::read);
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }
}
