package io.github.safeconduct.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One run of the command line, and what it printed. */
record CommandRun(int status, String out, String err) {

    static CommandRun of(String... args) {
        return replying("", args);
    }

    /** With something on standard input. */
    static CommandRun replying(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(out, err, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
