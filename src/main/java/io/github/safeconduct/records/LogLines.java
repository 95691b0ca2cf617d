package io.github.safeconduct.records;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a log one after the other, in bounded memory whatever stands in the file. Not thread safe. */
final class LogLines implements AutoCloseable {

    /** No record is nearly as long. */
    static final int LONGEST = 16 << 20;

    private final InputStream in;

    /**
     * What stands between two line feeds.
     *
     * @param text the text; empty where it is no UTF-8, or longer than any line of a log
     * @param ended whether a line feed ends it; only the last may lack one
     * @param bytes how many bytes it has
     */
    record Raw(Optional<String> text, boolean ended, long bytes) {

        /** The line of the log it is, if it is one. */
        Optional<LogLine> line() {
            return text.flatMap(LogLine::read);
        }
    }

    LogLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The next; empty at the end of the file. */
    Optional<Raw> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        long length = 0;
        int one = in.read();
        if (one < 0) {
            return Optional.empty();
        }
        while (one >= 0 && one != '\n') {
            length++;
            if (length <= LONGEST) {
                bytes.write(one);
            }
            one = in.read();
        }
        return Optional.of(new Raw(length > LONGEST ? Optional.empty() : text(bytes.toByteArray()), one == '\n', length));
    }

    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
