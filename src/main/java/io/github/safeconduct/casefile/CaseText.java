package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The text of a case file: UTF-8, with or without a byte order mark, and never more of it read than a case can need. */
final class CaseText {

    static final int LONGEST = 1_000_000;
    /** A character takes four bytes at the most. */
    private static final int MOST_BYTES = 4 * LONGEST;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CaseText() {}

    static String of(Path file) {
        return of(file, PATIENCE);
    }

    /** @param patience how long a pipe is given until somebody writes to it */
    static String of(Path file, Duration patience) {
        String name = file.toString();
        if (name.isEmpty()) {
            throw new CaseException("a file name is empty; name a case file, or - for standard input");
        }
        try (InputStream in = open(file, patience)) {
            return of(name, in);
        } catch (NoSuchFileException e) {
            throw fault(name, "there is no such file");
        } catch (AccessDeniedException e) {
            throw fault(name, "cannot be read: permission denied");
        } catch (IOException e) {
            throw fault(name, "cannot be read");
        }
    }

    /** The text of a stream, which stays open. */
    static String of(String name, InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw fault(name, "cannot be read");
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLong(name);
        }
        try {
            return checked(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw fault(name, "is not UTF-8 text; save it as UTF-8");
        }
    }

    /** The text without its byte order mark. */
    static String checked(String name, String text) {
        if (text.length() > LONGEST) {
            throw tooLong(name);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static InputStream open(Path file, Duration patience) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw fault(file.toString(), "is a folder; name the case files in it");
        }
        return attributes.isRegularFile() ? Files.newInputStream(file) : openWhenWritten(file, patience);
    }

    /** Opening a pipe waits for its other end, and for ever where nobody comes. */
    private static InputStream openWhenWritten(Path file, Duration patience) throws IOException {
        FutureTask<InputStream> opening = new FutureTask<>(() -> Files.newInputStream(file));
        Thread thread = new Thread(opening, "safeconduct-opens-a-pipe");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw fault(file.toString(), "is a pipe to which nobody writes; waited " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(file.toString(), "cannot be read: interrupted while waiting for the other end of the pipe");
        }
    }

    private static CaseException tooLong(String name) {
        return fault(name, "the document is longer than " + LONGEST + " characters; a case states a few dozen facts, so split the file");
    }

    /** Without the cause: those of parsers and decoders quote what they stumble over. */
    private static CaseException fault(String name, String what) {
        return new CaseException(Printable.of(name) + ": " + what);
    }
}
