package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.KeyLines;
import io.github.safeconduct.law.Place;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in an author's words what SnakeYAML finds wrong with the form of a document. */
final class YamlSyntax {

    private static final Pattern COLON_IN_A_TEXT = Pattern.compile("^\\s*(?:- +)*[^\\s'\"#:][^:'\"]*:\\s+[^'\"\\s\\[{>|].*:(?:\\s.*)?$");

    /** A longer line is no author's, and would keep the pattern busy. */
    private static final int LONGEST = 1_000;
    private static final String BLOCK_END = "expected <block end>";
    private static final String COLON = "mapping values are not allowed";
    private static final String NO_COLON = "could not find expected ':'";
    private static final String EXPECTED_COLON = "expected a colon and a space after the key; write 'key: value'";

    private YamlSyntax() {}

    static Fault fault(String file, String text, MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        // That a key has no colon is noticed only where the next line is read.
        boolean noColon = problem.contains(NO_COLON) && e.getContextMark() != null;
        Mark mark = e.getProblemMark() != null && !noColon ? e.getProblemMark() : e.getContextMark();
        Place place = mark == null ? new Place(file, 1, 1) : place(file, mark);
        int key = problem.startsWith(COLON) || problem.startsWith(BLOCK_END) ? KeyLines.withoutColon(text, place.line()) : place.line();
        if (key != place.line()) {
            return Fault.at(new Place(file, key, KeyLines.column(text, key)), EXPECTED_COLON);
        }
        return Fault.at(place,
                words(problem, String.valueOf(e.getContext()), e.getContextMark(), line(text, place.line())));
    }

    private static boolean colonInText(String line) {
        return line.length() < LONGEST && COLON_IN_A_TEXT.matcher(line).matches();
    }

    private static String words(String problem, String context, Mark opened, String line) {
        String since = opened == null ? "" : " (opened at line " + (opened.getLine() + 1) + ")";
        if (line.contains("\t") && (problem.contains("TAB")
                || line.stripLeading().length() < line.length() && line.substring(0, indent(line)).contains("\t"))) {
            return "found a tab; YAML is indented with spaces. Replace the tab by two spaces";
        }
        if (problem.startsWith(COLON)) {
            return colonInText(line)
                    ? "a colon and a space within a text that has no quotes; put 'single quotes' round the whole text after the key"
                    : "this line is not indented as the lines of its entry; keys of one entry begin in the same column";
        }
        if (context.contains("quoted scalar")) {
            return "the quotation mark is not closed" + since + "; close it, and write '' for an apostrophe within 'single quotes'";
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            if (line.contains("?")) {
                return "a question mark in brackets has a meaning in YAML; put 'single quotes' round the text that holds it, for instance "
                        + "{ question: 'Who approves at night?' }";
            }
            return "the bracket is not closed" + since + ", or a comma is missing in it; write for instance [HLR-OT-01, HLR-OT-02]";
        }
        if (context.contains("block collection") || context.contains("block mapping")) {
            return colonInText(line) || !line.contains(":") && !line.stripLeading().startsWith("-")
                    ? "expected 'key: value', found " + Visible.quoted(line.strip())
                            + "; a text that goes on in a further line is indented, or stands in quotes"
                    : "this line is not indented as the lines of its entry; keys of one entry begin in the same column, entries with a "
                            + "dash in one column too";
        }
        if (context.contains("simple key") || problem.contains(NO_COLON)) {
            return EXPECTED_COLON;
        }
        if (problem.contains("undefined alias")) {
            return "aliases are not used here; a text that begins with * stands in quotes";
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return "anchors and aliases are not used here; a text that begins with & or * stands in quotes";
        }
        if (context.contains("tag") || context.contains("directive")) {
            return "tags and directives are not used here; a text that begins with ! or % stands in quotes";
        }
        if (problem.contains("cannot start any token") || problem.contains("unknown escape")) {
            return "a character that has a meaning in YAML (such as @, `, % or a backslash in double quotes) begins or breaks a text; "
                    + "put 'single quotes' round the text";
        }
        if (problem.toLowerCase(java.util.Locale.ROOT).contains("nesting depth")) {
            return "the document is nested too deep; rulebooks need four levels";
        }
        return "this is not YAML: " + problem.lines().findFirst().orElse("");
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String line(String text, int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
