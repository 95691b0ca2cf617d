package io.github.safeconduct.report;

import java.util.function.BiConsumer;

/**
 * Text of a page in which what is in another language, or a name in whatever language, is marked. The marks are code points that stand for
 * no character; one that comes from a case opens or closes nothing but such a part.
 */
final class Marked {

    /** English begins here. */
    static final char ENGLISH = '\uFDD0';
    /** A name begins here. */
    static final char NAME = '\uFDD1';
    /** The part that was opened last ends here. */
    static final char END = '\uFDD2';

    private Marked() {}

    /**
     * Takes a text apart. Marks within a part are left out.
     *
     * @param parts gets each part with the mark it stands under, {@link #END} where it stands under none
     */
    static void split(String text, BiConsumer<Character, String> parts) {
        char under = END;
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean opens = next == ENGLISH || next == NAME;
            if (!opens && next != END) {
                part.append(next);
                continue;
            }
            depth = Math.max(0, depth + (opens ? 1 : -1));
            if (opens ? depth == 1 : depth == 0) {
                give(parts, under, part);
                under = next;
            }
        }
        give(parts, under, part);
    }

    private static void give(BiConsumer<Character, String> parts, char under, StringBuilder part) {
        if (part.length() > 0) {
            parts.accept(under, part.toString());
            part.setLength(0);
        }
    }

    /** The first so many characters of a text, its marks kept, with three dots where there are more. */
    static String shortened(String text, int most) {
        StringBuilder kept = new StringBuilder();
        int[] left = {most};
        boolean[] more = {false};
        split(text, (under, part) -> {
            int length = part.codePointCount(0, part.length());
            String first = part.substring(0, part.offsetByCodePoints(0, Math.min(length, left[0])));
            more[0] |= length > left[0];
            left[0] -= Math.min(length, left[0]);
            if (!first.isEmpty()) {
                kept.append(under == END ? first : under + first + END);
            }
        });
        return more[0] ? kept.toString().strip() + "\u2026" : text;
    }

    /** The text without marks, for where no element can stand. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        split(text, (under, part) -> plain.append(part));
        return plain.toString();
    }
}
