package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.DrlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a condition or a conclusion on one line where it fits, and otherwise breaks it at its outermost joints, one part a line: after the
 * commas of a fact, before {@code ||} and {@code &&}, before {@code or} and {@code and}.
 */
final class DrlWrapping {

    /** As of every line of the house. */
    static final int LONGEST = 140;

    private final List<DrlToken> tokens;
    private int next;

    private DrlWrapping(List<DrlToken> tokens) {
        this.tokens = tokens;
    }

    /** A part of a condition, which knows how it is written on one line and on several. */
    private interface Part {

        String flat();

        /** On several lines, the first of which begins at a column; behind the last stand some more characters. */
        List<String> broken(int column, int behind);

        default List<String> at(int column, int behind) {
            String flat = flat();
            return column + flat.length() + behind <= LONGEST ? List.of(flat) : broken(column, behind);
        }
    }

    private record Word(String text) implements Part {
        @Override
        public String flat() {
            return text;
        }

        @Override
        public List<String> broken(int column, int behind) {
            return List.of(text);
        }
    }

    /**
     * Parts with signs between them.
     *
     * @param open what stands before the first, blanks included
     * @param close what stands behind the last
     * @param signs what stands between them; a comma ends a line, a word or sign opens the next
     * @param filled whether a line takes as many parts as fit
     */
    private record Joined(String open, List<Part> parts, List<String> signs, String close, boolean filled) implements Part {

        @Override
        public String flat() {
            StringBuilder flat = new StringBuilder(open);
            for (int i = 0; i < parts.size(); i++) {
                flat.append(i == 0 ? "" : signs.get(i - 1).equals(",") ? ", " : " " + signs.get(i - 1) + " ").append(parts.get(i).flat());
            }
            return flat.append(close).toString();
        }

        @Override
        public List<String> broken(int column, int behind) {
            int inner = column + open.length();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                boolean comma = !last && signs.get(i).equals(",");
                String lead = i == 0 || signs.get(i - 1).equals(",") ? "" : signs.get(i - 1) + " ";
                int after = last ? close.length() + behind : comma ? 1 : 0;
                List<String> part = new ArrayList<>(parts.get(i).at(inner + lead.length(), after));
                part.set(0, lead + part.get(0));
                String tail = last ? close : comma ? "," : "";
                part.set(part.size() - 1, part.get(part.size() - 1) + tail);
                String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
                if (filled && i > 0 && before.length() + 1 + part.get(0).length() + (last ? behind : 0)
                        + (lines.size() == 1 ? column : 0) <= LONGEST) {
                    lines.set(lines.size() - 1, before + " " + part.get(0));
                } else {
                    lines.add(i == 0 ? open + part.get(0) : " ".repeat(inner) + part.get(0));
                    lines.addAll(part.subList(1, part.size()));
                }
            }
            return lines;
        }
    }

    /** A fact with its tests, or a bracket with several facts: its lines, the first without what stands before it. */
    static List<String> element(List<DrlToken> tokens, int column) {
        return new DrlWrapping(tokens).element().at(column, 0);
    }

    /** {@code insert( … );} */
    static List<String> statement(List<DrlToken> tokens, int column) {
        DrlWrapping statement = new DrlWrapping(tokens);
        String open = statement.take() + statement.take() + " " + statement.take() + statement.take() + statement.take() + statement.take()
                + " ";
        List<Part> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        while (!statement.is(")")) {
            if (statement.is(",")) {
                arguments.add(new Word(argument.toString()));
                argument.setLength(0);
                statement.next++;
            } else {
                argument.append(statement.take());
            }
        }
        arguments.add(new Word(argument.toString()));
        return new Joined(open, arguments, commas(arguments), " ) );", true).at(column, 0);
    }

    private static List<String> commas(List<Part> parts) {
        return parts.stream().skip(1).map(part -> ",").toList();
    }

    private Part element() {
        if (!is("(")) {
            return fact();
        }
        next++;
        List<Part> parts = new ArrayList<>(List.of(element()));
        List<String> signs = new ArrayList<>();
        while (!is(")")) {
            signs.add(take());
            parts.add(element());
        }
        next++;
        return new Joined("( ", parts, signs, " )", false);
    }

    private Part fact() {
        String open = take() + take() + " ";
        List<Part> tests = new ArrayList<>(List.of(test()));
        while (is(",")) {
            next++;
            tests.add(test());
        }
        next++;
        return new Joined(open, tests, commas(tests), " )", false);
    }

    /** Tests joined by signs, up to a comma or the bracket's end. */
    private Part test() {
        List<Part> parts = new ArrayList<>(List.of(atom()));
        List<String> signs = new ArrayList<>();
        while (is("||") || is("&&")) {
            signs.add(take());
            parts.add(atom());
        }
        return parts.size() == 1 ? parts.get(0) : new Joined("", parts, signs, "", false);
    }

    private Part atom() {
        if (is("(")) {
            next++;
            Part inner = test();
            next++;
            return new Joined("( ", List.of(inner), List.of(), " )", false);
        }
        String open = take() + take() + " ";
        List<Part> arguments = new ArrayList<>();
        while (!is(")")) {
            if (is(",")) {
                next++;
            } else {
                arguments.add(new Word(take()));
            }
        }
        next++;
        return new Joined(open, arguments, commas(arguments), " )", true);
    }

    private boolean is(String sign) {
        return tokens.get(next).kind() != Kind.TEXT && tokens.get(next).text().equals(sign);
    }

    private String take() {
        return tokens.get(next++).text();
    }
}
