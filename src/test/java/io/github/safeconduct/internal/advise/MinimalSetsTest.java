package io.github.safeconduct.internal.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** The smallest sets that come to as good as all, held against trying every set. */
class MinimalSetsTest {

    private static BitSet set(int bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    private static int bits(BitSet set) {
        return set.isEmpty() ? 0 : (int) set.toLongArray()[0];
    }

    /** Some random sets that help: who has one of them has what it takes. */
    private static ToIntFunction<BitSet> monotone(Random random, int size) {
        int[] helps = random.ints(1 + random.nextInt(4), 1, 1 << size).toArray();
        int[] worth = random.ints(helps.length, 0, 3).toArray();
        return set -> {
            int rank = 4;
            for (int i = 0; i < helps.length; i++) {
                rank = (bits(set) & helps[i]) == helps[i] ? Math.min(rank, worth[i]) : rank;
            }
            return rank;
        };
    }

    private static Set<BitSet> byTryingAll(int size, ToIntFunction<BitSet> rank, int target) {
        Set<BitSet> minimal = new HashSet<>();
        for (int bits = 0; bits < 1 << size; bits++) {
            if (rank.applyAsInt(set(bits)) <= target) {
                int one = bits;
                boolean smaller = false;
                for (int less = (one - 1) & one; one != 0 && !smaller; less = (less - 1) & one) {
                    smaller = rank.applyAsInt(set(less)) <= target;
                    if (less == 0) {
                        break;
                    }
                }
                if (!smaller) {
                    minimal.add(set(bits));
                }
            }
        }
        return minimal;
    }

    @Test
    void allOfThemAreFound() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(8);
            ToIntFunction<BitSet> rank = monotone(random, size);
            MinimalSets.Found found = MinimalSets.of(size, rank, 1_000, 100_000);
            assertTrue(found.complete());
            assertEquals(rank.applyAsInt(set((1 << size) - 1)), found.rank());
            assertEquals(byTryingAll(size, rank, found.rank()), new HashSet<>(found.sets()), "seed " + seed);
            assertEquals(found.sets().size(), new HashSet<>(found.sets()).size());
        }
    }

    /** Where more can do harm, what is found still helps, and nothing of it is idle. */
    @Test
    void whatIsFoundHelpsAndHasNothingIdle() {
        int seen = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(7);
            int[] ranks = random.ints(1 << size, 0, 3).toArray();
            MinimalSets.Found found = MinimalSets.of(size, set -> ranks[bits(set)], 50, 10_000);
            for (BitSet set : found.sets()) {
                seen++;
                assertTrue(ranks[bits(set)] <= found.rank() && ranks[bits(set)] < ranks[0]);
                set.stream().forEach(one -> assertTrue(ranks[bits(set) & ~(1 << one)] > found.rank()));
            }
        }
        assertTrue(seen > 100, "only " + seen);
    }

    @Test
    void theBudgetHolds() {
        Random random = new Random(3);
        int[] calls = {0};
        ToIntFunction<BitSet> rank = monotone(random, 30);
        MinimalSets.Found found = MinimalSets.of(30, set -> {
            calls[0]++;
            return set.cardinality() > 20 ? 0 : rank.applyAsInt(set);
        }, 1_000, 60);
        assertFalse(found.complete());
        assertTrue(calls[0] <= 60);
        assertEquals(List.of(), MinimalSets.of(0, set -> 4, 5, 5).sets());
    }
}
