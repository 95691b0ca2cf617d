package io.github.safeconduct.internal;

import io.github.safeconduct.Flow;
import io.github.safeconduct.Origin;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One fact of each kind, as one flow of a case brings them together.
 *
 * @param flow which flow it is
 * @param number its number among the flows; joint controllers share one
 * @param said what is stated about each kind of fact, before anything follows from it
 * @param completed what is said with everything that follows from it
 * @param owners the fact of the case that carries each kind, by number: the same fact is the same unknown in every flow
 * @param day the day of the decision
 * @param assumed the terms to which other answers than those stated are tried
 */
record FlowFacts(Flow flow, int number, Map<FactKind, Answers> said, Implications.Completed completed, int[] owners, LocalDate day,
        Set<String> assumed) {

    /** What is stated of a flow, with everything that follows from it on a day. */
    static FlowFacts of(Flow flow, int number, Map<FactKind, Answers> said, int[] owners, LocalDate day, Vocabulary vocabulary,
            Consistency consistency) {
        return of(flow, number, said, owners, day, Set.of(), vocabulary, consistency);
    }

    private static FlowFacts of(Flow flow, int number, Map<FactKind, Answers> said, int[] owners, LocalDate day, Set<String> assumed,
            Vocabulary vocabulary, Consistency consistency) {
        Settlements.Settled settled = Settlements.of(vocabulary, said, day, assumed);
        return new FlowFacts(flow, number, said, Implications.complete(vocabulary, consistency, settled), owners, day, assumed);
    }

    /** What is stated and implied about each kind of fact. */
    Map<FactKind, Answers> answers() {
        return completed.answers();
    }

    /** The terms among them that nobody stated and that follow from what was stated. */
    Set<String> implied() {
        return completed.implied();
    }

    Answers answers(FactKind kind) {
        return answers().getOrDefault(kind, Answers.none());
    }

    /** Where the answer to a term came from that a flow brought with it. */
    Origin origin(FactKind kind, String term) {
        return completed.settled().settled().containsKey(term)
                ? Origin.SETTLED
                : said.getOrDefault(kind, Answers.none()).says(term) ? Origin.STATED : Origin.IMPLIED;
    }

    int owner(FactKind kind) {
        return owners[kind.ordinal()];
    }

    /**
     * The same flow with other answers to some terms, and everything that then follows.
     *
     * @throws io.github.safeconduct.CaseException if an answer contradicts what else is stated
     */
    FlowFacts with(Map<Term, ?> changes, Vocabulary vocabulary, Consistency consistency) {
        Map<FactKind, Answers> changed = new EnumMap<>(FactKind.class);
        changed.putAll(said);
        changes.forEach((term, value) -> changed.put(term.fact(),
                changed.getOrDefault(term.fact(), Answers.none()).andCanonical(term.name(), value)));
        Set<String> tried = new HashSet<>(assumed);
        changes.keySet().forEach(term -> tried.add(term.name()));
        FlowFacts flow = of(this.flow, number, changed, owners, day, Set.copyOf(tried), vocabulary, consistency);
        CaseReader.together(flow, vocabulary, consistency);
        return flow;
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
