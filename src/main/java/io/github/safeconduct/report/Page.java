package io.github.safeconduct.report;

import io.github.safeconduct.law.Printable;
import java.util.List;

/** Lines of text as a terminal shows them. Whatever comes in is made printable here, so nothing in a case or a rulebook forges a line. */
final class Page {

    private static final int WIDTH = 100;
    /** Enough to see what kind of thing it is; the trace lists all. */
    private static final int SOME = 8;

    private final StringBuilder out = new StringBuilder();
    private final boolean trace;

    Page(boolean trace) {
        this.trace = trace;
    }

    void heading(String text) {
        line("");
        line(text);
    }

    void line(String text) {
        out.append(Printable.of(text)).append('\n');
    }

    /** Text broken at spaces, further lines indented. */
    void paragraph(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean first = true;
        for (String word : Printable.of(text).split(" ")) {
            if (!first && line.length() + word.length() + 1 > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent).append("  ");
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(line.toString());
    }

    /** A list of which the first are named, or all of them in a trace. */
    String some(List<String> items) {
        return some(items, ", ");
    }

    String some(List<String> items, String between) {
        int most = trace ? Integer.MAX_VALUE : SOME;
        return items.size() <= most
                ? String.join(between, items)
                : String.join(between, items.subList(0, most)) + " and "
                        + (items.size() - most) + " more (--trace lists them)";
    }

    String text() {
        return out.toString();
    }
}
