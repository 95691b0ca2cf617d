package io.github.safeconduct.law;

import java.util.HexFormat;
import java.util.Objects;

/**
 * Text that comes from outside, made fit to be shown: what a terminal would obey and what turns the direction of writing become visible
 * escapes, &#92;u001b or &#92;u202e. A line break is such a character too, so that no title forges a line of a report.
 *
 * <p>The escapes are those of JSON. In a JSON document on one line such characters stand within texts only, so the same method serves
 * there and changes no value.
 */
public final class Printable {

    private static final HexFormat HEX = HexFormat.of();

    private Printable() {}

    /** The text on one line, with control and format characters (Cc, Cf), line and paragraph separators and halves of pairs as escapes. */
    public static String of(String text) {
        Objects.requireNonNull(text, "the text is null");
        StringBuilder shown = null;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int width = Character.charCount(point);
            if (obeyed(point)) {
                shown = shown == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : shown;
                for (int unit = i; unit < i + width; unit++) {
                    shown.append("\\u").append(HEX.toHexDigits(text.charAt(unit)));
                }
            } else if (shown != null) {
                shown.appendCodePoint(point);
            }
            i += width;
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean obeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
