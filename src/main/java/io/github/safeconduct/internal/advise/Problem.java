package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the unknowns of a case reach: the mildest and the strictest outcome over all ways to answer what is open.
 *
 * <p>What the conclusions say by themselves bounds both ends from outside; a search over the conditions then makes the ends exact. Where
 * its budget ends, the outer bounds stand.
 */
public final class Problem {

    /** The looks at a choice all searches of one decision may take together, and one of them alone. */
    private static final int LOOKS = 8_000_000;
    private static final int SHARE = 1_000_000;

    private final List<Judged> judged;
    private final Map<Judged, Formulas> formulas = new LinkedHashMap<>();
    private final Map<CompiledRulebook, Bounds> ofBooks = new HashMap<>();
    private final Domains domains;
    private final Unknowns unknowns;
    private final Together together;
    private final Search.Budget budget = new Search.Budget(LOOKS, SHARE);
    private boolean cut;

    public Problem(List<Judged> judged, Domains domains) {
        this.judged = List.copyOf(judged);
        this.domains = domains;
        this.unknowns = new Unknowns(domains);
        this.together = new Together(this.judged, domains, unknowns);
    }

    Formulas of(Judged one) {
        return formulas.computeIfAbsent(one, any -> new Formulas(one.judgment(), domains, unknowns, one.owners()));
    }

    /** Formulas, and that no two answers exclude each other. */
    List<Formula> together(List<Formula> formulas) {
        return together.with(formulas);
    }

    List<Judged> judged() {
        return judged;
    }

    Search.Budget budget() {
        return budget;
    }

    Domains domains() {
        return domains;
    }

    Unknowns unknowns() {
        return unknowns;
    }

    /** Whether some search ended for want of steps, so that a bound may be wider than the truth. */
    public boolean isCut() {
        return cut;
    }

    /**
     * The bounds of all judgments together. Where the search ends before it knows, what one rulebook blocks in every completion blocks the
     * whole as well: of one alone there is less to try.
     */
    public Bounds bounds() {
        Bounds all = bounds(judged);
        List<CompiledRulebook> books = judged.stream().map(one -> one.judgment().book()).distinct().toList();
        if (!cut || books.size() == 1) {
            return all;
        }
        Outcome best = all.best();
        for (CompiledRulebook book : books) {
            Outcome own = bounds(book).best();
            best = own.isBlocked() ? best.strictest(own) : best;
        }
        return new Bounds(best, all.worst().strictest(best));
    }

    /** What the conclusions say by themselves, without any search: the bounds are within. */
    public Bounds outer() {
        Outcome best = outerBest(judged);
        return new Bounds(best, outerWorst(judged).strictest(best));
    }

    /** The bounds of the judgments of one rulebook. */
    public Bounds bounds(CompiledRulebook book) {
        return ofBooks.computeIfAbsent(book, any -> bounds(judged.stream().filter(one -> one.judgment().book() == any).toList()));
    }

    private Bounds bounds(List<Judged> some) {
        Outcome mildest = outerBest(some);
        Outcome strictest = outerWorst(some);
        if (mildest == strictest) {
            return new Bounds(mildest, strictest);
        }
        Outcome best = mildest;
        for (Outcome level : reachable(mildest, strictest)) {
            Search.Result result = level == strictest ? Search.Result.FOUND : Search.holds(together.with(atMost(level, some)), budget);
            cut |= result == Search.Result.OPEN;
            best = level;
            if (result != Search.Result.NONE) {
                break;
            }
        }
        Outcome worst = strictest;
        List<Outcome> falling = reachable(best, strictest);
        for (int i = falling.size() - 1; i >= 0; i--) {
            worst = falling.get(i);
            Search.Result result = worst == best ? Search.Result.FOUND : Search.holds(together.with(List.of(atLeast(worst, some))), budget);
            cut |= result == Search.Result.OPEN;
            if (result != Search.Result.NONE) {
                break;
            }
        }
        return new Bounds(best, worst);
    }

    /** The outcomes a completed case can have between two, from the mildest. */
    private static List<Outcome> reachable(Outcome from, Outcome to) {
        List<Outcome> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.UNDECIDED && outcome.compareTo(from) >= 0 && outcome.compareTo(to) <= 0) {
                all.add(outcome);
            }
        }
        return all;
    }

    /** No completion is milder: what is certain and cannot be lifted any more, and flows that nothing can carry. */
    private Outcome outerBest(List<Judged> some) {
        Outcome best = Outcome.PERMITTED;
        for (List<Judged> flow : flows(some)) {
            Outcome mildest = Outcome.PERMITTED;
            boolean mightCarry = false;
            for (Judged one : flow) {
                mightCarry |= one.judgment().mightCarry();
                for (Item item : one.judgment().items()) {
                    if (item.certain() && item.liftedBy().isEmpty() && item.weight().compareTo(mildest) > 0
                            && !of(one).mayBeLifted(item)) {
                        mildest = item.weight();
                    }
                }
            }
            best = best.strictest(mildest.isBlocked() || mightCarry ? mildest : Outcome.NOT_GOVERNED);
        }
        return best;
    }

    /** No completion is stricter: everything that may still stand, and flows that nothing certainly carries. */
    private Outcome outerWorst(List<Judged> some) {
        Outcome worst = Outcome.PERMITTED;
        for (List<Judged> flow : flows(some)) {
            Outcome strictest = Outcome.PERMITTED;
            boolean carries = false;
            for (Judged one : flow) {
                // What carries may be lifted yet: a deletion that is owed has exceptions.
                carries |= one.judgment().carries() && of(one).carries(true) == Formula.TRUE;
                for (Item item : one.judgment().items()) {
                    strictest = item.counts() ? strictest.strictest(item.weight()) : strictest;
                }
            }
            worst = worst.strictest(strictest.isBlocked() || carries ? strictest : Outcome.NOT_GOVERNED);
        }
        return worst;
    }

    static Iterable<List<Judged>> flows(List<Judged> some) {
        Map<Integer, List<Judged>> byFlow = new LinkedHashMap<>();
        some.forEach(one -> byFlow.computeIfAbsent(one.flow(), any -> new ArrayList<>()).add(one));
        return byFlow.values();
    }

    /** What must hold for the outcome to be no stricter than a level. */
    List<Formula> atMost(Outcome level, List<Judged> some) {
        List<Formula> all = new ArrayList<>();
        for (List<Judged> flow : flows(some)) {
            List<Formula> carriers = new ArrayList<>();
            for (Judged one : flow) {
                for (Item item : one.judgment().items()) {
                    // A condition weighs nothing where the outcome may be that nothing governs.
                    if (item.counts() && item.weight().compareTo(level) > 0) {
                        all.add(of(one).falls(item));
                    }
                }
                if (level.isPermitted()) {
                    carriers.add(of(one).carries(true));
                }
            }
            if (level.isPermitted()) {
                all.add(Formula.any(carriers));
            }
        }
        return all;
    }

    /** What must hold for the outcome to be at least as strict as a level. */
    private Formula atLeast(Outcome level, List<Judged> some) {
        List<Formula> ways = new ArrayList<>();
        for (List<Judged> flow : flows(some)) {
            List<Formula> nothingCarries = new ArrayList<>();
            for (Judged one : flow) {
                for (Item item : one.judgment().items()) {
                    if (item.counts() && item.weight().compareTo(level) >= 0) {
                        ways.add(of(one).stands(item));
                    }
                }
                nothingCarries.add(of(one).carries(false));
            }
            if (level.compareTo(Outcome.NOT_GOVERNED) <= 0) {
                ways.add(Formula.all(nothingCarries));
            }
        }
        return Formula.any(ways);
    }
}
