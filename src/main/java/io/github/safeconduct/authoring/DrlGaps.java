package io.github.safeconduct.authoring;

import java.util.ArrayList;
import java.util.List;

/** What stands between the tokens of a DRL file: comments, and whether a line was left empty. */
final class DrlGaps {

    /**
     * A comment.
     *
     * @param text from its slashes to its end, without blanks at the ends of its lines
     * @param trailing whether it stands behind something on the same line
     * @param spaced whether an empty line stands before it
     */
    record Comment(String text, boolean trailing, boolean spaced) {}

    private final String text;

    DrlGaps(String text) {
        this.text = text;
    }

    /** The comments between two tokens; before the first of a file nothing stands in front. */
    List<Comment> between(int from, int to) {
        List<Comment> comments = new ArrayList<>();
        boolean sameLine = from > 0;
        int breaks = 0;
        for (int at = from; at < to;) {
            if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                int end = end(at, to);
                comments.add(new Comment(stripped(text.substring(at, end)), sameLine, breaks > 1));
                sameLine = sameLine && text.substring(at, end).indexOf('\n') < 0;
                breaks = 0;
                at = end;
            } else {
                if (text.charAt(at) == '\n') {
                    sameLine = false;
                    breaks++;
                }
                at++;
            }
        }
        return comments;
    }

    /** Whether an empty line stands between the last comment before a token, if there is one, and the token. */
    boolean spacedBelow(int from, int to) {
        int at = to;
        int breaks = 0;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
            breaks += text.charAt(at) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    private int end(int at, int to) {
        int end = text.startsWith("//", at) ? text.indexOf('\n', at) : text.indexOf("*/", at + 2) + 2;
        return end < 0 || end > to ? to : end;
    }

    private static String stripped(String comment) {
        return String.join("\n", comment.lines().map(String::stripTrailing).toList());
    }
}
