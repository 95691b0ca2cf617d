package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What to ask: the fewest facts that decide, by the cheapest way to the best outcome that is still open. */
public final class Asking {

    /** What a question costs by itself, and what it costs to hope for an answer that takes protection away. */
    private static final int ONE = 10;
    private static final int ASSESSMENT = 15;
    private static final int UNPROTECTIVE = 1_000;
    /** What it costs to hope that none of several codes fits: of what is the case, that is the least likely. */
    private static final int NO_CODE = 15;

    /** The looks at a choice one list of questions may take. */
    private static final int LOOKS = 250_000;

    /** Questions of a list that was not found to be the shortest. */
    private static final int MOST = 12;

    private final Problem problem;
    private final Marks marks;
    /** By the number of the unknown: a search asks for a price at nearly every step. */
    private @Nullable Price[] prices = {};
    private final Map<Unknown, List<String>> waiting = new HashMap<>();
    private final Map<Outcome, List<Asked>> asked = new EnumMap<>(Outcome.class);

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

    /**
     * Whether all that is asked on the way to an outcome is for offices, by what the vocabulary says of who answers: what follows by rule
     * from the kind of fact is a guess, good enough to sort questions by.
     */
    public boolean onlyOfficesAnswer(Outcome target) {
        List<Formula> formulas = problem.together(problem.atMost(target, problem.judged()));
        if (problem.unknowns().all().stream().noneMatch(unknown -> isForOffice(unknown.term()))
                || Search.forced(formulas, new Search.Budget(LOOKS, LOOKS)).stream().anyMatch(this::isAskedOfOthers)) {
            return false;
        }
        List<Asked> all = towards(target);
        return !all.isEmpty() && all.stream().allMatch(one -> isForOffice(one.term()));
    }

    /** Whether what is needed in any case is asked of others than an office: no office's answer could stand for it. */
    private boolean isAskedOfOthers(Unknown unknown) {
        return !problem.domains().answeredByOffices(unknown.term());
    }

    static boolean isForOffice(Term term) {
        Answerer who = term.marks().who();
        return who != null && who.isOffice();
    }

    /**
     * The questions that lead to an outcome; empty where none can. Those of whoever is at hand come before those for offices, which stand
     * office by office; then those whose answer may be proposed; then the one most norms wait for. One question stands for several where
     * one answer settles them.
     */
    public List<Asked> towards(Outcome target) {
        return asked.computeIfAbsent(target, this::search);
    }

    private List<Asked> search(Outcome target) {
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

    private int price(Unknown unknown, long values) {
        if (values == unknown.all()) {
            return 0;
        }
        int number = unknown.number();
        if (number >= prices.length) {
            prices = Arrays.copyOf(prices, Math.max(number + 1, problem.unknowns().all().size()));
        }
        Price price = prices[number];
        if (price == null) {
            price = priced(unknown);
            prices[number] = price;
        }
        return price.of(values);
    }

    private Price priced(Unknown unknown) {
        return new Price(unknown.assessed() ? ASSESSMENT : ONE, protecting(unknown), codes(unknown.term()));
    }

    /**
     * What it costs to ask for an unknown.
     *
     * @param one what the question costs by itself
     * @param protecting the answers that take no protection away from people
     * @param codes the answers of which one is likely to fit
     */
    private record Price(int one, long protecting, long codes) {

        int of(long values) {
            return one + ((values & protecting) == 0 ? UNPROTECTIVE : 0) + ((values & codes) == 0 ? NO_CODE : 0);
        }
    }

    /** The answers that take no protection away from people: all of them, where nobody knows which does. */
    private long protecting(Unknown unknown) {
        Truth protects = marks.of(unknown.term()).protects();
        return protects == Truth.UNKNOWN ? -1L : problem.domains().mask(unknown.term(), protects::equals);
    }

    /** The codes of a choice among several, one of which is likely to fit; where silence means none, none is what is likely. */
    private static long codes(Term term) {
        int codes = term.values().size();
        // The codes are the first of its values.
        return codes > 1 && !term.closedByDefault() && term.closed().isEmpty() ? (1L << codes) - 1 : -1L;
    }

    /** Whether the answers may be proposed: what has no mark is asked and never proposed. */
    private boolean proposable(Unknown unknown, long mask) {
        Truth protects = marks.of(unknown.term()).protects();
        return protects != Truth.UNKNOWN && unknown.values(mask).contains(protects);
    }

    /** The norms whose rules read it and are open. */
    private List<String> waiting(Unknown unknown) {
        return waiting.computeIfAbsent(unknown, this::openNorms);
    }

    private List<String> openNorms(Unknown unknown) {
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
