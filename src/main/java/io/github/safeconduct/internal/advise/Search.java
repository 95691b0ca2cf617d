package io.github.safeconduct.internal.advise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for values of the unknowns under which a number of formulas hold at once: some, or the cheapest. Takes at once what has only one
 * way, takes the rest apart into parts that share no unknown, tries the ways of one formula of each part, and goes on with each part of
 * what is left by itself. Bounded in looks, never in time, so that the same case gives the same answer.
 */
final class Search {

    /** What a search came to. */
    enum Result {
        FOUND,
        /** There are no such values. */
        NONE,
        /** The budget ended first. */
        OPEN
    }

    /**
     * What values cost: the price of knowing no more of an unknown than that it has one of a mask's values. Never falls as the mask
     * shrinks.
     */
    interface Price {
        int of(Unknown unknown, long values);
    }

    /**
     * The looks at a choice a decision may take; shared by all its searches, none of which may take more than its share. Looks and not
     * forks are counted, because a fork over a thousand formulas costs a thousand times a fork over one.
     */
    static final class Budget {
        private final int share;
        private int left;
        private int now;

        Budget(int looks, int share) {
            this.left = looks;
            this.share = share;
        }

        void begin() {
            now = share;
        }

        void look() {
            left--;
            now--;
        }

        boolean spent() {
            return left < 0 || now < 0;
        }
    }

    /** How often a search dives before it goes about it step by step. */
    private static final int DIVES = 32;

    /** How many forks are tried within each other: enough for any case, and no deeper than any thread's stack. */
    private static final int DEEPEST = 400;

    /** No price reaches it. */
    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private final Readings readings = new Readings();
    private final Parts parts = new Parts(readings);
    private final Price price;
    private final Budget budget;
    private final boolean cheapest;
    private final Map<Unknown, Long> solution = new HashMap<>();
    /** What the values left to the unknowns cost so far, and what they cost before each restriction that stands. */
    private int cost;
    private int[] costs = new int[32];
    /** How often each formula could no longer hold. */
    private final Counts failures = new Counts();
    private int depth;
    private boolean cut;

    private Search(Price price, Budget budget, boolean cheapest) {
        this.price = price;
        this.budget = budget;
        this.cheapest = cheapest;
        budget.begin();
    }

    /** Whether there are values under which all formulas hold. */
    static Result holds(List<Formula> formulas, Budget budget) {
        return new Search((unknown, values) -> 0, budget, false).run(formulas);
    }

    /**
     * The cheapest values under which all formulas hold: the unknowns that matter, and the values left to them. Null where there are none,
     * or none was found.
     */
    static @Nullable Map<Unknown, Long> cheapest(List<Formula> formulas, Price price, Budget budget) {
        Search search = new Search(price, budget, true);
        return search.run(formulas) == Result.FOUND ? search.solution : null;
    }

    /** The unknowns of which not every value will do, whichever way the formulas hold; of those, the ones that are seen at once. */
    static Set<Unknown> forced(List<Formula> formulas, Budget budget) {
        Search search = new Search((unknown, values) -> 0, budget, false);
        search.simplify(search.numbers(formulas));
        return Set.copyOf(search.readings.since(0));
    }

    private int[] numbers(List<Formula> formulas) {
        return formulas.stream().mapToInt(readings::number).toArray();
    }

    private Result run(List<Formula> formulas) {
        int[] rest = simplify(numbers(formulas));
        if (rest == null) {
            return Result.NONE;
        }
        if (!cheapest && dive(rest)) {
            return Result.FOUND;
        }
        take(0, solution);
        if (parts(rest, UNLIMITED, solution) == null) {
            return cut ? Result.OPEN : Result.NONE;
        }
        return Result.FOUND;
    }

    /**
     * Takes the first way of each formula, one formula after the other, without looking ahead: most cases that can come out well do so in
     * many ways. The formula at which that fails is taken first the next time. False says nothing.
     */
    private boolean dive(int[] formulas) {
        int[] order = formulas.clone();
        int mark = readings.mark();
        for (int tries = 0; tries < DIVES; tries++) {
            int i = 0;
            while (i < order.length && satisfied(order[i])) {
                i++;
            }
            if (i == order.length) {
                return true;
            }
            undo(mark);
            int failing = order[i];
            System.arraycopy(order, 0, order, 1, i);
            order[0] = failing;
        }
        undo(mark);
        return false;
    }

    /** Restricts unknowns until a formula holds, the first way that can; false, and all as before, where none can. */
    private boolean satisfied(int formula) {
        budget.look();
        if (readings.truth(formula) != Readings.OPEN) {
            return readings.truth(formula) == Readings.YES;
        }
        if (readings.isChoice(formula)) {
            return restrict(formula);
        }
        int mark = readings.mark();
        for (int part : readings.parts(formula)) {
            boolean satisfied = satisfied(part);
            if (satisfied != readings.isAll(formula)) {
                if (!satisfied) {
                    undo(mark);
                }
                return satisfied;
            }
        }
        return readings.isAll(formula);
    }

    /** A way to have some formulas hold, and what it costs beside what is paid already. */
    private record Found(Map<Unknown, Long> values, int cost) {}

    /**
     * The cheapest way to have formulas hold that share unknowns, for less than a limit; null where none was found.
     *
     * @param formulas forks that are open
     */
    private @Nullable Found part(int[] formulas, int limit) {
        Found best = null;
        int most = limit;
        int mark = readings.mark();
        int before = cost;
        int fork = next(formulas);
        int[] rest = without(formulas, fork);
        for (int way : ways(fork)) {
            if (budget.spent() || depth > DEEPEST) {
                cut = true;
                return best == null ? dived(formulas, most) : best;
            }
            int[] open = simplify(with(way, rest));
            if (open != null && cost - before < most) {
                Map<Unknown, Long> values = take(mark, new HashMap<>());
                depth++;
                Found found = parts(open, most - (cost - before), values);
                depth--;
                if (found != null) {
                    best = new Found(values, found.cost() + cost - before);
                    most = best.cost();
                }
            }
            undo(mark);
            if (best != null && !cheapest) {
                return best;
            }
        }
        return best;
    }

    /** The same for formulas that need not share unknowns: each part of them by itself. */
    private @Nullable Found parts(int[] formulas, int limit, Map<Unknown, Long> values) {
        List<int[]> parts = formulas.length == 0 ? List.of() : this.parts.of(formulas);
        int[] least = new int[parts.size()];
        int sum = 0;
        for (int i = 0; i < least.length && cheapest; i++) {
            least[i] = atLeast(parts.get(i), limit - sum);
            sum += least[i];
            if (sum >= limit) {
                return null;
            }
        }
        int spent = 0;
        for (int i = 0; i < least.length; i++) {
            sum -= least[i];
            Found found = part(parts.get(i), limit - spent - sum);
            if (found == null) {
                return null;
            }
            values.putAll(found.values());
            spent += found.cost();
        }
        return new Found(values, spent);
    }

    /** What diving finds once the budget has ended. */
    private @Nullable Found dived(int[] formulas, int limit) {
        int mark = readings.mark();
        int before = cost;
        Found found = dive(formulas) && cost - before < limit ? new Found(take(mark, new HashMap<>()), cost - before) : null;
        undo(mark);
        return found;
    }

    private static int[] without(int[] formulas, int formula) {
        return Arrays.stream(formulas).filter(one -> one != formula).toArray();
    }

    private static int[] with(int formula, int[] formulas) {
        int[] all = new int[formulas.length + 1];
        all[0] = formula;
        System.arraycopy(formulas, 0, all, 1, formulas.length);
        return all;
    }

    /** The fork to try the ways of next. */
    private int next(int[] forks) {
        int next = forks[0];
        for (int fork : forks) {
            next = isBefore(fork, next) ? fork : next;
        }
        return next;
    }

    /** Few ways, and many times nothing could be done about it: what cannot be is found out early. */
    private boolean isBefore(int one, int other) {
        return (long) readings.width(one) * (1 + failures.get(other)) < (long) readings.width(other) * (1 + failures.get(one));
    }

    /** The ways of a fork that are still open, those first that cost least by themselves. */
    private int[] ways(int fork) {
        int[] ways = new int[readings.width(fork)];
        int[] prices = new int[ways.length];
        int count = 0;
        for (int part : readings.parts(fork)) {
            if (readings.truth(part) != Readings.NO) {
                int least = cheapest ? least(part) : 0;
                int at = count++;
                for (; at > 0 && prices[at - 1] > least; at--) {
                    ways[at] = ways[at - 1];
                    prices[at] = prices[at - 1];
                }
                ways[at] = part;
                prices[at] = least;
            }
        }
        return ways;
    }

    /** A guess at what a formula costs, only to look at the cheap ways first. */
    private int least(int formula) {
        if (readings.isChoice(formula)) {
            return cost(formula);
        }
        int sum = 0;
        int least = Integer.MAX_VALUE / 4;
        for (int part : readings.parts(formula)) {
            if (readings.isAll(formula)) {
                sum += least(part);
            } else if (readings.truth(part) != Readings.NO) {
                least = Math.min(least, least(part));
            }
        }
        return readings.isAll(formula) ? sum : least;
    }

    /** What it would cost to take a choice. */
    private int cost(int choice) {
        budget.look();
        Unknown unknown = readings.unknown(choice);
        long now = readings.left(unknown);
        return price.of(unknown, now & readings.values(choice)) - price.of(unknown, now);
    }

    /**
     * What some formulas will cost at least together: those that look at no unknown that was counted already cost their own; up to a limit
     * that is enough.
     */
    private int atLeast(int[] formulas, int limit) {
        int sum = 0;
        BitSet counted = new BitSet(readings.unknowns());
        for (int i = 0; i < formulas.length && sum < limit; i++) {
            sum += atLeast(formulas[i], counted);
        }
        return sum;
    }

    /**
     * What a formula that can still hold will cost at least beside what is counted already; nothing where that cannot be told apart.
     *
     * @param counted the unknowns that were counted; takes up those whose restriction is counted here
     */
    private int atLeast(int formula, BitSet counted) {
        if (readings.truth(formula) == Readings.YES) {
            return 0;
        }
        if (readings.isChoice(formula)) {
            int unknown = readings.unknown(formula).number();
            int cost = counted.get(unknown) ? 0 : cost(formula);
            if (cost > 0) {
                counted.set(unknown);
            }
            return cost;
        }
        BitSet own = new BitSet(readings.unknowns());
        int bound = bound(formula, own);
        if (bound == 0 || counted.intersects(own)) {
            return 0;
        }
        counted.or(own);
        return bound;
    }

    /** What a formula that can still hold will cost at least, and the unknowns some of which will cost it. */
    private int bound(int formula, BitSet own) {
        if (readings.truth(formula) == Readings.YES) {
            return 0;
        }
        if (readings.isChoice(formula)) {
            own.set(readings.unknown(formula).number());
            return cost(formula);
        }
        int bound = readings.isAll(formula) ? 0 : UNLIMITED;
        for (int part : readings.parts(formula)) {
            if (readings.isAll(formula)) {
                bound += atLeast(part, own);
            } else if (readings.truth(part) != Readings.NO) {
                bound = Math.min(bound, bound(part, own));
                if (bound == 0) {
                    return 0;
                }
            }
        }
        return bound;
    }

    /** Notes the values left to the unknowns restricted since a mark. */
    private Map<Unknown, Long> take(int from, Map<Unknown, Long> into) {
        for (Unknown unknown : readings.since(from)) {
            into.put(unknown, readings.left(unknown));
        }
        return into;
    }

    /** Takes a choice; false where nothing is left to its unknown. */
    private boolean restrict(int choice) {
        Unknown unknown = readings.unknown(choice);
        long before = readings.left(unknown);
        long after = before & readings.values(choice);
        if (after == 0) {
            return false;
        }
        if (after != before) {
            int mark = readings.mark();
            if (mark == costs.length) {
                costs = Arrays.copyOf(costs, 2 * mark);
            }
            costs[mark] = cost;
            cost += cheapest ? price.of(unknown, after) - price.of(unknown, before) : 0;
            readings.restrict(unknown, after);
        }
        return true;
    }

    private void undo(int mark) {
        if (readings.mark() > mark) {
            cost = costs[mark];
            readings.undo(mark);
        }
    }

    /** Takes everything that has only one way, until nothing changes. Null where something can no longer hold. */
    private int @Nullable [] simplify(int[] pending) {
        int[] now = pending;
        boolean changed = true;
        while (changed) {
            changed = false;
            Numbers work = new Numbers(now);
            Numbers next = new Numbers(new int[0]);
            for (int i = 0; i < work.size(); i++) {
                budget.look();
                int formula = work.get(i);
                if (readings.truth(formula) == Readings.NO) {
                    failures.count(formula);
                    return null;
                }
                if (readings.truth(formula) == Readings.YES) {
                    continue;
                }
                if (readings.isChoice(formula)) {
                    if (!restrict(formula)) {
                        failures.count(formula);
                        return null;
                    }
                    changed = true;
                } else if (readings.isAll(formula)) {
                    work.add(readings.parts(formula));
                } else if (readings.width(formula) == 1) {
                    work.add(only(formula));
                } else {
                    next.add(formula);
                }
            }
            now = next.reversed();
        }
        return now;
    }

    /** The one part that can still hold. */
    private int only(int fork) {
        for (int part : readings.parts(fork)) {
            if (readings.truth(part) != Readings.NO) {
                return part;
            }
        }
        throw new IllegalStateException("a fork of which nothing can hold reads no");
    }
}
