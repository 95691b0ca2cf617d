package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.Flow;
import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Judgment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every flow of a case under every rulebook that governs it. */
final class Judging {

    private final List<Judged> judged = new ArrayList<>();
    private final Map<Judged, FlowFacts> flows = new LinkedHashMap<>();
    private final Set<CompiledRulebook> books = new LinkedHashSet<>();
    private final Map<FlowFacts, Set<CompiledRulebook>> booksOf = new LinkedHashMap<>();

    /**
     * @param silence which silence means no
     */
    Judging(List<FlowFacts> facts, Governing governing, Silence silence, LocalDate day, Focus focus) {
        for (FlowFacts flow : facts) {
            Map<CompiledRulebook, Boolean> of = governing.of(flow);
            of.forEach((book, carries) -> {
                books.add(book);
                booksOf.computeIfAbsent(flow, any -> new LinkedHashSet<>()).add(book);
                Judged one = new Judged(flow.number(), judge(book, flow, silence.closed(book, of.keySet(), flow), day, carries, focus),
                        flow::owner);
                judged.add(one);
                flows.put(one, flow);
            });
        }
    }

    /** One flow by one of the rulebooks that govern it; empty where that is none of them. */
    static Optional<Judgment> by(String name, FlowFacts flow, Governing governing, Silence silence, LocalDate day, Focus focus) {
        Map<CompiledRulebook, Boolean> of = governing.of(flow);
        return of.keySet().stream().filter(book -> book.name().equals(name)).findFirst()
                .map(book -> judge(book, flow, silence.closed(book, of.keySet(), flow), day, Boolean.TRUE.equals(of.get(book)), focus));
    }

    private static Judgment judge(CompiledRulebook book, FlowFacts flow, Set<String> closed, LocalDate day, boolean carries, Focus focus) {
        try {
            return Judgment.of(book, flow.answers(), closed, day, carries, focus::covers);
        } catch (EvaluationException | CaseException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new EvaluationException("the rulebook " + book.name() + " could not be evaluated: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Every judgment, flow by flow. */
    List<Judged> all() {
        return judged;
    }

    Flow flow(Judged one) {
        return facts(one).flow();
    }

    FlowFacts facts(Judged one) {
        return flows.get(one);
    }

    /** The rulebooks that govern some flow. */
    Set<CompiledRulebook> books() {
        return books;
    }

    /** The rulebooks that govern a flow. */
    Map<FlowFacts, Set<CompiledRulebook>> booksOfEachFlow() {
        return booksOf;
    }
}
