package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes formulas apart into parts that share no unknown, so that each can be searched by itself. */
final class Parts {

    private final Map<Unknown, Unknown> root = new IdentityHashMap<>();

    private Parts() {}

    /** The parts, each in the order of the formulas. */
    static List<List<Formula>> of(List<Formula> formulas) {
        Parts parts = new Parts();
        List<Unknown> firsts = new ArrayList<>();
        for (Formula formula : formulas) {
            Unknown[] first = new Unknown[1];
            parts.join(formula, first);
            firsts.add(first[0]);
        }
        Map<Unknown, List<Formula>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < formulas.size(); i++) {
            byRoot.computeIfAbsent(parts.find(firsts.get(i)), any -> new ArrayList<>()).add(formulas.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private void join(Formula formula, Unknown[] first) {
        if (formula instanceof Formula.Choice choice) {
            if (first[0] == null) {
                first[0] = choice.unknown();
                find(choice.unknown());
            } else {
                root.put(find(choice.unknown()), find(first[0]));
            }
        } else {
            for (Formula part : formula instanceof Formula.All all ? all.parts() : ((Formula.Any) formula).parts()) {
                join(part, first);
            }
        }
    }

    private Unknown find(Unknown unknown) {
        Unknown at = unknown;
        while (root.getOrDefault(at, at) != at) {
            at = root.get(at);
        }
        root.put(unknown, at);
        root.putIfAbsent(at, at);
        return at;
    }
}
