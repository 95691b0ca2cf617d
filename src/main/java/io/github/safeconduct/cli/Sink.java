package io.github.safeconduct.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stream that remembers whether everything arrived, instead of throwing: a verdict must not get lost because nobody reads the report.
 */
final class Sink extends OutputStream {

    private final OutputStream raw;
    private final BufferedOutputStream out;
    private Optional<IOException> failure = Optional.empty();

    Sink(OutputStream raw) {
        this.raw = raw;
        this.out = new BufferedOutputStream(raw, 1 << 16);
    }

    /** Writes text in UTF-8, whatever the locale. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(() -> {
            out.flush();
            if (raw instanceof PrintStream stream && stream.checkError()) {
                throw new IOException("write error");
            }
        });
    }

    @Override
    public void close() {
        flush();
    }

    /** Whether this is the process's own stream, and no host's. */
    boolean isOfTheProcess() {
        return raw instanceof FileOutputStream || raw == System.out;
    }

    /** What kept the text from arriving, if anything did. */
    Optional<IOException> failure() {
        return failure;
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt) {
        if (failure.isPresent()) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }
}
