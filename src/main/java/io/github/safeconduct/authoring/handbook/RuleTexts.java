package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.internal.reading.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts a file of rules into its rules, each as its author wrote it and with the comment above it. */
final class RuleTexts {

    private static final Pattern END = Pattern.compile("(?:^|.*[\\s;)])end\\s*;?\\s*(?://.*)?");
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s.*");

    private RuleTexts() {}

    /**
     * The lines of each rule by its name.
     *
     * @param text the file
     * @param rules the rules that were read from it
     */
    static Map<String, List<String>> of(String text, List<Rule> rules) {
        List<String> lines = text.lines().toList();
        List<Rule> ordered = rules.stream().sorted(Comparator.comparingInt(rule -> rule.place().line())).toList();
        Map<String, List<String>> texts = new HashMap<>();
        int from = ordered.isEmpty() ? 0 : afterImport(lines, ordered.get(0).place().line() - 1);
        for (int i = 0; i < ordered.size(); i++) {
            int last = i + 1 < ordered.size() ? ordered.get(i + 1).place().line() - 1 : lines.size();
            int to = end(lines, lastLine(ordered.get(i)) - 1, last);
            texts.put(ordered.get(i).name(), trimmed(lines.subList(Math.min(from, to), to)));
            from = to;
        }
        return texts;
    }

    private static int afterImport(List<String> lines, int before) {
        int after = 0;
        for (int i = 0; i < Math.min(before, lines.size()); i++) {
            after = IMPORT.matcher(lines.get(i)).matches() ? i + 1 : after;
        }
        return after;
    }

    private static int lastLine(Rule rule) {
        return rule.inserts().stream().mapToInt(insert -> insert.place().line()).max().orElse(rule.place().line());
    }

    /** The line after the one that ends the rule. */
    private static int end(List<String> lines, int from, int last) {
        for (int i = Math.max(0, from); i < Math.min(last, lines.size()); i++) {
            if (END.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return Math.min(last, lines.size());
    }

    private static List<String> trimmed(List<String> lines) {
        List<String> trimmed = new ArrayList<>(lines);
        while (!trimmed.isEmpty() && trimmed.get(0).isBlank()) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isBlank()) {
            trimmed.remove(trimmed.size() - 1);
        }
        return List.copyOf(trimmed);
    }
}
