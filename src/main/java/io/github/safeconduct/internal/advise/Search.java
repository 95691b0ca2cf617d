package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for values of the unknowns under which a number of formulas hold at once: some, or the cheapest. Takes at once what has only one
 * way, takes the rest apart into parts that share no unknown, and searches each part by itself with a stack of its own: no recursion over
 * norms. Bounded in looks, never in time, so that the same case gives the same answer.
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
    interface Price extends ToIntFunction<Choices> {}

    /** An unknown and the values left to it. */
    record Choices(Unknown unknown, long values) {}

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

    private final Price price;
    private final Budget budget;
    private final boolean cheapest;
    private long[] left = new long[64];
    private final List<Unknown> touched = new ArrayList<>();
    private final List<Step> trail = new ArrayList<>();
    private final Map<Unknown, Long> solution = new HashMap<>();
    /** How often an unknown was restricted or let go again: what was read before is stale. */
    private int steps;
    /** What the values left to the unknowns cost so far. */
    private int cost;
    private boolean cut;

    /** One restriction: what was left to the unknown before, and what all cost. */
    private record Step(Unknown unknown, long left, int cost) {}

    private Search(Price price, Budget budget, boolean cheapest) {
        this.price = price;
        this.budget = budget;
        this.cheapest = cheapest;
        budget.begin();
        Arrays.fill(left, 0);
    }

    /** Whether there are values under which all formulas hold. */
    static Result holds(List<Formula> formulas, Budget budget) {
        return new Search(choices -> 0, budget, false).run(formulas);
    }

    /**
     * The cheapest values under which all formulas hold: the unknowns that matter, and the values left to them. Null where there are none,
     * or none was found.
     */
    static @Nullable Map<Unknown, Long> cheapest(List<Formula> formulas, Price price, Budget budget) {
        Search search = new Search(price, budget, true);
        return search.run(formulas) == Result.NONE || search.failed ? null : search.solution;
    }

    private boolean failed;

    private Result run(List<Formula> formulas) {
        Pending rest = Pending.of(formulas);
        rest = simplify(rest);
        if (rest == null) {
            return Result.NONE;
        }
        if (!cheapest && dive(rest.formulas())) {
            return Result.FOUND;
        }
        for (Unknown unknown : touched) {
            solution.put(unknown, left[unknown.number()]);
        }
        for (List<Formula> part : Parts.of(rest.formulas())) {
            int mark = trail.size();
            Map<Unknown, Long> found = part(part);
            undo(mark);
            if (found == null) {
                failed = true;
                return cut ? Result.OPEN : Result.NONE;
            }
            solution.putAll(found);
        }
        return Result.FOUND;
    }

    /**
     * Takes the first way of each formula, one formula after the other, without looking ahead: most cases that can come out well do so in
     * many ways. The formula at which that fails is taken first the next time. False says nothing.
     */
    private boolean dive(List<Formula> formulas) {
        List<Formula> order = new ArrayList<>(formulas);
        int mark = trail.size();
        for (int tries = 0; tries < DIVES && !budget.spent(); tries++) {
            int i = 0;
            while (i < order.size() && satisfied(order.get(i))) {
                i++;
            }
            if (i == order.size()) {
                return true;
            }
            undo(mark);
            order.add(0, order.remove(i));
        }
        undo(mark);
        return false;
    }

    /** Restricts unknowns until a formula holds, the first way that can; false, and all as before, where none can. */
    private boolean satisfied(Formula formula) {
        if (formula instanceof Formula.Choice choice) {
            budget.look();
            return restrict(choice.unknown(), choice.values());
        }
        List<Formula> parts = ((Formula.Joined) formula).parts();
        int mark = trail.size();
        if (formula instanceof Formula.All) {
            for (Formula part : parts) {
                if (!satisfied(part)) {
                    undo(mark);
                    return false;
                }
            }
            return true;
        }
        int truth = truth(formula);
        if (truth != 1) {
            return truth == 2;
        }
        for (Formula part : parts) {
            if (satisfied(part)) {
                return true;
            }
        }
        return false;
    }

    /** A choice not yet exhausted: what was pending, and which way to take next. */
    private static final class Fork {
        final Pending pending;
        final List<Formula> ways;
        final int mark;
        int next;

        Fork(Pending pending, List<Formula> ways, int mark) {
            this.pending = pending;
            this.ways = ways;
            this.mark = mark;
        }
    }

    private @Nullable Map<Unknown, Long> part(List<Formula> formulas) {
        Map<Unknown, Long> best = null;
        int bestPrice = Integer.MAX_VALUE;
        int start = trail.size();
        int before = cost;
        List<Fork> forks = new ArrayList<>();
        Pending pending = Pending.of(formulas);
        while (true) {
            Pending rest = null;
            if (pending != null) {
                if (budget.spent()) {
                    cut = true;
                    return best;
                }
                rest = simplify(pending);
            }
            if (rest != null && (best == null || cost - before < bestPrice)) {
                Formula.@Nullable Any fork = rest.narrowest(this);
                if (fork == null) {
                    best = taken(start);
                    bestPrice = cost - before;
                    if (!cheapest) {
                        return best;
                    }
                } else if (best == null || atLeast(rest, bestPrice - cost + before) < bestPrice - cost + before) {
                    forks.add(new Fork(rest.without(fork), ways(fork), trail.size()));
                }
            }
            // The next way of the innermost fork that has one left.
            pending = null;
            while (!forks.isEmpty() && pending == null) {
                Fork last = forks.get(forks.size() - 1);
                undo(last.mark);
                if (last.next == last.ways.size()) {
                    forks.remove(forks.size() - 1);
                } else {
                    pending = new Pending(last.ways.get(last.next++), last.pending);
                }
            }
            if (pending == null) {
                return best;
            }
        }
    }

    /** The ways of a fork that are still open, those first that cost least by themselves. */
    private List<Formula> ways(Formula.Any fork) {
        List<Formula> ways = new ArrayList<>();
        for (Formula part : fork.parts()) {
            if (truth(part) != 0) {
                ways.add(part);
            }
        }
        if (cheapest && ways.size() > 1) {
            Map<Formula, Integer> prices = new java.util.IdentityHashMap<>();
            ways.forEach(way -> prices.put(way, least(way)));
            ways.sort(Comparator.comparing(prices::get));
        }
        return ways;
    }

    /** A guess at what a formula costs, only to look at the cheap ways first. */
    private int least(Formula formula) {
        if (formula instanceof Formula.Choice choice) {
            long now = left(choice.unknown());
            return price.applyAsInt(new Choices(choice.unknown(), now & choice.values()))
                    - price.applyAsInt(new Choices(choice.unknown(), now));
        }
        int sum = 0;
        if (formula instanceof Formula.All all) {
            for (Formula part : all.parts()) {
                sum += least(part);
            }
            return sum;
        }
        int least = Integer.MAX_VALUE / 4;
        for (Formula part : ((Formula.Any) formula).parts()) {
            least = truth(part) == 0 ? least : Math.min(least, least(part));
        }
        return least;
    }

    /** What some formulas will cost at least together: those that share no unknown each cost their own; up to a limit that is enough. */
    private int atLeast(Pending formulas, int limit) {
        int sum = 0;
        BitSet counted = new BitSet();
        for (Pending at = formulas; at != null && at.head != null && sum < limit; at = at.tail) {
            BitSet own = ((Formula.Joined) at.head).unknowns();
            if (!counted.intersects(own)) {
                int bound = atLeast(at.head);
                if (bound > 0) {
                    sum += bound;
                    counted.or(own);
                }
            }
        }
        return sum;
    }

    /** What a formula will cost at least, beside what is paid already. */
    private int atLeast(Formula formula) {
        if (formula instanceof Formula.Choice choice) {
            budget.look();
            long now = left(choice.unknown());
            return (now & ~choice.values()) == 0 ? 0 : least(choice);
        }
        List<Formula> parts = ((Formula.Joined) formula).parts();
        int bound = formula instanceof Formula.All ? 0 : Integer.MAX_VALUE;
        for (Formula part : parts) {
            if (formula instanceof Formula.All) {
                bound = Math.max(bound, atLeast(part));
            } else if (truth(part) != 0) {
                bound = Math.min(bound, atLeast(part));
                if (bound == 0) {
                    return 0;
                }
            }
        }
        return bound;
    }

    private Set<Unknown> since(int from) {
        Set<Unknown> unknowns = new LinkedHashSet<>();
        for (int i = from; i < trail.size(); i++) {
            unknowns.add(trail.get(i).unknown());
        }
        return unknowns;
    }

    private Map<Unknown, Long> taken(int from) {
        Map<Unknown, Long> taken = new HashMap<>();
        for (Unknown unknown : since(from)) {
            taken.put(unknown, left(unknown));
        }
        return taken;
    }

    private long left(Unknown unknown) {
        if (unknown.number() >= left.length) {
            left = Arrays.copyOf(left, Math.max(2 * left.length, unknown.number() + 1));
        }
        long mask = left[unknown.number()];
        return mask == 0 ? unknown.all() : mask;
    }

    /** Restricts an unknown; false where nothing is left to it. */
    private boolean restrict(Unknown unknown, long values) {
        long before = left(unknown);
        long after = before & values;
        if (after == 0) {
            return false;
        }
        if (after != before) {
            trail.add(new Step(unknown, left[unknown.number()], cost));
            cost += cheapest ? price.applyAsInt(new Choices(unknown, after)) - price.applyAsInt(new Choices(unknown, before)) : 0;
            left[unknown.number()] = after;
            touched.add(unknown);
            steps++;
        }
        return true;
    }

    private void undo(int mark) {
        while (trail.size() > mark) {
            Step step = trail.remove(trail.size() - 1);
            left[step.unknown().number()] = step.left();
            cost = step.cost();
            steps++;
        }
    }

    /** 0 no, 1 open, 2 yes, under what is left to the unknowns. */
    private int truth(Formula formula) {
        if (formula instanceof Formula.Choice choice) {
            budget.look();
            long now = left(choice.unknown());
            return (now & choice.values()) == 0 ? 0 : (now & ~choice.values()) == 0 ? 2 : 1;
        }
        Formula.Joined joined = (Formula.Joined) formula;
        int before = joined.readBy(this, steps);
        return before >= 0 ? before : joined.readBy(this, steps, truth(joined.parts(), joined instanceof Formula.All ? 2 : 0));
    }

    /** The truth of all (2) or any (0) of some formulas: the neutral one, until one says the opposite. */
    private int truth(List<Formula> parts, int neutral) {
        int result = neutral;
        for (int i = 0; i < parts.size(); i++) {
            int truth = truth(parts.get(i));
            if (truth == 2 - neutral) {
                return truth;
            }
            result = truth == 1 ? 1 : result;
        }
        return result;
    }

    /** Takes everything that has only one way, until nothing changes. Null where something can no longer hold. */
    private @Nullable Pending simplify(Pending pending) {
        Pending now = pending;
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Formula> work = new ArrayList<>();
            now.forEach(work::add);
            Pending next = Pending.EMPTY;
            for (int i = 0; i < work.size(); i++) {
                Formula formula = work.get(i);
                int truth = truth(formula);
                if (truth == 0) {
                    return null;
                }
                if (truth == 2) {
                    continue;
                }
                if (formula instanceof Formula.Choice choice) {
                    if (!restrict(choice.unknown(), choice.values())) {
                        return null;
                    }
                    changed = true;
                } else if (formula instanceof Formula.All all) {
                    work.addAll(all.parts());
                } else {
                    Formula only = only((Formula.Any) formula);
                    if (only == null) {
                        next = new Pending(formula, next);
                    } else {
                        work.add(only);
                    }
                }
            }
            now = next;
        }
        return now;
    }

    /** The one part that can still hold; null where there are several. */
    private @Nullable Formula only(Formula.Any any) {
        Formula only = null;
        for (Formula part : any.parts()) {
            if (truth(part) != 0) {
                if (only != null) {
                    return null;
                }
                only = part;
            }
        }
        return only;
    }

    /** How many parts of a fork can still hold. */
    private int width(Formula.Any any) {
        int width = 0;
        for (Formula part : any.parts()) {
            width += truth(part) == 0 ? 0 : 1;
        }
        return width;
    }

    /** Formulas that must all hold, as a list that shares its tail. */
    private record Pending(@Nullable Formula head, @Nullable Pending tail) {

        static final Pending EMPTY = new Pending(null, null);

        static Pending of(List<Formula> formulas) {
            Pending list = EMPTY;
            for (int i = formulas.size() - 1; i >= 0; i--) {
                list = new Pending(formulas.get(i), list);
            }
            return list;
        }

        void forEach(java.util.function.Consumer<Formula> action) {
            for (Pending at = this; at != null && at.head != null; at = at.tail) {
                action.accept(at.head);
            }
        }

        List<Formula> formulas() {
            List<Formula> all = new ArrayList<>();
            forEach(all::add);
            return all;
        }

        /** The fork with the fewest ways; null where there is none. */
        Formula.@Nullable Any narrowest(Search search) {
            Formula.Any narrowest = null;
            int fewest = Integer.MAX_VALUE;
            for (Pending at = this; at != null && at.head != null; at = at.tail) {
                int width = search.width((Formula.Any) at.head);
                if (width < fewest) {
                    fewest = width;
                    narrowest = (Formula.Any) at.head;
                }
            }
            return narrowest;
        }

        Pending without(Formula formula) {
            List<Formula> rest = new ArrayList<>();
            forEach(one -> {
                if (one != formula) {
                    rest.add(one);
                }
            });
            return of(rest);
        }
    }
}
