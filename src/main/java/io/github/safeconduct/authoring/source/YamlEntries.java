package io.github.safeconduct.authoring.source;

import java.util.ArrayList;
import java.util.List;

/** The outermost entries of a YAML text, each by itself: an item of a list, or a key with what is indented under it. */
final class YamlEntries {

    private YamlEntries() {}

    /** Each entry, on the lines on which it stands in the whole. */
    static List<String> of(String text) {
        List<String> lines = text.lines().toList();
        List<String> entries = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            if (to == lines.size() || opens(lines.get(to))) {
                entries.add("\n".repeat(from) + String.join("\n", lines.subList(from, to)) + "\n");
                from = to;
            }
        }
        return entries;
    }

    private static boolean opens(String line) {
        return !line.isBlank() && " \t#]}".indexOf(line.charAt(0)) < 0;
    }
}
