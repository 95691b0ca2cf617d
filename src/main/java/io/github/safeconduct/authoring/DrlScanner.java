package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlToken.Kind;
import io.github.safeconduct.authoring.source.Visible;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a DRL file into tokens and refuses every character that could mean one thing to this library, another to Drools or Java, and a third
 * to whoever reviews the file.
 */
final class DrlScanner {

    /** Characters that turn the direction of a text: in a comment they can make a reviewer see another rule than the one that counts. */
    private static final String DIRECTION = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private final String text;
    private final DrlFaults faults;
    private final List<DrlToken> tokens = new ArrayList<>();
    private final StringBuilder blanked;
    private final BitSet commented = new BitSet();
    private final BitSet broken = new BitSet();
    private int at;
    private int line = 1;
    private int lineStart;

    /**
     * Scans a text.
     *
     * @param text with line feeds as the only line ends
     */
    DrlScanner(String text, DrlFaults faults) {
        this.text = text;
        this.faults = faults;
        this.blanked = new StringBuilder(text);
        while (at < text.length()) {
            next();
        }
    }

    /** The tokens, comments left out, with one of kind END after the last. */
    List<DrlToken> tokens() {
        List<DrlToken> all = new ArrayList<>(tokens);
        DrlToken last = tokens.isEmpty() ? new DrlToken(Kind.END, "", 1, 1, 0) : tokens.get(tokens.size() - 1);
        all.add(new DrlToken(Kind.END, "the end of the file", last.line(), last.column(), text.length()));
        return all;
    }

    /** The text with spaces in the place of comments. */
    String withoutComments() {
        return blanked.toString();
    }

    /** Whether a comment stands before a token, after the one before it. */
    boolean commented(int index) {
        return commented.get(index);
    }

    /**
     * Whether a character between two offsets, comments left out, has been refused: what Drools would say of that part is no further fault.
     */
    boolean broken(int from, int to) {
        int first = broken.nextSetBit(from);
        return first >= 0 && first < to;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c == ' ' || c == '\t') {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            comment(end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                fault("the comment is not closed: write */ where it ends");
            }
            comment(end < 0 ? text.length() : end + 2);
        } else if (c == '"' || c == '\'' || c == '\u201C' || c == '\u201D' || c == '\u201E') {
            quoted(c);
        } else if (isLetter(c)) {
            token(Kind.WORD, run(DrlScanner::isLetterOrDigit));
        } else if (isDigit(c)) {
            number();
        } else if (text.startsWith("||", at) || text.startsWith("&&", at)) {
            token(Kind.SIGN, at + 2);
        } else {
            sign();
        }
    }

    private void comment(int end) {
        while (at < end) {
            int c = text.codePointAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else {
                boolean odd = Character.getType(c) == Character.CONTROL && c != '\t' || c == '\u2028' || c == '\u2029' || c == '\uFFFD'
                        || DIRECTION.indexOf(c) >= 0;
                if (odd) {
                    fault(refused(c));
                }
                blank(at, Character.charCount(c));
            }
            at += Character.charCount(c);
        }
        commented.set(tokens.size());
    }

    private void blank(int from, int length) {
        for (int i = from; i < from + length; i++) {
            blanked.setCharAt(i, ' ');
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n' && !closes(quote, text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) != '\n';
        if (quote != '"') {
            refuse("texts stand in straight double quotes, \"so\", found " + quote);
        } else if (!closed) {
            refuse("the text is not closed: write \" where it ends, on the same line");
        } else {
            text.substring(at, end).codePoints().filter(c -> !Visible.is(c) || c == '\\').findFirst().ifPresent(c -> refuse(refused(c)));
        }
        int stop = closed ? end + 1 : end;
        // Whatever is wrong with it, it is one text for what follows, so that one mistake is one message.
        tokens.add(new DrlToken(Kind.TEXT, '"' + text.substring(at + 1, closed ? end : stop) + '"', line, column(), at));
        at = stop;
    }

    private static boolean closes(char quote, char c) {
        return quote == '"' || quote == '\'' ? c == quote : c == '\u201C' || c == '\u201D' || c == '"';
    }

    private void number() {
        int end = run(DrlScanner::isDigit);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            int from = at;
            at = end + 1;
            end = run(DrlScanner::isDigit);
            at = from;
        }
        token(Kind.NUMBER, end);
    }

    private void sign() {
        int c = text.codePointAt(at);
        int length = Character.charCount(c);
        if (!Visible.is(c) || c == '\\') {
            refuse(refused(c));
        }
        if (Visible.is(c)) {
            token(Kind.SIGN, at + length);
        } else {
            at += length;
        }
    }

    private static String refused(int c) {
        if (c == '\\') {
            return "a backslash is not used in rules: texts need none, and it means different things to different readers; take it out, "
                    + "or write /";
        }
        if (c == '\uFFFD' || c == 0) {
            return "the file is not in UTF-8: save it as UTF-8";
        }
        return "the character " + Visible.code(c) + " cannot be seen and is not used in rules; "
                + (Character.isSpaceChar(c) ? "write an ordinary space or a new line" : "take it out");
    }

    private void token(Kind kind, int end) {
        tokens.add(new DrlToken(kind, text.substring(at, end), line, column(), at));
        at = end;
    }

    private int run(IntPredicate belongs) {
        int end = at;
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int column() {
        return at - lineStart + 1;
    }

    private void refuse(String message) {
        broken.set(at);
        fault(message);
    }

    private void fault(String message) {
        faults.add(line, column(), message);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || isDigit(c);
    }
}
