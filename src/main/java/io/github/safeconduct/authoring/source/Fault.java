package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake in a rulebook: where it stands, what was found, what was expected, the way out.
 *
 * @param file the file or folder as the author knows it
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole file is meant
 * @param message what is wrong and how it is put right
 * @param check the check that found it; empty where it showed when the file was read
 */
public record Fault(String file, int line, int column, String message, String check) {

    private static final Pattern PLACE = Pattern.compile(":(\\d{1,9}):(\\d{1,9}): (.*)", Pattern.DOTALL);

    /** In the order of the files and their lines. */
    public static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file).thenComparing(Fault::line)
            .thenComparing(Fault::column)
            .thenComparing(Fault::message);

    /** A fault at a place. */
    public static Fault at(Place place, String message) {
        return new Fault(place.file(), place.line(), place.column(), message, "");
    }

    /** A fault of a whole file or folder. */
    public static Fault of(String file, String message) {
        return new Fault(file, 0, 0, message, "");
    }

    /** A fault of a file that was written as text, {@code file:line:column: message}. */
    public static Fault parse(String file, String text) {
        Matcher matcher = PLACE.matcher(text.startsWith(file + ":") ? text.substring(file.length()) : text);
        return matcher.matches()
                ? new Fault(file, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3), "")
                : of(file, text.startsWith(file + ": ") ? text.substring(file.length() + 2) : text);
    }

    /** The same, found by a check. */
    public Fault by(String finder) {
        return new Fault(file, line, column, message, finder);
    }

    @Override
    public String toString() {
        return Visible.text((line == 0 ? file : file + ":" + line + ":" + column) + ": " + message);
    }
}
