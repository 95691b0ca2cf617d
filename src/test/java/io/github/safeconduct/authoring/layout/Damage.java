package io.github.safeconduct.authoring.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils the layout of a file and nothing else: the same words in the same order, the same comments on the same lines of their own. */
final class Damage {

    /** A text in quotes, a comment to the end of its line, or blanks between two words or signs. */
    private static final Pattern DRL = Pattern.compile("\"[^\"\n]*\"|//[^\n]*\n\\s*|\\s+|[(),;|&]+");
    private static final Pattern FLOW = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|[{\\[] *|,\\s+| +[}]");

    private final Random random;

    Damage(long seed) {
        this.random = new Random(seed);
    }

    String of(String file, String text) {
        String damaged = file.endsWith(".drl") ? drl(text) : yaml(text);
        damaged = random.nextInt(4) == 0 ? damaged.replace("\n", "\r\n") : damaged;
        return random.nextInt(4) == 0 ? "\uFEFF" + damaged : damaged;
    }

    private String drl(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = DRL.matcher(text);
        int at = 0;
        while (matcher.find()) {
            out.append(text, at, matcher.start());
            String found = matcher.group();
            if (found.startsWith("\"")) {
                out.append(found);
            } else if (found.startsWith("//")) {
                String comment = found.substring(0, found.indexOf('\n'));
                // Where comments follow each other, or a rule, an empty line would mean something to a reader.
                out.append(comment).append(blanks()).append('\n').append(found.substring(found.indexOf('\n') + 1)).append(blanks());
            } else if (found.isBlank()) {
                boolean apart = found.contains("\n") && text.startsWith("//", matcher.end());
                out.append(apart ? found + blanks() : random.nextInt(3) == 0 && !line(text, matcher) ? "\n" + blanks() : " " + blanks());
            } else {
                out.append(found).append(random.nextBoolean() && !text.startsWith("|", matcher.end()) ? blanks() : "");
            }
            at = matcher.end();
        }
        return out.append(text.substring(at)).toString();
    }

    /** Whether these blanks must keep a line together: an import ends with its line. */
    private static boolean line(String text, Matcher blanks) {
        int start = text.lastIndexOf('\n', blanks.start() - 1) + 1;
        return text.startsWith("import", start) || text.startsWith("package", start);
    }

    private String blanks() {
        return random.nextBoolean() ? "" : random.nextInt(5) == 0 ? "\t" : " ".repeat(random.nextInt(4));
    }

    private String spaces() {
        return " ".repeat(random.nextInt(4));
    }

    /** Every column is so many times further to the right. */
    private String yaml(String text) {
        int times = 1 + random.nextInt(3);
        List<String> lines = new ArrayList<>();
        int block = -1;
        for (String line : text.split("\n", -1)) {
            String stripped = line.stripLeading();
            int indent = line.length() - stripped.length();
            if (block >= 0 && (stripped.isEmpty() || indent > block)) {
                // Here every blank at the end of a line is a part of the text.
                lines.add(" ".repeat(stripped.isEmpty() ? 0 : indent * times) + stripped);
                continue;
            }
            block = stripped.matches(".*: [|>]-?") ? indent : -1;
            if (stripped.isEmpty()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    lines.add(spaces());
                }
                lines.add("");
            } else if (stripped.startsWith("#")) {
                lines.add(spaces() + stripped + spaces());
            } else {
                String dashes = "";
                while (stripped.startsWith("- ")) {
                    dashes += "-" + " ".repeat(2 * times - 1);
                    stripped = stripped.substring(2);
                }
                lines.add(" ".repeat(indent * times) + dashes + flow(stripped) + spaces());
            }
        }
        return String.join("\n", lines);
    }

    private String flow(String line) {
        int colon = line.indexOf(": ");
        char opens = colon < 0 || colon + 2 >= line.length() ? line.charAt(0) : line.charAt(colon + 2);
        if (opens != '{' && opens != '[' || line.contains(" #")) {
            return line;
        }
        return FLOW.matcher(line).replaceAll(found -> {
            String text = found.group();
            String spoilt = text.startsWith("'") || text.startsWith("\"")
                    ? text
                    : text.startsWith(",")
                            ? "," + " " + spaces()
                            : text.endsWith("}") ? spaces() + "}" : text.charAt(0) + spaces();
            return Matcher.quoteReplacement(spoilt);
        });
    }
}
