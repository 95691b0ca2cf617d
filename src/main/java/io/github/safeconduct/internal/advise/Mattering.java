package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can still matter to a case: the unanswered terms of every rule that what is stated does not rule out, silence set aside. Where norms
 * settle a term, what they turn on stands in its place.
 */
public final class Mattering {

    private final SortedMap<String, Set<String>> norms = new TreeMap<>();
    private final Set<String> presumed = new TreeSet<>();

    /** Of some judgments, within the focus of each. */
    public Mattering(Iterable<Judged> judged) {
        for (Judged one : judged) {
            Evaluated evaluated = one.judgment().evaluated();
            for (CompiledRule rule : evaluated.inForce().rules()) {
                if (one.judgment().inFocus(rule.norm().area())) {
                    Set<String> terms = new TreeSet<>();
                    if (mayHold(rule.rule().condition(), evaluated, terms)) {
                        add(terms, rule.norm().id(), evaluated, new TreeSet<>());
                    }
                }
            }
        }
    }

    private void add(Set<String> terms, String norm, Evaluated evaluated, Set<String> seen) {
        for (String term : terms) {
            if (!seen.add(term) || term.equals(BasisTerms.CARRIES)) {
                continue;
            }
            DerivedTerm derived = evaluated.book().derived(term);
            if (derived == null) {
                norms.computeIfAbsent(term, any -> new TreeSet<>()).add(norm);
                if (evaluated.closed().contains(term)) {
                    presumed.add(term);
                }
                continue;
            }
            for (DerivedTerm.Settling settling : derived.settlings()) {
                Set<String> under = new TreeSet<>();
                if (mayHold(settling.rule().rule().condition(), evaluated, under)) {
                    add(under, norm, evaluated, seen);
                }
            }
        }
    }

    /** Whether a condition may hold, whatever silence is read as. */
    private static boolean mayHold(Condition condition, Evaluated evaluated, Set<String> unanswered) {
        if (condition instanceof Condition.Test test) {
            return test(test, evaluated, unanswered);
        }
        boolean all = condition instanceof Condition.AllOf;
        boolean any = false;
        Set<String> together = new TreeSet<>();
        for (Condition part : all ? ((Condition.AllOf) condition).parts() : ((Condition.AnyOf) condition).parts()) {
            Set<String> own = new TreeSet<>();
            boolean may = mayHold(part, evaluated, own);
            if (!may && all) {
                return false;
            }
            any |= may;
            together.addAll(may ? own : Set.of());
        }
        unanswered.addAll(together);
        return all || any;
    }

    private static boolean test(Condition.Test test, Evaluated evaluated, Set<String> unanswered) {
        boolean open = open(test.fact(), test.term(), evaluated, unanswered);
        if (test.comparison() == Comparison.SAME) {
            open |= open(test.fact(), test.operands().get(0), evaluated, unanswered);
        }
        return open || test.truth(evaluated.facts()) != Truth.NO;
    }

    private static boolean open(FactKind fact, String term, Evaluated evaluated, Set<String> unanswered) {
        boolean open = evaluated.stated().apply(fact).get(term) == null;
        if (open) {
            unanswered.add(term);
        }
        return open;
    }

    /** The unanswered terms, and the norms that turn on each. */
    public SortedMap<String, Set<String>> norms() {
        return Collections.unmodifiableSortedMap(norms);
    }

    /** Those of them that some rulebook takes to be no as long as nobody answers. */
    public Set<String> presumed() {
        return Collections.unmodifiableSet(presumed);
    }
}
