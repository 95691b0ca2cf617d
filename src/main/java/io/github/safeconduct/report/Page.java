package io.github.safeconduct.report;

import io.github.safeconduct.law.Printable;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text as a terminal shows them. Whatever comes in is made printable here, so nothing in a case or a rulebook forges a line. */
final class Page {

    private static final int WIDTH = 100;
    /** Enough to see what kind of thing it is; the trace lists all. */
    private static final int SOME = 8;

    private final StringBuilder out = new StringBuilder();
    private final boolean trace;
    private final Words words;

    Page(boolean trace, Words words) {
        this.trace = trace;
        this.words = words;
    }

    void heading(String text) {
        line("");
        line(text);
    }

    void line(String text) {
        out.append(Printable.of(text)).append('\n');
    }

    /** What a reader is told first of a translation. */
    void note() {
        String note = words.say("language.note");
        if (!note.isEmpty()) {
            paragraph("", note);
        }
    }

    /** Text broken at spaces, and in Chinese between characters; further lines indented. */
    void paragraph(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean first = true;
        for (String word : Printable.of(text).split(" ")) {
            String between = first ? "" : " ";
            for (String piece : pieces(word)) {
                if (!first && width(line) + between.length() + width(piece) > WIDTH) {
                    line(line.toString());
                    line = new StringBuilder(indent).append("  ");
                    between = "";
                }
                line.append(between).append(piece);
                between = "";
                first = false;
            }
        }
        line(line.toString());
    }

    /** The parts of what stands between two spaces, at whose ends a line may end. */
    private static List<String> pieces(String word) {
        if (word.codePoints().noneMatch(Page::isWide)) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(word);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(word.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The columns it takes: a Chinese character takes two, a vowel sign none. */
    private static int width(CharSequence text) {
        return text.codePoints().map(point -> Character.getType(point) == Character.NON_SPACING_MARK ? 0 : isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(point);
        return Character.isIdeographic(point) || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    /** A list of which the first are named, or all of them in a trace. */
    String some(List<String> items) {
        return some(items, "between.items");
    }

    String some(List<String> items, String between) {
        int most = trace ? Integer.MAX_VALUE : SOME;
        return items.size() <= most
                ? String.join(words.say(between), items)
                : words.say("some.trace", String.join(words.say(between), items.subList(0, most)), items.size() - most);
    }

    String text() {
        return out.toString();
    }
}
