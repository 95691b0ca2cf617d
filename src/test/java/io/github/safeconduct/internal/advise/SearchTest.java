package io.github.safeconduct.internal.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.safeconduct.internal.Rulebooks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is looked for is found, and the cheapest is the cheapest: against trying every combination. */
class SearchTest {

    private static final Term TERM = Rulebooks.of("un-system").vocabulary().require("dataIsPersonal");
    private static final int MANY = 1_000_000;

    private final Random random = new Random(7);
    private final List<Unknown> unknowns = new ArrayList<>();

    /** What is asked costs 10; what is asked and hoped to come out as its last value, 100 more. */
    private static int price(Unknown unknown, long values) {
        return values == unknown.all() ? 0 : (values & 1L) != 0 ? 10 : 110;
    }

    private void draw() {
        unknowns.clear();
        int many = 1 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            List<Object> values = random.nextBoolean() ? List.of(Truth.YES, Truth.NO) : List.of("A", "B", "C");
            unknowns.add(new Unknown(i, TERM, i, false, values, -1L));
        }
    }

    private Formula formula(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            Unknown unknown = unknowns.get(random.nextInt(unknowns.size()));
            return Formula.choice(unknown, random.nextLong() & unknown.all());
        }
        List<Formula> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            parts.add(formula(depth - 1));
        }
        return Formula.joined(random.nextBoolean(), parts);
    }

    private static boolean holds(Formula formula, int[] values) {
        if (formula instanceof Formula.Choice choice) {
            return (choice.values() & 1L << values[choice.unknown().number()]) != 0;
        }
        List<Formula> parts = ((Formula.Joined) formula).parts();
        return formula instanceof Formula.All
                ? parts.stream().allMatch(part -> holds(part, values))
                : parts.stream().anyMatch(part -> holds(part, values));
    }

    /** Every combination of values under which all hold. */
    private List<int[]> every(List<Formula> formulas) {
        List<int[]> every = new ArrayList<>();
        int[] values = new int[unknowns.size()];
        while (true) {
            if (formulas.stream().allMatch(formula -> holds(formula, values))) {
                every.add(values.clone());
            }
            int at = 0;
            while (at < values.length && ++values[at] == unknowns.get(at).values().size()) {
                values[at++] = 0;
            }
            if (at == values.length) {
                return every;
            }
        }
    }

    /**
     * The least that any box of values costs in which all formulas hold: for two or three values each, what is left to an unknown is any
     * set of them, so every box is tried.
     */
    private int cheapest(List<Formula> formulas, List<int[]> every) {
        return boxes(0, new long[unknowns.size()], formulas, every.size() == 0);
    }

    private int boxes(int at, long[] box, List<Formula> formulas, boolean none) {
        if (none) {
            return Integer.MAX_VALUE;
        }
        if (at == box.length) {
            int cost = 0;
            for (int i = 0; i < box.length; i++) {
                cost += price(unknowns.get(i), box[i]);
            }
            return formulas.stream().allMatch(formula -> within(formula, box)) ? cost : Integer.MAX_VALUE;
        }
        int least = Integer.MAX_VALUE;
        for (long mask = 1; mask <= unknowns.get(at).all(); mask++) {
            box[at] = mask;
            least = Math.min(least, boxes(at + 1, box, formulas, false));
        }
        return least;
    }

    /** Whether a formula is seen to hold, knowing of each unknown no more than that it lies in the box. */
    private static boolean within(Formula formula, long[] box) {
        if (formula instanceof Formula.Choice choice) {
            return (box[choice.unknown().number()] & ~choice.values()) == 0;
        }
        List<Formula> parts = ((Formula.Joined) formula).parts();
        return formula instanceof Formula.All
                ? parts.stream().allMatch(part -> within(part, box))
                : parts.stream().anyMatch(part -> within(part, box));
    }

    @Test
    void agreesWithTryingEverything() {
        int found = 0;
        for (int round = 0; round < 600; round++) {
            draw();
            List<Formula> formulas = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                formulas.add(formula(3));
            }
            List<int[]> every = every(formulas);
            assertEquals(every.isEmpty() ? Search.Result.NONE : Search.Result.FOUND,
                    Search.holds(formulas, new Search.Budget(MANY, MANY)), "round " + round);
            Map<Unknown, Long> cheapest = Search.cheapest(formulas, SearchTest::price, new Search.Budget(MANY, MANY));
            if (every.isEmpty()) {
                assertNull(cheapest);
                continue;
            }
            found++;
            assertNotNull(cheapest);
            long[] box = new long[unknowns.size()];
            unknowns.forEach(unknown -> box[unknown.number()] = cheapest.getOrDefault(unknown, unknown.all()));
            formulas.forEach(formula -> assertEquals(true, within(formula, box)));
            int cost = unknowns.stream().mapToInt(unknown -> price(unknown, box[unknown.number()])).sum();
            assertEquals(cheapest(formulas, every), cost, "round " + round);
        }
        assertEquals(true, found > 100 && found < 500, "both kinds are drawn: " + found);
    }
}
