package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;

/**
 * One conclusion of one rule, and what becomes of it.
 *
 * @param reading the rulebook
 * @param rule the rule that draws it
 * @param kind its kind
 * @param blocks that it holds the operation up where it stands
 * @param carries that it carries the operation where it stands
 * @param counts that it is certain, or possible within the focus
 * @param lifted that it is certainly lifted
 * @param lifters what may still lift it
 */
record Weighed(BookCircuit reading, CompiledRule rule, ConclusionKind kind, int blocks, int carries, int counts, int lifted,
        List<Lifter> lifters) {

    /**
     * A rule that may lift it.
     *
     * @param rule the rule
     * @param may that it is possible, within the focus, and not certain
     */
    record Lifter(CompiledRule rule, int may) {}

    Weighed {
        lifters = List.copyOf(lifters);
    }

    /** Whether by itself it leads to an outcome, where it does not permit. */
    boolean leadsTo(Outcome outcome) {
        return Outcome.of(kind) == outcome;
    }

    /** That it stands: it is certain, and nothing lifts it. */
    int stands(Circuit circuit) {
        return circuit.all(reading.rule(rule).yes(), -lifted);
    }
}
