package io.github.safeconduct.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pyxform, which turns spreadsheets into forms for ODK and KoboToolbox, asks of one. */
final class FormatRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> TYPES = Set.of("integer", "decimal", "text", "date", "note", "calculate", "begin_group", "end_group");
    private static final Set<String> SURVEY = Set.of("type", "name", "label", "hint", "relevant", "constraint", "constraint_message",
            "calculation", "default");

    private FormatRules() {}

    static void check(Map<String, List<Map<String, String>>> sheets) {
        assertEquals(List.of("survey", "choices", "settings"), List.copyOf(sheets.keySet()));
        Map<String, Set<String>> lists = choices(sheets.get("choices"));
        survey(sheets.get("survey"), lists);
        Map<String, String> settings = sheets.get("settings").get(0);
        assertEquals(1, sheets.get("settings").size());
        assertFalse(settings.get("form_title").isBlank());
        assertTrue(NAME.matcher(settings.get("form_id")).matches());
        assertFalse(settings.get("version").isBlank());
    }

    private static Map<String, Set<String>> choices(List<Map<String, String>> rows) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (Map<String, String> row : rows) {
            assertEquals(Set.of("list_name", "name", "label"), row.keySet());
            assertFalse(row.get("name").contains(" "), "a choice of several has no blank in it");
            assertTrue(lists.computeIfAbsent(row.get("list_name"), any -> new HashSet<>()).add(row.get("name")),
                    "choices of one list have different names: " + row);
        }
        return lists;
    }

    private static void survey(List<Map<String, String>> rows, Map<String, Set<String>> lists) {
        Set<String> names = new HashSet<>();
        Set<String> lower = new HashSet<>();
        Set<String> above = new HashSet<>();
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Map<String, String> row : rows) {
            assertTrue(SURVEY.containsAll(row.keySet()), row.toString());
            String type = row.get("type");
            assertNotNull(type);
            row.values().forEach(cell -> {
                assertTrue(cell.length() <= 32_767);
                // Blanks are collapsed and quotation marks bent wherever they stand.
                assertFalse(cell.matches("(?s).*[“”‘’].*") && cell.equals(row.get("calculation")), cell);
            });
            if (type.equals("end_group")) {
                open.pop();
                continue;
            }
            String name = row.get("name");
            assertTrue(NAME.matcher(name).matches(), name);
            assertTrue(names.add(name), "two questions of one name: " + name);
            assertTrue(lower.add(name.toLowerCase(java.util.Locale.ROOT)), "names that differ in case only: " + name);
            for (String column : List.of("relevant", "constraint", "calculation", "label", "hint", "default")) {
                Matcher reference = REFERENCE.matcher(row.getOrDefault(column, ""));
                while (reference.find()) {
                    assertTrue(above.contains(reference.group(1)), name + " looks at what does not stand above it: " + reference.group(1));
                }
            }
            if (type.startsWith("select_one ") || type.startsWith("select_multiple ")) {
                String list = type.substring(type.indexOf(' ') + 1);
                assertTrue(lists.containsKey(list), list);
                used.add(list);
                if (row.containsKey("default")) {
                    assertTrue(lists.get(list).contains(row.get("default")));
                }
                above.add(name);
            } else {
                assertTrue(TYPES.contains(type), type);
                if (type.equals("begin_group")) {
                    open.push(name);
                } else if (!type.equals("note")) {
                    above.add(name);
                }
            }
            assertEquals(type.equals("calculate"), row.containsKey("calculation"), name);
            assertTrue(type.equals("calculate") || !row.getOrDefault("label", "").isBlank(),
                    "everything that is shown has a label: " + name);
        }
        assertTrue(open.isEmpty(), "groups are closed");
        assertEquals(lists.keySet(), used, "no list that nothing chooses from");
    }
}
