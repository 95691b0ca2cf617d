package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes formulas that are open apart into parts that share no unknown, so that each can be searched by itself. */
final class Parts {

    private final Readings readings;
    /** By the number of an unknown: another of the same part; itself for one of each. */
    private final int[] root;
    /** By the number of a formula: one of its unknowns; less than 0 where it was not looked at. */
    private final int[] first;

    private Parts(Readings readings) {
        this.readings = readings;
        this.root = new int[readings.unknowns()];
        this.first = new int[readings.formulas()];
        Arrays.setAll(root, unknown -> unknown);
        Arrays.fill(first, -1);
    }

    /** The parts, each in the order of the formulas. */
    static List<int[]> of(Readings readings, int[] formulas) {
        Parts parts = new Parts(readings);
        for (int formula : formulas) {
            parts.join(formula);
        }
        Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
        for (int formula : formulas) {
            byRoot.computeIfAbsent(parts.find(parts.first[formula]), any -> new ArrayList<>()).add(formula);
        }
        return byRoot.values().stream().map(part -> part.stream().mapToInt(one -> one).toArray()).toList();
    }

    /** Joins all unknowns of a formula; one of them. */
    private int join(int formula) {
        if (first[formula] < 0) {
            if (readings.isChoice(formula)) {
                first[formula] = readings.unknown(formula).number();
            } else {
                for (int part : readings.parts(formula)) {
                    // What has settled stays so until the search takes back what settled it.
                    if (readings.truth(part) == Readings.OPEN) {
                        int unknown = join(part);
                        first[formula] = first[formula] < 0 ? unknown : first[formula];
                        root[find(unknown)] = find(first[formula]);
                    }
                }
            }
        }
        return first[formula];
    }

    private int find(int unknown) {
        int at = unknown;
        while (root[at] != at) {
            at = root[at];
        }
        root[unknown] = at;
        return at;
    }
}
