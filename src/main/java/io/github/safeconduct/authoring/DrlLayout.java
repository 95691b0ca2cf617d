package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a DRL file anew: the same words and signs, the same comments, in the one style of the library's rules. Takes a file that reads
 * without a fault.
 */
final class DrlLayout {

    private static final int INDENT = 4;

    private final String text;
    private final List<DrlToken> tokens;
    private final DrlGaps gaps;
    private final StringBuilder out = new StringBuilder();
    private int next;

    private DrlLayout(String text) {
        this.text = text;
        this.tokens = new DrlScanner(text, new DrlFaults("")).tokens();
        this.gaps = new DrlGaps(text);
    }

    /** @param text with line feeds, without a byte order mark, and without a fault */
    static String of(String text) {
        return new DrlLayout(text).file();
    }

    /** The words and signs of a file in their order. */
    static List<String> words(String text) {
        return new DrlScanner(text, new DrlFaults("")).tokens().stream().map(DrlToken::text).toList();
    }

    /** The comments of a file in their order. */
    static List<String> comments(String text) {
        DrlLayout layout = new DrlLayout(text);
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < layout.tokens.size(); i++) {
            layout.gap(i).forEach(comment -> comments.add(comment.text()));
        }
        return comments;
    }

    private String file() {
        above(0);
        line(0, words(take("import"), ""));
        out.append('\n');
        above(0);
        line(0, words(take("rule"), ""));
        while (peek().kind() != Kind.END) {
            out.append('\n');
            rule();
        }
        List<DrlGaps.Comment> last = gap(next);
        if (!last.isEmpty()) {
            out.append('\n');
            above(last, 0);
        }
        return out.toString().stripLeading().stripTrailing() + "\n";
    }

    private void rule() {
        above(0);
        line(0, "rule " + tokens.get(next + 1).text(), 2);
        above(INDENT);
        line(0, "when", 1);
        while (!peek().is("then")) {
            above(INDENT);
            element();
        }
        above(INDENT);
        line(0, "then", 1);
        while (!peek().is("end")) {
            above(INDENT);
            int from = next;
            take(";");
            next++;
            statement(tokens.subList(from, next));
        }
        above(INDENT);
        line(0, "end", 1);
    }

    /** A pattern, or a bracket with several, on a line of its own. */
    private void element() {
        int from = next;
        boolean joined = peek().is("and");
        if (joined) {
            next++;
        }
        int start = next;
        int depth = 0;
        do {
            depth += peek().is("(") ? 1 : peek().is(")") ? -1 : 0;
            next++;
        } while (depth > 0 || !tokens.get(next - 1).is(")"));
        if (commentedWithin(from, next)) {
            verbatim(from);
            return;
        }
        String lead = joined ? "and " : "";
        List<String> lines = DrlWrapping.element(tokens.subList(start, next), INDENT + lead.length());
        line(INDENT, lead + String.join("\n", lines));
    }

    private void statement(List<DrlToken> statement) {
        if (commentedWithin(next - statement.size(), next)) {
            verbatim(next - statement.size());
        } else {
            line(INDENT, String.join("\n", DrlWrapping.statement(statement, INDENT)));
        }
    }

    /** A comment in the middle of something says where it belongs by where it stands: there the author's own lines stay. */
    private boolean commentedWithin(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!gap(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void verbatim(int from) {
        String own = text.substring(tokens.get(from).start(), tokens.get(next - 1).end());
        line(INDENT, String.join("\n", own.lines().map(String::stripTrailing).toList()));
    }

    /** Everything up to a word, which stays. */
    private List<DrlToken> take(String before) {
        int from = next;
        while (peek().kind() != Kind.END && !peek().is(before)) {
            next++;
        }
        return tokens.subList(from, next);
    }

    private static String words(List<DrlToken> tokens, String between) {
        return tokens.get(0).text() + " " + String.join(between, tokens.subList(1, tokens.size()).stream().map(DrlToken::text).toList());
    }

    private DrlToken peek() {
        return tokens.get(next);
    }

    private List<DrlGaps.Comment> gap(int token) {
        return gaps.between(token == 0 ? 0 : tokens.get(token - 1).end(), tokens.get(token).start());
    }

    /** The comments before the next token that have lines of their own. */
    private void above(int indent) {
        List<DrlGaps.Comment> comments = gap(next);
        above(comments, indent);
        boolean any = comments.stream().anyMatch(comment -> !comment.trailing());
        if (any && indent == 0 && gaps.spacedBelow(next == 0 ? 0 : tokens.get(next - 1).end(), peek().start())) {
            out.append('\n');
        }
    }

    private void above(List<DrlGaps.Comment> comments, int indent) {
        boolean first = true;
        for (DrlGaps.Comment comment : comments) {
            if (!comment.trailing()) {
                if (comment.spaced() && !first) {
                    out.append('\n');
                }
                out.append(" ".repeat(indent)).append(comment.text()).append('\n');
                first = false;
            }
        }
    }

    private void line(int indent, String words, int tokens) {
        next += tokens;
        line(indent, words);
    }

    /** A line, and behind it the comments that the author put behind it. */
    private void line(int indent, String words) {
        out.append(" ".repeat(indent)).append(words);
        gap(next).stream().filter(DrlGaps.Comment::trailing).forEach(comment -> out.append(' ').append(comment.text()));
        out.append('\n');
    }
}
