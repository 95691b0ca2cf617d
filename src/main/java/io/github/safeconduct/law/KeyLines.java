package io.github.safeconduct.law;

import java.util.List;
import java.util.Objects;

/** The lines of YAML on which keys stand, for messages about text that does not parse: a parser notices a fault only further down. */
public final class KeyLines {

    private KeyLines() {}

    /**
     * The line of a key without its colon, where a parser complains of the colon on a line below it: it took both lines for one text.
     *
     * @param noticed the line with the colon, from 1
     * @return the line of the key, from 1; that with the colon where it is not so
     */
    public static int withoutColon(String text, int noticed) {
        List<String> lines = Objects.requireNonNull(text, "the text is null").lines().toList();
        int before = before(lines, noticed);
        if (before < 1 || noticed > lines.size()) {
            return noticed;
        }
        String key = lines.get(before - 1);
        String said = key.substring(indent(key)).stripTrailing();
        boolean beside = indent(key) == indent(lines.get(noticed - 1));
        return beside && first(lines, before) && !said.contains(": ") && !said.endsWith(":") ? before : noticed;
    }

    /** Whether a line is the first of its entry: an item opens with it, or the line above is a key without a value, or there is none. */
    private static boolean first(List<String> lines, int number) {
        String line = lines.get(number - 1);
        int parent = before(lines, number);
        return line.stripLeading().startsWith("- ") || parent == 0
                || (lines.get(parent - 1).stripTrailing().endsWith(":") && indent(lines.get(parent - 1)) < indent(line));
    }

    /** The last line before one on which something stands; 0 where there is none. */
    private static int before(List<String> lines, int number) {
        int at = Math.min(number, lines.size() + 1) - 1;
        while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).stripLeading().startsWith("#"))) {
            at--;
        }
        return Math.max(at, 0);
    }

    /** The column of the first sign of a line, from 1. */
    public static int column(String text, int line) {
        return Objects.requireNonNull(text, "the text is null").lines().skip(line - 1L).findFirst().map(KeyLines::indent).orElse(0) + 1;
    }

    /** Of an item of a list the column of what stands behind its dash. */
    private static int indent(String line) {
        int indent = line.length() - line.stripLeading().length();
        return line.startsWith("- ", indent) ? indent + 2 + indent(line.substring(indent + 2)) : indent;
    }
}
