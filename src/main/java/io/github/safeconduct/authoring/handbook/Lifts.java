package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.law.Norm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which norms of a rulebook lift or displace which, in groups that have nothing to do with each other. */
final class Lifts {

    private static final int ROUNDS = 8;

    private final Map<String, Set<String>> byLifted = new LinkedHashMap<>();
    private final Map<String, Set<String>> byLifting = new LinkedHashMap<>();

    /**
     * Norms that are connected.
     *
     * @param lifting those that lift, in an order in which few arrows cross
     * @param lifted those that give way
     * @param arrows from each that lifts to each that gives way to it
     */
    record Group(List<String> lifting, List<String> lifted, List<ColumnGraph.Arrow> arrows) {}

    private Lifts(List<Norm> norms) {
        for (Norm norm : norms) {
            for (String by : norm.yieldsTo()) {
                byLifted.computeIfAbsent(norm.id(), any -> new TreeSet<>()).add(by);
                byLifting.computeIfAbsent(by, any -> new TreeSet<>()).add(norm.id());
            }
        }
    }

    /** The groups, in the order in which their norms stand in the register. */
    static List<Group> of(List<Norm> norms) {
        return new Lifts(norms).groups();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String lifted : byLifted.keySet()) {
            if (!done.contains(lifted)) {
                Set<String> right = new TreeSet<>(Set.of(lifted));
                Set<String> left = new TreeSet<>();
                for (int size = 0; size < right.size();) {
                    size = right.size();
                    right.forEach(one -> left.addAll(byLifted.getOrDefault(one, Set.of())));
                    left.forEach(one -> right.addAll(byLifting.getOrDefault(one, Set.of())));
                }
                done.addAll(right);
                groups.add(group(new ArrayList<>(left), new ArrayList<>(right)));
            }
        }
        return groups;
    }

    /** Each column by turns in the order of the middle of what it is connected with: the usual way to few crossings. */
    private Group group(List<String> left, List<String> right) {
        for (int round = 0; round < ROUNDS; round++) {
            order(right, left, byLifted);
            order(left, right, byLifting);
        }
        List<ColumnGraph.Arrow> arrows = new ArrayList<>();
        left.forEach(by -> right.stream().filter(byLifting.getOrDefault(by, Set.of())::contains)
                .forEach(lifted -> arrows.add(new ColumnGraph.Arrow(by, lifted))));
        return new Group(left, right, arrows);
    }

    private static void order(List<String> column, List<String> other, Map<String, Set<String>> connected) {
        Map<String, Integer> places = new HashMap<>();
        other.forEach(one -> places.put(one, places.size()));
        Map<String, Double> middles = new HashMap<>();
        column.forEach(one -> middles.put(one,
                connected.getOrDefault(one, Set.of()).stream().mapToInt(place -> places.getOrDefault(place, 0)).average().orElse(0)));
        column.sort(Comparator.comparing((String one) -> middles.getOrDefault(one, 0.0)).thenComparing(Comparator.naturalOrder()));
    }
}
