package io.github.safeconduct.forms;

import io.github.safeconduct.CaseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A condition over the columns of a form: ways, of which one must be open; a way is open unless one of its columns is answered in one of
 * some ways. Kept as short as it can be. Immutable.
 *
 * @param ways for each, the columns by name and the answers that close it; ranges of numbers are written {@code 1..12}
 */
record Skip(List<SortedMap<String, Set<String>>> ways) {

    /** Beyond, no questionnaire is asked to work it out on a phone. */
    private static final int MOST = 4_000;

    static final Skip ALWAYS = new Skip(List.of(new TreeMap<>()));
    static final Skip NEVER = new Skip(List.of());

    /** Unless a column is answered so. */
    static Skip unless(String column, Set<String> answers) {
        return new Skip(List.of(new TreeMap<>(Map.of(column, answers))));
    }

    boolean isAlways() {
        return ways.stream().anyMatch(Map::isEmpty);
    }

    boolean isNever() {
        return ways.isEmpty();
    }

    Skip or(Skip other) {
        if (isAlways() || other.isNever()) {
            return isAlways() ? ALWAYS : this;
        }
        List<SortedMap<String, Set<String>>> all = new ArrayList<>(ways);
        all.addAll(other.ways);
        return shortest(all);
    }

    Skip and(Skip other) {
        if (isAlways() || other.isAlways()) {
            return isAlways() ? other : this;
        }
        List<SortedMap<String, Set<String>>> all = new ArrayList<>();
        for (SortedMap<String, Set<String>> one : ways) {
            for (SortedMap<String, Set<String>> two : other.ways) {
                SortedMap<String, Set<String>> both = new TreeMap<>(one);
                two.forEach((column, answers) -> both.merge(column, answers, Skip::together));
                all.add(both);
            }
        }
        return shortest(all);
    }

    private static Set<String> together(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Leaves out what another way covers, and joins ways that differ in one column only. */
    private static Skip shortest(Collection<SortedMap<String, Set<String>>> all) {
        List<SortedMap<String, Set<String>>> left = new ArrayList<>();
        for (SortedMap<String, Set<String>> one : all) {
            add(left, one);
        }
        if (left.size() > MOST) {
            throw new CaseException("what decides whether a question is asked is too long for a spreadsheet; state more of the case first");
        }
        return new Skip(List.copyOf(left));
    }

    private static void add(List<SortedMap<String, Set<String>>> left, SortedMap<String, Set<String>> next) {
        for (SortedMap<String, Set<String>> other : left) {
            if (covers(other, next)) {
                return;
            }
        }
        left.removeIf(other -> covers(next, other));
        for (SortedMap<String, Set<String>> other : left) {
            SortedMap<String, Set<String>> joined = joined(other, next);
            if (joined != null) {
                left.remove(other);
                add(left, joined);
                return;
            }
        }
        left.add(next);
    }

    /** Whether the first is open wherever the second is. */
    private static boolean covers(SortedMap<String, Set<String>> first, SortedMap<String, Set<String>> second) {
        if (first.size() > second.size()) {
            return false;
        }
        for (Map.Entry<String, Set<String>> entry : first.entrySet()) {
            Set<String> closing = second.get(entry.getKey());
            if (closing == null || !closing.containsAll(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable SortedMap<String, Set<String>> joined(SortedMap<String, Set<String>> one, SortedMap<String, Set<String>> two) {
        if (!one.keySet().equals(two.keySet())) {
            return null;
        }
        String differs = null;
        for (String column : one.keySet()) {
            if (!one.get(column).equals(two.get(column))) {
                if (differs != null || isRange(one.get(column)) || isRange(two.get(column))) {
                    return null;
                }
                differs = column;
            }
        }
        if (differs == null) {
            return one;
        }
        SortedMap<String, Set<String>> joined = new TreeMap<>(one);
        Set<String> both = new TreeSet<>(one.get(differs));
        both.retainAll(two.get(differs));
        joined.remove(differs);
        if (!both.isEmpty()) {
            joined.put(differs, both);
        }
        return joined;
    }

    private static boolean isRange(Set<String> answers) {
        return answers.stream().anyMatch(answer -> answer.contains(".."));
    }

    /**
     * The condition as an expression; empty where it always holds.
     *
     * @param literal how it is said that a column is not answered so
     */
    String expression(BiFunction<String, Set<String>, String> literal) {
        return isAlways() ? "" : isNever() ? "false()" : factored(ways, literal, false);
    }

    /** What most ways have in common stands once, before them. */
    private static String factored(List<SortedMap<String, Set<String>>> ways, BiFunction<String, Set<String>, String> literal,
            boolean inner) {
        if (ways.size() == 1) {
            List<String> parts = new ArrayList<>();
            ways.get(0).forEach((column, answers) -> parts.add(literal.apply(column, answers)));
            return String.join(" and ", parts);
        }
        Map.Entry<String, Set<String>> common = mostCommon(ways);
        List<String> parts = new ArrayList<>();
        List<SortedMap<String, Set<String>>> others = new ArrayList<>();
        if (common == null) {
            ways.forEach(way -> parts.add(factored(List.of(way), literal, true)));
        } else {
            List<SortedMap<String, Set<String>>> with = new ArrayList<>();
            for (SortedMap<String, Set<String>> way : ways) {
                if (common.getValue().equals(way.get(common.getKey()))) {
                    SortedMap<String, Set<String>> rest = new TreeMap<>(way);
                    rest.remove(common.getKey());
                    with.add(rest);
                } else {
                    others.add(way);
                }
            }
            parts.add(literal.apply(common.getKey(), common.getValue()) + " and " + factored(with, literal, true));
            if (!others.isEmpty()) {
                parts.add(factored(others, literal, false));
            }
        }
        String joined = String.join(" or ", parts);
        return inner && parts.size() > 1 ? "(" + joined + ")" : joined;
    }

    private static Map.@Nullable Entry<String, Set<String>> mostCommon(List<SortedMap<String, Set<String>>> ways) {
        Map<Map.Entry<String, Set<String>>, Integer> counts = new HashMap<>();
        Map.Entry<String, Set<String>> most = null;
        for (SortedMap<String, Set<String>> way : ways) {
            for (Map.Entry<String, Set<String>> entry : way.entrySet()) {
                Map.Entry<String, Set<String>> copy = Map.entry(entry.getKey(), entry.getValue());
                int count = counts.merge(copy, 1, Integer::sum);
                if (count > 1 && (most == null || count > counts.get(most))) {
                    most = copy;
                }
            }
        }
        return most;
    }
}
