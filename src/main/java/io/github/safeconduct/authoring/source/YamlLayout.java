package io.github.safeconduct.authoring.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Lays out a YAML file anew: indentation, blanks, brackets, empty lines. Every text stays as its author wrote it, with its quotation marks,
 * and so does every comment and the order of keys. Takes a document that {@link YamlReader} reads without a fault.
 */
public final class YamlLayout {

    private final int[] text;
    private final Iterator<Event> events;
    private final StringBuilder out = new StringBuilder();
    private int behind;

    /** A node with the lines that stand above it. */
    private record Node(Form form, int start, int end, List<Node> children, Gap gap, boolean block) {}

    private enum Form {
        SCALAR,
        LIST,
        MAPPING
    }

    /**
     * What stands before a node, after the text before it.
     *
     * @param trailing the comment behind that text, on its line; empty where there is none
     * @param lines the comments on lines of their own, with an empty one where an empty line was
     */
    private record Gap(String trailing, List<String> lines) {}

    private static final Gap NOTHING = new Gap("", List.of());

    private YamlLayout(String text) {
        this.text = text.codePoints().toArray();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // bounded before
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** @param text with line feeds, without a byte order mark, and without a fault */
    public static String of(String text) {
        return new YamlLayout(text).document();
    }

    /** The comments of a file in their order, from their {@code #} on. */
    public static List<String> comments(String text) {
        YamlLayout layout = new YamlLayout(text);
        List<String> comments = new ArrayList<>();
        layout.root().ifPresent(root -> layout.comments(root, comments));
        layout.add(layout.gap(layout.behind, layout.text.length), comments);
        return comments;
    }

    private void comments(Node node, List<String> comments) {
        add(node.gap(), comments);
        node.children().forEach(child -> comments(child, comments));
    }

    private void add(Gap gap, List<String> comments) {
        if (!gap.trailing().isEmpty()) {
            comments.add(gap.trailing());
        }
        gap.lines().stream().filter(line -> !line.isEmpty()).forEach(comments::add);
    }

    private java.util.Optional<Node> root() {
        events.next(); // the stream begins
        if (!events.next().is(Event.ID.DocumentStart)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(node(events.next()));
    }

    private String document() {
        root().ifPresent(root -> {
            if (root.form() == Form.SCALAR || !root.block()) {
                above(first(root), 0, false);
                out.append(flow(root, 0));
            } else {
                block(root, 0, false);
            }
            out.append('\n');
        });
        Gap last = gap(behind, text.length);
        if (!last.trailing().isEmpty()) {
            out.setLength(Math.max(0, out.length() - 1));
            out.append(out.isEmpty() ? "" : " ").append(last.trailing()).append('\n');
        }
        last.lines().forEach(line -> out.append(line).append('\n'));
        return out.toString().strip() + "\n";
    }

    // Reading.

    private Node node(Event event) {
        if (event instanceof ScalarEvent scalar) {
            int start = scalar.getStartMark().getIndex();
            int end = end(scalar);
            Gap gap = start == end ? NOTHING : gap(behind, start);
            behind = start == end ? behind : end;
            return new Node(Form.SCALAR, start, end, List.of(), gap, false);
        }
        CollectionStartEvent collection = (CollectionStartEvent) event;
        boolean block = !collection.isFlow();
        Mark startMark = event.getStartMark();
        Gap gap = NOTHING;
        if (!block) {
            gap = gap(behind, startMark.getIndex());
            behind = startMark.getIndex() + 1;
        }
        List<Node> children = new ArrayList<>();
        Event next = events.next();
        for (; !next.is(Event.ID.SequenceEnd) && !next.is(Event.ID.MappingEnd); next = events.next()) {
            children.add(node(next));
        }
        int end = behind;
        if (!block) {
            end = next.getEndMark().getIndex();
            children.add(new Node(Form.SCALAR, end - 1, end - 1, List.of(), gap(behind, end - 1), false));
            behind = end;
        }
        return new Node(event instanceof MappingStartEvent ? Form.MAPPING : Form.LIST, startMark.getIndex(), end, children, gap, block);
    }

    /** The end of a text: that of a block reaches over the empty lines below it, which are not part of what it says. */
    private int end(ScalarEvent scalar) {
        int end = scalar.getEndMark().getIndex();
        while (end > scalar.getStartMark().getIndex() && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private Gap gap(int from, int to) {
        String trailing = "";
        List<String> lines = new ArrayList<>();
        boolean first = from > 0;
        StringBuilder line = new StringBuilder();
        for (int at = from; at <= to; at++) {
            if (at < to && text[at] != '\n') {
                line.appendCodePoint(text[at]);
                continue;
            }
            int hash = line.indexOf("#");
            String comment = hash < 0 ? "" : line.substring(hash).stripTrailing();
            boolean empty = line.toString().isBlank() && !first && at < to;
            if (first && !comment.isEmpty()) {
                trailing = comment;
            } else if (!comment.isEmpty() || empty && (lines.isEmpty() || !lines.get(lines.size() - 1).isEmpty())) {
                lines.add(comment);
            }
            first = false;
            line.setLength(0);
        }
        return new Gap(trailing, lines);
    }

    // Writing.

    /** The gap before the first text in a node. */
    private static Node first(Node node) {
        return node.block() && !node.children().isEmpty() ? first(node.children().get(0)) : node;
    }

    /** The comments behind the line before, and the lines between; what is written before them has ended with its text. */
    private void above(Node node, int indent, boolean opens) {
        Gap gap = node.gap();
        if (!gap.trailing().isEmpty()) {
            out.append(' ').append(gap.trailing());
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        boolean any = false;
        for (String line : gap.lines()) {
            // Nothing opens with an empty line.
            if (!line.isEmpty() || any || !opens && !out.isEmpty()) {
                out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n');
                any = true;
            }
        }
    }

    /** @param begun whether the line of its first entry has been begun */
    private void block(Node node, int indent, boolean begun) {
        int step = node.form() == Form.MAPPING ? 2 : 1;
        for (int i = 0; i < node.children().size(); i += step) {
            Node child = node.children().get(i);
            boolean opens = i == 0;
            if (!opens || !begun) {
                above(first(child), indent, opens);
                out.append(" ".repeat(indent));
            }
            if (node.form() == Form.LIST) {
                out.append('-');
                value(child, indent + 2, indent + 2, true);
            } else {
                out.append(flow(child, indent + 2)).append(':');
                Node value = node.children().get(i + 1);
                value(value, value.form() == Form.LIST ? indent : indent + 2, indent + 2, false);
            }
        }
    }

    /** What stands behind a dash or a colon. */
    private void value(Node value, int indent, int deeper, boolean item) {
        if (value.block() && !value.children().isEmpty()) {
            if (item) {
                out.append(' ');
            }
            block(value, indent, item);
        } else if (value.start() < value.end()) {
            Gap gap = value.gap();
            if (!item && (!gap.trailing().isEmpty() || gap.lines().stream().anyMatch(line -> !line.isEmpty()))) {
                above(value, deeper, true);
                out.append(" ".repeat(deeper)).append(flow(value, deeper));
            } else {
                out.append(' ').append(flow(value, deeper));
            }
        }
    }

    /** A text, or brackets with what is in them, in lines that end where the author's do; those with a comment in them stay as they are. */
    private String flow(Node node, int indent) {
        if (node.form() == Form.SCALAR) {
            return ownLines(node, indent);
        }
        if (commented(node) || source(node).lines().count() > 1 && severalLines(node)) {
            return ownLines(node, indent);
        }
        boolean mapping = node.form() == Form.MAPPING;
        StringBuilder inner = new StringBuilder();
        List<Node> children = node.children().subList(0, node.children().size() - 1);
        for (int i = 0; i < children.size(); i += mapping ? 2 : 1) {
            Node child = children.get(i);
            if (i > 0) {
                inner.append(broken(children.get(i - 1).end(), child.start()) ? ",\n" + " ".repeat(indent) : ", ");
            }
            inner.append(flow(child, indent));
            if (mapping) {
                String value = flow(children.get(i + 1), indent);
                inner.append(value.isEmpty() ? ":" : ": " + value);
            }
        }
        return mapping ? children.isEmpty() ? "{}" : "{ " + inner + " }" : "[" + inner + "]";
    }

    /** Whether a line ends between two places. */
    private boolean broken(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean commented(Node node) {
        return node.children().stream().anyMatch(child -> !child.gap().trailing().isEmpty()
                || child.gap().lines().stream().anyMatch(line -> !line.isEmpty()) || commented(child));
    }

    private boolean severalLines(Node node) {
        return node.form() == Form.SCALAR
                ? source(node).indexOf('\n') >= 0
                : node.children().stream().anyMatch(this::severalLines);
    }

    private String source(Node node) {
        return new String(text, node.start(), node.end() - node.start());
    }

    /** As it stands; where it goes on in further lines, they are indented with it. A block keeps how far its lines stand apart. */
    private String ownLines(Node node, int indent) {
        String source = source(node);
        if (source.indexOf('\n') < 0) {
            return source;
        }
        List<String> lines = source.lines().toList();
        // Blanks at the end of a line count in a block, and nowhere else.
        boolean block = node.form() == Form.SCALAR && (source.charAt(0) == '|' || source.charAt(0) == '>');
        int least = block
                ? lines.stream().skip(1).filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length())
                        .min().orElse(0)
                : 0;
        StringBuilder own = new StringBuilder(lines.get(0).stripTrailing());
        for (String line : lines.subList(1, lines.size())) {
            String kept = block ? line.substring(Math.min(least, line.length())) : line.strip();
            own.append('\n').append(kept.isEmpty() ? "" : " ".repeat(indent) + kept);
        }
        return own.toString();
    }
}
