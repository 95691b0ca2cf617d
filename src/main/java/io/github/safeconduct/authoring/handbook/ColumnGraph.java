package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.report.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in columns and arrows between them, as an SVG drawn here. Colours are those of the text around it, so it can be read in the dark
 * and on paper; whoever does not see it is told the arrows.
 */
final class ColumnGraph {

    private static final int HEIGHT = 24;
    private static final int ROW = 32;
    private static final int HEAD = 5;
    private static final int WIDEST = 140;
    /** So many letters fit into a box of this many units. */
    private static final double LETTER = 6.6;

    private final int width;
    private final int gap;
    private final List<List<String>> columns;
    private final List<Arrow> arrows;

    /**
     * One arrow.
     *
     * @param from a name in some column
     * @param to a name in the column to its right
     */
    record Arrow(String from, String to) {}

    /**
     * A picture.
     *
     * @param width of the whole of it
     * @param gap between two columns
     */
    ColumnGraph(int width, int gap, List<List<String>> columns, List<Arrow> arrows) {
        this.width = width;
        this.gap = gap;
        this.columns = columns;
        this.arrows = arrows;
    }

    private int rows() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    private int boxWidth() {
        return Math.min(WIDEST, (width - gap * (columns.size() - 1)) / columns.size() - 2);
    }

    /** @param id tells its title and description from those of other pictures of the page */
    void write(Markup markup, String id, String title, String told) {
        int height = rows() * ROW;
        markup.element("svg", () -> {
            markup.element("title", title, "id", id + "-title");
            markup.element("desc", told, "id", id + "-desc");
            draw(markup, height);
        }, "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + (height + 2), "role", "img", "aria-labelledby",
                id + "-title " + id + "-desc");
    }

    private void draw(Markup markup, int height) {
        Map<String, int[]> middles = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            List<String> names = columns.get(column);
            int x = 1 + column * (boxWidth() + gap + 2);
            for (int row = 0; row < names.size(); row++) {
                // A short column has as much room as a long one.
                int middle = 1 + (2 * row + 1) * height / (2 * names.size());
                box(markup, names.get(row), x, middle - HEIGHT / 2);
                middles.put(column + " " + names.get(row), new int[] {x, middle});
            }
        }
        for (Arrow arrow : arrows) {
            for (int column = 0; column + 1 < columns.size(); column++) {
                int[] from = middles.get(column + " " + arrow.from());
                int[] to = middles.get(column + 1 + " " + arrow.to());
                if (from != null && to != null) {
                    arrow(markup, from[0] + boxWidth(), from[1], to[0], to[1]);
                }
            }
        }
    }

    private void box(Markup markup, String name, int x, int y) {
        markup.empty("rect", "x", "" + x, "y", "" + y, "width", "" + boxWidth(), "height", "" + HEIGHT, "rx", "5", "fill", "none", "stroke",
                "currentColor");
        markup.element("text", shortened(name), "x", "" + (x + boxWidth() / 2), "y", "" + (y + 16), "font-size", "11", "text-anchor",
                "middle", "fill", "currentColor");
    }

    private static void arrow(Markup markup, int x1, int y1, int x2, int y2) {
        int bend = (x1 + x2) / 2;
        markup.empty("path", "d",
                "M" + x1 + " " + y1 + "C" + bend + " " + y1 + " " + bend + " " + y2 + " " + (x2 - HEAD) + " " + y2, "fill", "none",
                "stroke", "currentColor", "stroke-width", "1.2");
        markup.empty("path", "d", "M" + x2 + " " + y2 + "L" + (x2 - HEAD - 1) + " " + (y2 - 4) + "V" + (y2 + 4) + "Z", "fill",
                "currentColor");
    }

    private String shortened(String name) {
        int most = (int) (boxWidth() / LETTER);
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
