package io.github.safeconduct.internal;

import io.github.safeconduct.Flow;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.util.Map;
import java.util.Set;

/**
 * One fact of each kind, as one flow of a case brings them together.
 *
 * @param flow which flow it is
 * @param number its number among the flows; joint controllers share one
 * @param answers what is stated and implied about each kind of fact
 * @param implied the terms among them that nobody stated and that follow from what was stated
 * @param owners the fact of the case that carries each kind, by number: the same fact is the same unknown in every flow
 */
record FlowFacts(Flow flow, int number, Map<FactKind, Answers> answers, Set<String> implied, int[] owners) {

    Answers answers(FactKind kind) {
        return answers.getOrDefault(kind, Answers.none());
    }

    int owner(FactKind kind) {
        return owners[kind.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Which flow; no answer. */
    @Override
    public String toString() {
        return "FlowFacts[" + number + "]";
    }
}
