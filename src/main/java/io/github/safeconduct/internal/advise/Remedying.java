package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the organisation could do so that a norm no longer blocks: only what it can bring about, only in the direction that protects people,
 * and only what was tried on the rules themselves.
 */
public final class Remedying {

    private final Marks marks;

    public Remedying(Marks marks) {
        this.marks = marks;
    }

    /**
     * The fewest changes found under which a norm no longer blocks; empty where nothing the organisation can do helps.
     *
     * @param settled the terms that days and countries of the case settle: nobody makes it yesterday
     */
    public Map<Term, Truth> against(Judgment judgment, String norm, Set<String> settled) {
        Map<String, Term> candidates = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Item item : judgment.items()) {
            if (item.blocks() && item.rule().norm().id().equals(norm)) {
                collect(judgment, item.rule(), candidates, seen);
            }
        }
        candidates.keySet().removeAll(settled);
        Map<Term, Truth> changes = new LinkedHashMap<>();
        candidates.values().forEach(term -> changes.put(term, marks.of(term).protects()));
        if (changes.isEmpty() || blocks(judgment.with(changes), norm)) {
            return Map.of();
        }
        for (Term term : new ArrayList<>(changes.keySet())) {
            Truth change = changes.remove(term);
            if (blocks(judgment.with(changes), norm)) {
                changes.put(term, change);
            }
        }
        return changes;
    }

    /**
     * The terms the organisation can change in the direction that protects people and that bear on what holds a flow up or could: those of
     * the norms that do, of what lifts them, and, where nothing carries it for certain, of what could.
     */
    public Map<String, Term> within(Judgment judgment) {
        Map<String, Term> candidates = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Set<CompiledRule> rules = new LinkedHashSet<>();
        boolean wantsBasis = !judgment.carries();
        for (Item item : judgment.items()) {
            if (item.counts() && item.weight().isBlocked()) {
                rules.add(item.rule());
                rules.addAll(judgment.evaluated().inForce().lifting(item.rule().norm().id()));
                wantsBasis |= Judgment.refusesForWantOfABasis(item.rule(), item.conclusion());
            }
        }
        if (wantsBasis) {
            // Another basis only where it is partly made out already.
            judgment.evaluated().inForce().bases().stream().filter(basis -> basis.gives().stream().anyMatch(judgment::inPlay))
                    .forEach(basis -> {
                        rules.addAll(basis.gives());
                        rules.addAll(basis.takes());
                    });
            judgment.evaluated().inForce().rules().stream()
                    .filter(rule -> rule.conclusions().stream().anyMatch(conclusion -> judgment.carries(conclusion.kind())))
                    .forEach(rules::add);
        }
        rules.forEach(rule -> collect(judgment, rule, candidates, seen));
        return candidates;
    }

    /** Every term that some rule in force reads and that the organisation can change in the direction that protects people. */
    public Map<String, Term> all(Judgment judgment) {
        Map<String, Term> candidates = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        judgment.evaluated().inForce().rules().forEach(rule -> collect(judgment, rule, candidates, seen));
        return candidates;
    }

    private static boolean blocks(Judgment judgment, String norm) {
        return judgment.items().stream().anyMatch(item -> item.blocks() && item.rule().norm().id().equals(norm));
    }

    /** The terms a rule reads, and those under the terms that are settled, that may be changed. */
    private void collect(Judgment judgment, CompiledRule rule, Map<String, Term> candidates, Set<String> seen) {
        rule.rule().condition().forEachTest(test -> {
            Term term = judgment.book().vocabulary().find(test.term());
            if (term == null || !seen.add(term.name())) {
                return;
            }
            Marks.Mark mark = marks.of(term);
            if (mark.proposes(mark.protects()) && judgment.evaluated().answers(term.fact()).truth(term.name()) != mark.protects()) {
                candidates.put(term.name(), term);
            }
            for (DerivedTerm derived : judgment.book().derived()) {
                if (derived.term() == term) {
                    derived.settlings().forEach(settling -> collect(judgment, settling.rule(), candidates, seen));
                }
            }
        });
    }

    /**
     * A way out that may be open.
     *
     * @param rule the rule that would lift the norm, or give a basis
     * @param needs the terms it turns on that nobody answered
     */
    public record WayOut(CompiledRule rule, List<String> needs) {}

    /** The exceptions that nothing stated rules out: they may apply if what nobody answered turns out so. */
    public static List<WayOut> exceptions(Judgment judgment, Item item) {
        List<CompiledRule> rules = new ArrayList<>(judgment.evaluated().inForce().lifting(item.rule().norm().id()));
        if (Judgment.refusesForWantOfABasis(item.rule(), item.conclusion())) {
            judgment.evaluated().inForce().bases().forEach(basis -> rules.addAll(basis.gives()));
        }
        List<WayOut> ways = new ArrayList<>();
        for (CompiledRule rule : rules) {
            Set<String> needs = new java.util.TreeSet<>();
            if (Open.mayHold(rule.rule().condition(), judgment.evaluated(), needs)) {
                ways.add(new WayOut(rule, List.copyOf(needs)));
            }
        }
        return ways;
    }
}
