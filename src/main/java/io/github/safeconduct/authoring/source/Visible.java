package io.github.safeconduct.authoring.source;

import java.util.Locale;

/** What an author's file may hold, and how a message shows what it may not. */
public final class Visible {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LOST_LETTER = 0xFFFD;

    private Visible() {}

    /** Whether a character can be seen as what it is, and is no space but the common one: what rules are written in. */
    public static boolean is(int character) {
        return !hides(character) && (Character.getType(character) != Character.SPACE_SEPARATOR || character == ' ');
    }

    /**
     * Whether a character is none that a reader sees: control, format, direction, separator of lines, half of a pair, none that is
     * assigned.
     */
    public static boolean hides(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                true;
            default -> character == LOST_LETTER;
        };
    }

    /** Whether a character joins letters or keeps them apart, as Persian and the scripts of India need it in running text. */
    public static boolean joins(int character) {
        return character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
    }

    /** The code point as people look it up. */
    public static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** A text with every character that cannot be seen in its place shown by its code. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (is(character)) {
                out.appendCodePoint(character);
            } else {
                out.append('<').append(code(character)).append('>');
            }
        });
        return out.toString();
    }

    /** A text quoted in a message: visible, and cut where it is long. */
    public static String quoted(String text) {
        int most = 60;
        String shown = text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        return "'" + text(shown) + "'";
    }
}
