package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.advise.MinimalSets;
import io.github.safeconduct.internal.advise.Remedying;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The smallest sets of changes within the organisation's power that make an operation permitted, or come as near to it as can be. Draws
 * nothing by itself: every set is tried by deciding the case with it, and that nothing helps is said only where the case with all that the
 * organisation can change left open has no milder outcome.
 *
 * <p>Where there are several people, data or recipients, leaving some of them out is a change as well; of one alone it would be to give
 * the operation up.
 */
final class Planning {

    /** The cases decided for one plan at the most, and the ways looked for and named. */
    private static final int BUDGET = 300;
    private static final int SOUGHT = 12;
    private static final int NAMED = 5;

    /** What can be left out, and what that costs: nearly what a recipient's change does, since it gives up a part of what was wanted. */
    private static final List<FactKind> LEFT_OUT = List.of(FactKind.RECIPIENT, FactKind.PERSONAL_DATA, FactKind.DATA_SUBJECT);
    private static final int LEAVING_OUT = 5;

    /** So many are left out one by one, more of them together; and so many flows are tried by themselves to prove that nothing helps. */
    private static final int MOST_APART = 8;
    private static final int MOST_ALONE = 40;

    /** What contradicts itself is worse than anything. */
    private static final int NO_CASE = 9;

    private final Engine engine;
    private final List<FlowFacts> flows;
    private final Judging judging;
    private final Outcome now;
    private final Function<List<FlowFacts>, Tried> decide;
    private final Supplier<List<Remedy>> remedies;
    private final Marks marks;
    private final Map<BitSet, Result> results = new LinkedHashMap<>();
    private List<Lever> levers = List.of();
    private final List<Lever> leftAside = new ArrayList<>();

    /**
     * A case that was tried.
     *
     * @param decision what it comes to
     * @param judging how it was judged
     */
    record Tried(Decision decision, Judging judging) {

        /** The norms that hold it up; or that do or could. */
        Set<String> holding(boolean certainly) {
            Set<String> norms = new TreeSet<>();
            judging.all().forEach(one -> one.judgment().items().stream()
                    .filter(item -> certainly ? item.blocks() : item.counts() && item.weight().isBlocked())
                    .forEach(item -> norms.add(item.rule().norm().id())));
            return norms;
        }
    }

    /**
     * One answer of one fact that the organisation can bring about, or a fact that it can leave out.
     *
     * @param term the term; null where the fact is left out
     * @param owners the facts, by number: one, or all that are left out together
     */
    private record Lever(@Nullable Term term, FactKind kind, Set<Integer> owners, Truth to, String from, int cost) {

        boolean isAbout(FlowFacts flow) {
            return owners.contains(flow.owner(kind));
        }

        String name() {
            return term == null ? "" : term.name();
        }
    }

    private record Result(int rank, Set<String> blocking, Set<String> holding) {}

    /**
     * @param now what the case comes to as it is
     * @param decide decides the case with other flows
     * @param remedies what would lift each norm by itself
     */
    Planning(Engine engine, List<FlowFacts> flows, Judging judging, Outcome now, Function<List<FlowFacts>, Tried> decide,
            Supplier<List<Remedy>> remedies) {
        this.engine = engine;
        this.flows = flows;
        this.judging = judging;
        this.now = now;
        this.decide = decide;
        this.remedies = remedies;
        this.marks = engine.marks(judging.books());
    }

    Plan plan() {
        if (now.isPermitted()) {
            return new Plan(Plan.Standing.NOTHING_TO_DO, List.of(), true, true, List.of());
        }
        levers = levers();
        MinimalSets.Found found = MinimalSets.of(levers.size(), set -> result(set).rank(), SOUGHT, BUDGET);
        List<Plan.Way> ways = found.sets().stream().map(this::way)
                .sorted(Comparator.comparingInt(Plan.Way::cost).thenComparing(way -> way.steps().size()).thenComparing(Planning::terms))
                .limit(NAMED).toList();
        boolean permits = found.rank() == 0;
        Plan.Standing standing = ways.isEmpty() ? Plan.Standing.NOTHING_FOUND : permits ? Plan.Standing.PERMITS : Plan.Standing.HELPS;
        return new Plan(standing, ways, found.complete() && !someExcludeEachOther(), permits || proven(found.rank()), exceptions());
    }

    private static String terms(Plan.Way way) {
        return String.join(" ", way.steps().stream().map(step -> step.term() + String.join(" ", step.without())).toList());
    }

    /** The less, the nearer to a permission. A case that no longer falls under any norm is none that anybody wants. */
    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case PERMITTED, PERMITTED_WITH_CONDITIONS -> 0;
            case UNDECIDED -> 1;
            case REFERRED -> 2;
            case SUSPENDED -> 3;
            case REFUSED -> 4;
            case NOT_GOVERNED -> 5;
        };
    }

    /**
     * What can be changed and bears on the case, the cheapest first. What comes to bear only once something else is changed is looked for
     * as well.
     */
    private List<Lever> levers() {
        Map<String, Lever> all = new TreeMap<>();
        List<FlowFacts> changed = flows;
        Judging judged = judging;
        for (boolean more = true; more;) {
            more = false;
            for (Map.Entry<String, Lever> one : levers(judged, Remedying::within).entrySet()) {
                if (!all.containsKey(one.getKey())) {
                    List<FlowFacts> next = changed(changed, List.of(one.getValue()));
                    if (!next.isEmpty()) {
                        all.put(one.getKey(), one.getValue());
                        changed = next;
                        more = true;
                    }
                }
            }
            if (more) {
                judged = decide.apply(changed).judging();
            }
        }
        levers(judged, Remedying::within).forEach((name, lever) -> {
            if (!all.containsKey(name)) {
                leftAside.add(lever);
            }
        });
        leavingOut(judged).forEach(lever -> all.put(lever.kind() + " " + lever.owners(), lever));
        return all.values().stream().sorted(Comparator.comparingInt(Lever::cost).thenComparing(Lever::name).thenComparing(Lever::kind)
                .thenComparing(lever -> lever.owners().iterator().next())).toList();
    }

    /**
     * The people, data and recipients that could be left out so that the rest may go ahead: those of flows that are held up more than the
     * one that is held up least, which always stays.
     *
     * @param done the case with everything else done that the organisation can do
     */
    private List<Lever> leavingOut(Judging done) {
        Map<Integer, List<Integer>> heldUp = new TreeMap<>();
        heldUp(done, heldUp);
        heldUp(judging, heldUp);
        List<Integer> least = flows.stream().map(flow -> heldUp.get(flow.number())).min(Planning::compare).orElseThrow();
        List<FlowFacts> more = flows.stream().filter(flow -> compare(heldUp.get(flow.number()), least) > 0).toList();
        // Of several, the one that shares the least with what is held up: then the most can be left out.
        FlowFacts stays = flows.stream().filter(flow -> !more.contains(flow)).min(Comparator.comparingLong(flow -> more.stream()
                .filter(other -> LEFT_OUT.stream().anyMatch(kind -> several(kind) && other.owner(kind) == flow.owner(kind))).count()))
                .orElseThrow();
        List<Lever> levers = new ArrayList<>();
        for (FactKind kind : LEFT_OUT) {
            Set<Integer> owners = new TreeSet<>();
            more.stream().filter(flow -> flow.owner(kind) != stays.owner(kind)).forEach(flow -> owners.add(flow.owner(kind)));
            List<Set<Integer>> parts = owners.size() > MOST_APART
                    ? List.of(owners)
                    : owners.stream().map(owner -> Set.of(owner)).toList();
            parts.forEach(part -> levers.add(new Lever(null, kind, part, Truth.UNKNOWN, "", LEAVING_OUT)));
        }
        return levers;
    }

    private boolean several(FactKind kind) {
        return flows.stream().mapToInt(flow -> flow.owner(kind)).distinct().count() > 1;
    }

    /** How strictly each flow is held up: for certain, and at the worst. */
    private static void heldUp(Judging judging, Map<Integer, List<Integer>> byFlow) {
        Map<Integer, Outcome> certain = new TreeMap<>();
        Map<Integer, Outcome> possible = new TreeMap<>();
        for (Judged one : judging.all()) {
            int number = judging.facts(one).number();
            certain.putIfAbsent(number, Outcome.PERMITTED);
            possible.putIfAbsent(number, Outcome.PERMITTED);
            one.judgment().items().stream().filter(item -> item.counts() && item.weight().isBlocked()).forEach(item -> {
                possible.merge(number, item.weight(), Outcome::strictest);
                if (item.certain()) {
                    certain.merge(number, item.weight(), Outcome::strictest);
                }
            });
        }
        certain.forEach((number, outcome) -> {
            List<Integer> levels = byFlow.computeIfAbsent(number, any -> new ArrayList<>());
            levels.add(outcome.ordinal());
            levels.add(possible.getOrDefault(number, outcome).ordinal());
        });
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
    }

    private Map<String, Lever> levers(Judging judged,
            BiFunction<Remedying, Judgment, Map<String, Term>> terms) {
        Map<String, Lever> levers = new TreeMap<>();
        Remedying remedying = new Remedying(marks);
        for (Judged one : judged.all()) {
            FlowFacts flow = judged.facts(one);
            for (Term term : terms.apply(remedying, one.judgment()).values()) {
                Truth to = marks.of(term).protects();
                Object answer = flow.answers(term.fact()).get(term.name());
                int owner = flow.owner(term.fact());
                // What days settle nobody makes otherwise.
                if (answer != to && !flow.completed().settled().settled().containsKey(term.name())) {
                    String from = answer == null ? "unknown" : Stated.word(answer);
                    levers.putIfAbsent(term.name() + " " + owner, new Lever(term, term.fact(), Set.of(owner), to, from,
                            cost(term, answer == null)));
                }
            }
        }
        return levers;
    }

    /** What others must do costs more; what nobody has stated may be so already. */
    private int cost(Term term, boolean unknown) {
        Answerer who = marks.of(term).who();
        int by = switch (who) {
            case OFFICER -> 2;
            case IT, DATA_PROTECTION_OFFICER -> 3;
            case LEGAL, CHILD_PROTECTION, MANAGEMENT -> 4;
            case PERSON, RECIPIENT -> 6;
        };
        return unknown ? by - 1 : by;
    }

    /** The flows with some changes; empty where they contradict what is stated, or each other. */
    private List<FlowFacts> changed(List<FlowFacts> before, List<Lever> some) {
        try {
            List<FlowFacts> after = new ArrayList<>();
            for (FlowFacts flow : before) {
                Map<Term, Object> changes = new LinkedHashMap<>();
                boolean out = false;
                for (Lever lever : some) {
                    Term term = lever.term();
                    out |= term == null && lever.isAbout(flow);
                    if (term != null && lever.isAbout(flow)) {
                        changes.put(term, lever.to());
                    }
                }
                if (out) {
                    continue;
                }
                after.add(changes.isEmpty() ? flow : changed(flow, changes));
            }
            return after;
        } catch (CaseException e) {
            // What follows from another answer cannot be changed by itself.
            return List.of();
        }
    }

    /**
     * A flow with some changes. An answer that stands for several gives way where one of these changes; what else it stands for stays, or,
     * where that does not go together, is open.
     */
    private FlowFacts changed(FlowFacts flow, Map<Term, Object> changes) {
        Map<Term, Object> kept = new LinkedHashMap<>(changes);
        Map<Term, Object> open = new LinkedHashMap<>(changes);
        for (Term term : engine.vocabulary().gathering()) {
            Map<String, String> stands = term.implies().getOrDefault(String.valueOf(flow.answers(term.fact()).get(term.name())), Map.of());
            if (changes.entrySet().stream().anyMatch(change -> stands.containsKey(change.getKey().name())
                    && !Stated.word(change.getValue()).equals(stands.get(change.getKey().name())))) {
                kept.put(term, Truth.UNKNOWN);
                open.put(term, Truth.UNKNOWN);
                stands.forEach((name, answer) -> kept.putIfAbsent(engine.vocabulary().require(name), Stated.value(answer)));
            }
        }
        try {
            return flow.with(kept, engine.vocabulary(), engine.consistency());
        } catch (CaseException e) {
            return flow.with(open, engine.vocabulary(), engine.consistency());
        }
    }

    private List<FlowFacts> changed(BitSet set) {
        return changed(flows, set.stream().mapToObj(levers::get).toList());
    }

    private Result result(BitSet set) {
        return results.computeIfAbsent((BitSet) set.clone(), any -> {
            List<FlowFacts> changed = changed(set);
            if (changed.isEmpty()) {
                return new Result(NO_CASE, Set.of(), Set.of());
            }
            try {
                Tried tried = decide.apply(changed);
                return new Result(rank(tried.decision().outcome()), tried.holding(true), tried.holding(false));
            } catch (CaseException e) {
                return new Result(NO_CASE, Set.of(), Set.of());
            }
        });
    }

    private Plan.Way way(BitSet set) {
        Decision decision = decide.apply(changed(set)).decision();
        List<Plan.Step> steps = new ArrayList<>();
        int cost = 0;
        for (int one : set.stream().toArray()) {
            steps.add(step(set, one));
            cost += levers.get(one).cost();
        }
        return new Plan.Way(steps, decision.outcome(), decision.permits(), cost,
                decision.outcome().isPermitted() ? List.of() : decision.questions().stream().map(Question::term).distinct().toList());
    }

    private Plan.Step step(BitSet set, int one) {
        Lever lever = levers.get(one);
        BitSet without = (BitSet) set.clone();
        without.clear(one);
        Set<String> norms = new TreeSet<>(result(without).blocking());
        norms.removeAll(result(set).blocking());
        if (norms.isEmpty()) {
            norms.addAll(result(without).holding());
            norms.removeAll(result(set).holding());
        }
        Set<Flow> about = new LinkedHashSet<>();
        flows.stream().filter(lever::isAbout).forEach(flow -> about.add(flow.flow()));
        Term term = lever.term();
        if (term == null) {
            Set<String> names = new LinkedHashSet<>();
            about.forEach(flow -> names.addAll(flow.names(lever.kind())));
            return new Plan.Step(lever.kind().typeName(), "", "", List.copyOf(about), Answerer.OFFICER.name(), "", "", List.copyOf(names),
                    List.copyOf(norms));
        }
        return new Plan.Step(term.fact().typeName(), term.name(), term.ask(), List.copyOf(about), marks.of(term).who().name(), lever.from(),
                Stated.word(lever.to()), List.of(), List.copyOf(norms));
    }

    /** Where an answer that nobody knows may still permit it, nothing is proven, and the search for it can be saved. */
    private boolean proven(int reached) {
        return reached > rank(Outcome.UNDECIDED) && rank(mildest()) >= reached;
    }

    /**
     * The mildest outcome the case could have with everything the organisation can change left open, and with every unknown: no set of
     * changes comes to a milder one. Everything that some rule reads, not only what seemed to bear on it; and where somebody or something
     * could be left out, of each flow by itself, since more of them never make it milder.
     */
    private Outcome mildest() {
        List<FlowFacts> open = open();
        Set<Integer> numbers = new TreeSet<>();
        open.forEach(flow -> numbers.add(flow.number()));
        if (open.isEmpty() || numbers.size() > MOST_ALONE) {
            return Outcome.PERMITTED;
        }
        return numbers.stream().map(number -> decide.apply(open.stream().filter(flow -> flow.number() == number).toList()))
                .map(tried -> tried.decision().bounds().best()).min(Comparator.comparingInt(Planning::rank)).orElseThrow();
    }

    /** The flows with everything that can be changed taken back. */
    private List<FlowFacts> open() {
        return changed(flows, levers(judging, Remedying::all).values().stream()
                .map(lever -> new Lever(lever.term(), lever.kind(), lever.owners(), Truth.UNKNOWN, lever.from(), 0)).toList());
    }

    /** Whether something that could be changed was left aside since it does not go together with something else that could. */
    private boolean someExcludeEachOther() {
        List<FlowFacts> open = leftAside.isEmpty() ? flows : open();
        return leftAside.stream().anyMatch(lever -> open.isEmpty() || !changed(open, List.of(lever)).isEmpty());
    }

    private List<Remedy.WayOut> exceptions() {
        Map<String, Remedy.WayOut> ways = new LinkedHashMap<>();
        remedies.get().forEach(remedy -> remedy.exceptions().forEach(way -> ways.putIfAbsent(way.norm(), way)));
        return List.copyOf(ways.values());
    }
}
