package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What to ask: the fewest facts that decide, by the cheapest way to the best outcome that is still open. */
public final class Asking {

    /** What a question costs by itself, and what it costs to hope for an answer that takes protection away. */
    private static final int ONE = 10;
    private static final int ASSESSMENT = 15;
    private static final int UNPROTECTIVE = 1_000;
    /** What it costs to hope that none of several codes fits: of what is the case, that is the least likely. */
    private static final int NO_CODE = 15;

    /** The looks at a choice one list of questions may take. */
    private static final int LOOKS = 1_000_000;

    /** Questions of a list that was not found to be the shortest. */
    private static final int MOST = 12;

    private final Problem problem;
    private final Marks marks;
    private final Map<Unknown, Long> protecting = new HashMap<>();

    public Asking(Problem problem, Marks marks) {
        this.problem = problem;
        this.marks = marks;
    }

    /**
     * One thing to ask.
     *
     * @param term the term
     * @param owner the fact of the case that carries it, by number
     * @param values every answer there is
     * @param wanted the answers under which, together with the others wanted, the best outcome is reached
     * @param decent whether these answers may be proposed: none of them takes protection away
     * @param norms the norms that wait for it
     */
    public record Asked(Term term, int owner, List<Object> values, List<Object> wanted, boolean decent, List<String> norms) {}

    /** Whether an office can answer anything that bears on an outcome, by what the vocabulary says of who answers. */
    public boolean someAreForOffices(Outcome target) {
        problem.atMost(target, problem.judged());
        return problem.unknowns().all().stream().map(unknown -> unknown.term().marks().who())
                .anyMatch(who -> who != null && who.isOffice());
    }

    /**
     * The questions that lead to an outcome; empty where none can. Those of whoever is at hand come before those for offices, which stand
     * office by office; then those whose answer may be proposed; then the one most norms wait for. One question stands for several where
     * one answer settles them.
     */
    public List<Asked> towards(Outcome target) {
        List<Formula> formulas = problem.together(problem.atMost(target, problem.judged()));
        Map<Unknown, Long> found = Search.cheapest(formulas, this::price, new Search.Budget(LOOKS, LOOKS));
        boolean cut = found == null;
        if (found == null) {
            // The search ended for want of steps: what most norms wait for is asked, and nothing is proposed.
            found = new LinkedHashMap<>();
            for (Unknown unknown : problem.unknowns().all()) {
                if (!waiting(unknown).isEmpty()) {
                    found.put(unknown, 0L);
                }
            }
        }
        List<Asked> asked = new ArrayList<>();
        Map<Unknown, Long> needed = new Needed(problem.judged(), problem.domains(), unknown -> waiting(unknown).size()).of(found);
        for (Gathering.Gathered one : new Gathering(problem.judged(), problem.domains(), marks).of(needed)) {
            one.instead().forEach(needed::remove);
            asked.add(new Asked(one.term(), one.owner(), one.possible(), cut ? List.of() : one.wanted(), !cut && one.decent(),
                    one.instead().stream().flatMap(unknown -> waiting(unknown).stream()).distinct().sorted().toList()));
        }
        needed.forEach((unknown, mask) -> asked.add(new Asked(unknown.term(), unknown.owner(), unknown.values(), unknown.values(mask),
                proposable(unknown, mask), waiting(unknown))));
        asked.sort(Comparator.comparing(this::office).thenComparing(one -> !one.decent()).thenComparing(one -> -one.norms().size())
                .thenComparing(one -> one.term().name()).thenComparing(Asked::owner));
        return asked.size() > MOST && asked.stream().allMatch(one -> one.wanted().isEmpty())
                ? List.copyOf(asked.subList(0, MOST))
                : List.copyOf(asked);
    }

    /** An office by its number; before all of them whoever is no office. */
    private int office(Asked asked) {
        Answerer who = marks.of(asked.term()).who();
        return who.isOffice() ? who.ordinal() : -1;
    }

    private int price(Search.Choices choices) {
        Unknown unknown = choices.unknown();
        if (choices.values() == unknown.all()) {
            return 0;
        }
        boolean takesProtectionAway = (choices.values() & protecting.computeIfAbsent(unknown, this::protecting)) == 0;
        return (unknown.assessed() ? ASSESSMENT : ONE) + (takesProtectionAway ? UNPROTECTIVE : 0)
                + (noCode(unknown, choices.values()) ? NO_CODE : 0);
    }

    /** The answers that take no protection away from people: all of them, where nobody knows which does. */
    private long protecting(Unknown unknown) {
        Truth protects = marks.of(unknown.term()).protects();
        return protects == Truth.UNKNOWN ? -1L : problem.domains().mask(unknown.term(), protects::equals);
    }

    /** Whether of a choice among several codes none is left; where silence means none, none is what is likely. */
    private static boolean noCode(Unknown unknown, long mask) {
        Term term = unknown.term();
        List<String> codes = term.values();
        // The codes are the first of its values.
        return codes.size() > 1 && !term.closedByDefault() && term.closed().isEmpty() && (mask & (1L << codes.size()) - 1) == 0;
    }

    /** Whether the answers may be proposed: what has no mark is asked and never proposed. */
    private boolean proposable(Unknown unknown, long mask) {
        Truth protects = marks.of(unknown.term()).protects();
        return protects != Truth.UNKNOWN && unknown.values(mask).contains(protects);
    }

    /** The norms whose rules read it and are open. */
    private List<String> waiting(Unknown unknown) {
        Set<String> norms = new TreeSet<>();
        for (Judged one : problem.judged()) {
            CompiledRulebook book = one.judgment().book();
            if (one.owner(unknown.term().fact()) != unknown.owner()) {
                continue;
            }
            for (Item item : one.judgment().items()) {
                if (item.counts() && !item.certain() && item.weight() != Outcome.PERMITTED
                        && item.rule().rule().condition().reads(unknown.term().name())) {
                    norms.add(item.rule().norm().id());
                }
            }
        }
        return List.copyOf(norms);
    }
}
