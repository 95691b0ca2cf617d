package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How formulas read under the values left to their unknowns. Each formula stands here once, by number, and knows how many of its parts hold
 * and how many cannot; so a restriction touches only what it changes, and taking it back undoes just that. Confined to one search.
 */
final class Readings {

    static final byte NO = 0;
    static final byte OPEN = 1;
    static final byte YES = 2;

    private static final int[] NOTHING = {};

    private final Map<Formula, Integer> numbers = new IdentityHashMap<>();
    /** By number: what a joined formula joins, nothing for a choice; whether all of them; its unknown and values where it is a choice. */
    private int[][] parts = new int[64][];
    private boolean[] all = new boolean[64];
    private @Nullable Unknown[] unknowns = new Unknown[64];
    private long[] values = new long[64];
    private byte[] truth = new byte[64];
    private int[] holding = new int[64];
    private int[] failing = new int[64];
    private int size;

    /** What a formula is a part of: a list for each, of edges. */
    private int[] firstEdge = new int[64];
    private int[] nextEdge = new int[128];
    private int[] whole = new int[128];
    private int edges;

    /** By the number of an unknown: the choices about it, and the values left to it. */
    private int[][] choices = new int[64][];
    private int[] choiceCounts = new int[64];
    private long[] left = new long[64];

    /** The formulas that came to hold or to fail, in this order. */
    private int[] settled = new int[64];
    private int settledCount;

    private final List<Step> trail = new ArrayList<>();

    /** One restriction: what was left to the unknown before, and how many formulas had settled. */
    private record Step(Unknown unknown, long left, int settled) {}

    /** The number of a formula. */
    int number(Formula formula) {
        if (formula instanceof Formula.Choice choice) {
            return number(choice);
        }
        Integer known = numbers.get(formula);
        if (known != null) {
            return known;
        }
        Formula.Joined joined = (Formula.Joined) formula;
        int[] of = new int[joined.parts().size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = number(joined.parts().get(i));
        }
        int number = add(of, joined instanceof Formula.All);
        numbers.put(formula, number);
        for (int part : of) {
            holding[number] += truth[part] == YES ? 1 : 0;
            failing[number] += truth[part] == NO ? 1 : 0;
            addEdge(part, number);
        }
        truth[number] = joined(number);
        return number;
    }

    private int number(Formula.Choice choice) {
        Unknown unknown = choice.unknown();
        int of = unknown.number();
        if (of >= choices.length) {
            int length = Math.max(2 * choices.length, of + 1);
            choices = Arrays.copyOf(choices, length);
            choiceCounts = Arrays.copyOf(choiceCounts, length);
            left = Arrays.copyOf(left, length);
        }
        if (choices[of] == null) {
            choices[of] = new int[4];
            left[of] = unknown.all();
        }
        for (int i = 0; i < choiceCounts[of]; i++) {
            if (values[choices[of][i]] == choice.values()) {
                return choices[of][i];
            }
        }
        int number = add(NOTHING, false);
        unknowns[number] = unknown;
        values[number] = choice.values();
        truth[number] = chosen(number);
        if (choiceCounts[of] == choices[of].length) {
            choices[of] = Arrays.copyOf(choices[of], 2 * choices[of].length);
        }
        choices[of][choiceCounts[of]++] = number;
        return number;
    }

    private int add(int[] of, boolean all) {
        if (size == truth.length) {
            int length = 2 * size;
            parts = Arrays.copyOf(parts, length);
            this.all = Arrays.copyOf(this.all, length);
            unknowns = Arrays.copyOf(unknowns, length);
            values = Arrays.copyOf(values, length);
            truth = Arrays.copyOf(truth, length);
            holding = Arrays.copyOf(holding, length);
            failing = Arrays.copyOf(failing, length);
            firstEdge = Arrays.copyOf(firstEdge, length);
            settled = Arrays.copyOf(settled, length);
        }
        parts[size] = of;
        this.all[size] = all;
        firstEdge[size] = -1;
        return size++;
    }

    private void addEdge(int part, int whole) {
        if (edges == nextEdge.length) {
            nextEdge = Arrays.copyOf(nextEdge, 2 * edges);
            this.whole = Arrays.copyOf(this.whole, 2 * edges);
        }
        nextEdge[edges] = firstEdge[part];
        this.whole[edges] = whole;
        firstEdge[part] = edges++;
    }

    private byte chosen(int choice) {
        long now = left[unknown(choice).number()];
        return (now & values[choice]) == 0 ? NO : (now & ~values[choice]) == 0 ? YES : OPEN;
    }

    private byte joined(int number) {
        int many = parts[number].length;
        if (all[number]) {
            return failing[number] > 0 ? NO : holding[number] == many ? YES : OPEN;
        }
        return holding[number] > 0 ? YES : failing[number] == many ? NO : OPEN;
    }

    /** How a formula reads under what is left. */
    byte truth(int number) {
        return truth[number];
    }

    boolean isChoice(int number) {
        return unknowns[number] != null;
    }

    /** Whether a joined formula joins by and. */
    boolean isAll(int number) {
        return all[number];
    }

    /** What a joined formula joins. */
    int[] parts(int number) {
        return parts[number];
    }

    /** How many of its parts can still hold. */
    int width(int number) {
        return parts[number].length - failing[number];
    }

    /** The unknown of a choice. */
    Unknown unknown(int choice) {
        return Objects.requireNonNull(unknowns[choice]);
    }

    /** The values of a choice. */
    long values(int choice) {
        return values[choice];
    }

    /** The values left to an unknown. */
    long left(Unknown unknown) {
        return unknown.number() < left.length && left[unknown.number()] != 0 ? left[unknown.number()] : unknown.all();
    }

    /** How many restrictions stand. */
    int mark() {
        return trail.size();
    }

    /** The unknowns restricted since a mark, in that order. */
    Set<Unknown> since(int mark) {
        Set<Unknown> unknowns = new LinkedHashSet<>();
        for (Step step : trail.subList(mark, trail.size())) {
            unknowns.add(step.unknown());
        }
        return unknowns;
    }

    /** Restricts an unknown to some of the values left to it. */
    void restrict(Unknown unknown, long values) {
        int of = unknown.number();
        trail.add(new Step(unknown, left[of], settledCount));
        left[of] = values;
        int next = settledCount;
        for (int i = 0; i < choiceCounts[of]; i++) {
            int choice = choices[of][i];
            if (truth[choice] == OPEN) {
                settle(choice, chosen(choice));
            }
        }
        while (next < settledCount) {
            int part = settled[next++];
            int[] counts = truth[part] == YES ? holding : failing;
            for (int edge = firstEdge[part]; edge >= 0; edge = nextEdge[edge]) {
                int joined = whole[edge];
                counts[joined]++;
                if (truth[joined] == OPEN) {
                    settle(joined, joined(joined));
                }
            }
        }
    }

    private void settle(int number, byte as) {
        if (as != OPEN) {
            truth[number] = as;
            settled[settledCount++] = number;
        }
    }

    /** Takes back every restriction since a mark. */
    void undo(int mark) {
        while (trail.size() > mark) {
            Step step = trail.remove(trail.size() - 1);
            left[step.unknown().number()] = step.left();
            while (settledCount > step.settled()) {
                int part = settled[--settledCount];
                int[] counts = truth[part] == YES ? holding : failing;
                for (int edge = firstEdge[part]; edge >= 0; edge = nextEdge[edge]) {
                    counts[whole[edge]]--;
                }
                truth[part] = OPEN;
            }
        }
    }

    /** How many formulas there are. */
    int formulas() {
        return size;
    }

    /** One more than the highest number of an unknown. */
    int unknowns() {
        return left.length;
    }
}
