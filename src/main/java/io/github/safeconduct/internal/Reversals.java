package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has to be turned round beside a change so that nothing stated contradicts it: whoever has an assessment completed before the work
 * begins can no longer say that there is none. Only what the organisation can turn round, in the direction that protects people.
 */
final class Reversals {

    private final Engine engine;
    private final Marks marks;

    Reversals(Engine engine, Marks marks) {
        this.engine = engine;
        this.marks = marks;
    }

    /** The changes with what they turn round; empty where a flow says something that contradicts them and cannot be turned round. */
    Map<Term, Truth> with(FlowFacts flow, Map<Term, Truth> changes) {
        Map<Term, Truth> all = new LinkedHashMap<>(changes);
        changes.forEach((term, to) -> against(flow, Stated.of(term.name(), to)).forEach(other -> {
            Truth protects = marks.of(other).protects();
            if (marks.of(other).proposes(protects)) {
                all.putIfAbsent(other, protects);
            }
        }));
        try {
            flow.with(all, engine.vocabulary(), engine.consistency());
            return all;
        } catch (CaseException e) {
            return Map.of();
        }
    }

    /** The terms of which the flow says what cannot stand beside a change. */
    private Stream<Term> against(FlowFacts flow, Stated change) {
        Vocabulary vocabulary = engine.vocabulary();
        Consistency consistency = engine.consistency();
        Stream<Stated> excluded = consistency.excluded(change).stream().filter(other -> says(flow, other));
        Stream<Stated> denied = consistency.follows(change).stream().filter(other -> {
            Term term = vocabulary.require(other.term());
            return flow.answers(term.fact()).get(term.name()) != null && !says(flow, other);
        });
        return Stream.concat(excluded, denied).map(other -> vocabulary.require(other.term()));
    }

    private boolean says(FlowFacts flow, Stated other) {
        Term term = engine.vocabulary().require(other.term());
        return other.value().equals(flow.answers(term.fact()).get(term.name()));
    }
}
