package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a file into text, strictly: UTF-8 with or without a byte order mark, lines that end in LF or CRLF, nothing invisible.
 */
public final class SourceText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private SourceText() {}

    /** The text; empty where the bytes are none, which is a fault. */
    public static Optional<String> decode(String file, byte[] bytes, Faults faults) {
        if (isSixteenBit(bytes)) {
            faults.add(file, "this is UTF-16, not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        int start = hasMark(bytes) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString();
        } catch (CharacterCodingException e) {
            faults.add(place(file, before(bytes, start, in.position())), "the byte " + String.format("0x%02X", bytes[in.position()])
                    + " is no UTF-8, so some letter would be lost (the file may be Latin-1 or Windows-1252); save the file as UTF-8");
            return Optional.empty();
        }
        return visible(file, text, faults) ? Optional.of(text) : Optional.empty();
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    /** By its mark, or by the empty halves of Latin letters. */
    private static boolean isSixteenBit(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || (first == 0 && second != 0)
                || (first != 0 && second == 0);
    }

    private static String before(byte[] bytes, int start, int position) {
        CharBuffer read = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, start, Math.max(0, position - start)));
        return read.toString();
    }

    private static boolean visible(String file, String text, Faults faults) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean lineEnd = character == '\n' || (character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n');
            if (lineEnd || character == '\t' || Visible.joins(character) || !Visible.hides(character)) {
                continue;
            }
            faults.add(place(file, text.substring(0, at)), character == '\r'
                    ? "the lines of this file end in CR alone, as on old Macs; save it with LF or CRLF"
                    : character == BYTE_ORDER_MARK
                            ? "a byte order mark within the text; only at the very beginning is it understood. Delete it"
                            : "the character " + Visible.code(character) + " cannot be seen, or changes how others are shown; delete it");
            return false;
        }
        return true;
    }

    private static Place place(String file, String before) {
        int lastLine = before.lastIndexOf('\n');
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Place(file, line, before.codePointCount(lastLine + 1, before.length()) + 1);
    }
}
