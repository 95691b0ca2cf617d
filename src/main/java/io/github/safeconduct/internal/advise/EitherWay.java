package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.decide.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a case is blocked in which nothing blocks by itself: conclusions of which one holds in every completion. */
public final class EitherWay {

    private EitherWay() {}

    /** A set from which nothing can be left out, by judgment; empty where something certain blocks, or the search ended early. */
    public static Map<Judged, List<Item>> of(Problem problem, Outcome outcome) {
        Map<Judged, List<Item>> all = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Judged one : problem.judged()) {
            for (Item item : one.judgment().items()) {
                if (item.blocks() && !problem.of(one).mayBeLifted(item)) {
                    return Map.of();
                }
                if (item.counts() && item.weight().compareTo(outcome) >= 0 && item.weight().isBlocked()) {
                    items.add(item);
                    all.computeIfAbsent(one, any -> new ArrayList<>()).add(item);
                }
            }
        }
        Set<Item> left = new HashSet<>();
        for (Item item : items) {
            left.add(item);
            if (!impossible(problem, all, left)) {
                left.remove(item);
            }
        }
        all.values().forEach(list -> list.removeIf(left::contains));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Whether the conclusions that are not left out cannot all fall together. */
    private static boolean impossible(Problem problem, Map<Judged, List<Item>> all, Set<Item> leftOut) {
        List<Formula> falling = new ArrayList<>();
        all.forEach((one, list) -> list.forEach(item -> {
            if (!leftOut.contains(item)) {
                falling.add(problem.of(one).falls(item));
            }
        }));
        return Search.holds(problem.together(falling), problem.budget()) == Search.Result.NONE;
    }
}
