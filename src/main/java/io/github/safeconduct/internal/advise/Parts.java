package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes formulas that are open apart into parts that share no unknown, so that each can be searched by itself. A search does so at every
 * fork: what it needs for that is kept from one time to the next, and what was noted the last time is told by its number.
 */
final class Parts {

    private static final int[] NONE = {};

    private final Readings readings;
    private int time;
    /** By the number of an unknown: another of the same part; itself for one of each. And when that was noted. */
    private int[] root = {};
    private int[] rooted = {};
    /** By the number of an unknown: which part it is the root of, where some formula was found to be in it. And when. */
    private int[] part = {};
    private int[] parted = {};
    /** By the number of a formula: one of its unknowns, less than 0 where it has none. And when it was looked at. */
    private int[] first = {};
    private int[] looked = {};

    Parts(Readings readings) {
        this.readings = readings;
    }

    /** The parts, each in the order of the formulas. */
    List<int[]> of(int[] formulas) {
        if (formulas.length == 1) {
            return List.of(formulas);
        }
        begin();
        for (int formula : formulas) {
            join(formula);
        }
        List<Numbers> parts = new ArrayList<>();
        for (int formula : formulas) {
            int in = find(first[formula]);
            if (parted[in] != time) {
                parted[in] = time;
                part[in] = parts.size();
                parts.add(new Numbers(NONE));
            }
            parts.get(part[in]).add(formula);
        }
        List<int[]> all = new ArrayList<>(parts.size());
        parts.forEach(one -> all.add(one.toArray()));
        return all;
    }

    private void begin() {
        time++;
        if (root.length < readings.unknowns()) {
            root = Arrays.copyOf(root, readings.unknowns());
            rooted = Arrays.copyOf(rooted, root.length);
            part = Arrays.copyOf(part, root.length);
            parted = Arrays.copyOf(parted, root.length);
        }
        if (first.length < readings.formulas()) {
            first = Arrays.copyOf(first, readings.formulas());
            looked = Arrays.copyOf(looked, first.length);
        }
    }

    /** Joins all unknowns of a formula; one of them. */
    private int join(int formula) {
        if (looked[formula] != time) {
            looked[formula] = time;
            first[formula] = readings.isChoice(formula) ? readings.unknown(formula).number() : joined(readings.parts(formula));
        }
        return first[formula];
    }

    private int joined(int[] formulas) {
        int one = -1;
        for (int formula : formulas) {
            // What has settled stays so until the search takes back what settled it.
            if (readings.truth(formula) == Readings.OPEN) {
                int unknown = join(formula);
                one = one < 0 ? unknown : one;
                root[find(unknown)] = find(one);
            }
        }
        return one;
    }

    private int find(int unknown) {
        int at = unknown;
        if (rooted[at] != time) {
            rooted[at] = time;
            root[at] = at;
        }
        while (root[at] != at) {
            // Half the way is enough, and the next time there is less of it.
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
