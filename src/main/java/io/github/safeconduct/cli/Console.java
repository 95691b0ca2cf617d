package io.github.safeconduct.cli;

import io.github.safeconduct.law.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Standard input, output and error of one run: UTF-8 in every locale, line feeds, and no character that a terminal would obey. */
final class Console {

    private final Sink out;
    private final Sink err;
    private final InputStream in;

    Console(OutputStream out, OutputStream err, InputStream in) {
        this.out = new Sink(out);
        this.err = new Sink(err);
        this.in = in;
    }

    InputStream in() {
        return in;
    }

    /** One line of output. */
    void line(String text) {
        out.text(Printable.of(text) + "\n");
    }

    /** One line of output that somebody waits for. */
    void now(String text) {
        line(text);
        out.flush();
    }

    /** Text of several lines that is printable already. */
    void page(String text) {
        out.text(text);
        out.flush();
    }

    /** A JSON document, on a line of its own; whatever stands in it changes no terminal. */
    void json(String document) {
        page(Printable.of(document) + "\n");
    }

    /** One line on standard error. */
    void error(String text) {
        out.flush();
        err.text(Printable.of(text) + "\n");
        err.flush();
    }

    /** For the help that picocli writes. */
    PrintWriter help() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter complaints() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Ends the run: a report that did not arrive is a failure, unless the reader had enough of it. */
    Status finish(Status status) {
        out.flush();
        if (out.failure().isEmpty() || readerLeft(out.failure().get())) {
            return status;
        }
        error("the report could not be written: " + out.failure().get().getMessage());
        return status.and(Status.FAILURE);
    }

    /**
     * {@code safeconduct … | head} closes the pipe early. The message may be in the user's language, so the kind of stream is asked as
     * well where the system tells.
     */
    private boolean readerLeft(IOException failure) {
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return true;
        }
        try {
            String target = out.isOfTheProcess() ? Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString() : "";
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
