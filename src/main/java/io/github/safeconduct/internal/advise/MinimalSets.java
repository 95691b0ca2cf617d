package io.github.safeconduct.internal.advise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The smallest subsets of some changes that come to as good as all of them together. One is found by halving (QuickXplain), the others by
 * leaving out each element of those found (Reiter's tree). Whatever is returned was tried, and lacks nothing that was tried.
 */
public final class MinimalSets {

    private final int size;
    private final ToIntFunction<BitSet> rank;
    private final int budget;
    private final Map<BitSet, Integer> tried = new HashMap<>();
    private int target;

    /**
     * What was found.
     *
     * @param rank how good the sets are; the less the better
     * @param sets the sets, in the order in which they were found
     * @param complete whether there are no others, as far as more changes never make it worse
     */
    public record Found(int rank, List<BitSet> sets, boolean complete) {}

    /** The budget has ended. */
    private static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("the budget has ended", null, false, false);
        }
    }

    private MinimalSets(int size, ToIntFunction<BitSet> rank, int budget) {
        this.size = size;
        this.rank = rank;
        this.budget = budget;
    }

    /**
     * Looks for them.
     *
     * @param size how many changes there are, those that are better to keep first
     * @param rank how good a set is; the less the better
     * @param most how many sets are looked for
     * @param budget how many sets are tried at the most
     */
    public static Found of(int size, ToIntFunction<BitSet> rank, int most, int budget) {
        return new MinimalSets(size, rank, budget).search(most);
    }

    private Found search(int most) {
        List<BitSet> found = new ArrayList<>();
        BitSet all = new BitSet(size);
        all.set(0, size);
        target = rank(all);
        if (target >= rank(new BitSet())) {
            return new Found(rank(new BitSet()), List.of(), true);
        }
        Deque<BitSet> open = new ArrayDeque<>(List.of(new BitSet()));
        Set<BitSet> seen = new HashSet<>();
        try {
            while (!open.isEmpty() && found.size() < most) {
                BitSet without = open.remove();
                BitSet known = found.stream().filter(set -> !set.intersects(without)).findFirst().orElse(null);
                if (known == null) {
                    BitSet rest = (BitSet) all.clone();
                    rest.andNot(without);
                    if (!good(rest)) {
                        continue;
                    }
                    known = minimal(rest);
                    found.add(known);
                }
                known.stream().forEach(one -> {
                    BitSet next = (BitSet) without.clone();
                    next.set(one);
                    if (seen.add(next)) {
                        open.add(next);
                    }
                });
            }
            return new Found(target, found, open.isEmpty());
        } catch (Spent e) {
            return new Found(target, found, false);
        }
    }

    private boolean good(BitSet set) {
        return rank(set) <= target;
    }

    private int rank(BitSet set) {
        Integer known = tried.get(set);
        if (known == null) {
            // The first two are always tried: what nothing comes to, and what everything does.
            if (tried.size() >= Math.max(2, budget)) {
                throw new Spent();
            }
            known = rank.applyAsInt((BitSet) set.clone());
            tried.put((BitSet) set.clone(), known);
        }
        return known;
    }

    private BitSet minimal(BitSet within) {
        BitSet set = halved(new BitSet(), false, within);
        // More changes mostly do no harm; where they do, halving can miss.
        BitSet kept = good(set) ? set : within;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int one = kept.length(); (one = kept.previousSetBit(one - 1)) >= 0;) {
                BitSet less = (BitSet) kept.clone();
                less.clear(one);
                if (good(less)) {
                    kept = less;
                    smaller = true;
                }
            }
        }
        return kept;
    }

    private BitSet halved(BitSet base, boolean grown, BitSet among) {
        if (grown && good(base)) {
            return new BitSet();
        }
        if (among.cardinality() <= 1) {
            return (BitSet) among.clone();
        }
        BitSet first = new BitSet();
        BitSet second = new BitSet();
        int half = among.cardinality() / 2;
        among.stream().forEach(one -> (first.cardinality() < half ? first : second).set(one));
        BitSet fromSecond = halved(union(base, first), true, second);
        BitSet fromFirst = halved(union(base, fromSecond), !fromSecond.isEmpty(), first);
        return union(fromFirst, fromSecond);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
