package io.github.safeconduct.internal.decide;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Facts;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rulebook on one fact of each kind, twice: the conditions as data, three-valued, and the compiled rules in Drools. Neither is
 * believed alone: where the two differ for any rule, in either direction, there is no decision.
 */
public final class Evaluator {

    private static final FactKind[] KINDS = FactKind.values();

    private final CompiledRulebook book;
    private final Set<String> closed;
    private final InForce inForce;
    private final Answers[] given = new Answers[KINDS.length];
    private final Answers[] answers = new Answers[KINDS.length];
    private final Answers[] read = new Answers[KINDS.length];
    private byte[] atoms = {};
    private boolean[] eitherWay = {};
    private @Nullable Bases bases;

    private Evaluator(CompiledRulebook book, LocalDate asOf, Map<FactKind, Answers> stated, Set<String> closed) {
        this.book = book;
        this.closed = closed;
        this.inForce = book.on(asOf);
        for (FactKind kind : KINDS) {
            int i = kind.ordinal();
            given[i] = book.translated(kind, stated.getOrDefault(kind, Answers.none()));
            answers[i] = given[i];
            read[i] = given[i].readAs(Reading.STRICT, closed);
        }
    }

    /**
     * Reads a rulebook.
     *
     * @param closed the terms of which it reads silence as no
     * @throws EvaluationException if the two readings differ, or either fails
     */
    public static Evaluated evaluate(CompiledRulebook book, LocalDate asOf, Map<FactKind, Answers> stated, Set<String> closed) {
        Evaluator evaluator = new Evaluator(book, asOf, stated, closed);
        evaluator.atoms = book.atoms().truths(evaluator.read);
        evaluator.lookForCodesReadEitherWay();
        evaluator.settle();
        byte[] rules = new byte[book.rules().size()];
        for (CompiledRule rule : book.rules()) {
            rules[rule.number()] = rule.node().truth(evaluator.atoms);
        }
        evaluator.compare(rules);
        for (CompiledRule rule : evaluator.eitherWay.length == 0 ? List.<CompiledRule>of() : book.rules()) {
            rules[rule.number()] = evaluator.weighed(rule);
        }
        return new Evaluated(book, evaluator.inForce, evaluator.closed, stated, evaluator.given, evaluator.read, evaluator.atoms,
                evaluator.eitherWay, rules, evaluator.bases);
    }

    /**
     * A code this rulebook does not know may be any that comes near it. Nobody can say more of it, so it keeps nothing open: each rule
     * reads it its own way.
     */
    private void lookForCodesReadEitherWay() {
        for (int atom = 0; atom < atoms.length; atom++) {
            Atoms.Atom test = book.atoms().atom(atom);
            if (atoms[atom] == Kleene.UNKNOWN && !given[test.fact().ordinal()].possible(test.term()).isEmpty()) {
                if (eitherWay.length == 0) {
                    eitherWay = new boolean[atoms.length];
                }
                eitherWay[atom] = true;
            }
        }
    }

    /** The truth of a rule's condition as it weighs. */
    private byte weighed(CompiledRule rule) {
        byte truth = rule.node().truth(atoms);
        return truth != Kleene.UNKNOWN || eitherWay.length == 0 ? truth : rule.node().truth(atoms, eitherWay, rule.holdsEitherWay());
    }

    /**
     * What Drools fires must be exactly what does not read no, and conclude exactly what the rule says: for every rule, in force or not.
     */
    private void compare(byte[] rules) {
        Network network = book.network();
        if (network == null) {
            return;
        }
        Facts facts = Facts.none();
        for (FactKind kind : KINDS) {
            facts.put(kind.blank().with(answers[kind.ordinal()].readAs(Reading.EITHER, closed)));
        }
        network.run(facts);
        int[] drawn = new int[rules.length];
        for (int i = 0; i < facts.size(); i++) {
            CompiledRule rule = book.rules().get(facts.rule(i));
            if (rules[rule.number()] == Kleene.NO) {
                throw new EvaluationException("the rule \"" + rule.rule().name() + "\" fired although its condition reads as not met");
            }
            if (!rule.conclusions().contains(facts.conclusion(i))) {
                throw new EvaluationException("the rule \"" + rule.rule().name() + "\" concluded what does not stand in it");
            }
            drawn[rule.number()]++;
        }
        for (CompiledRule rule : book.rules()) {
            int expected = rules[rule.number()] == Kleene.NO ? 0 : rule.conclusions().size();
            if (drawn[rule.number()] != expected) {
                throw new EvaluationException("the rule \"" + rule.rule().name() + "\" " + (drawn[rule.number()] < expected
                        ? "did not fire although its condition may be met"
                        : "concluded more than stands in it"));
            }
        }
    }

    /** Settles the derived terms, each after those it waits for. */
    private void settle() {
        for (String name : book.settlingOrder()) {
            DerivedTerm derived = book.derived(name);
            if (derived != null) {
                put(derived.term(), value(derived));
            } else {
                bases = new Bases(book, closed, inForce, read, this::weighed);
                putWhetherABasisCarries(bases);
            }
        }
    }

    private void putWhetherABasisCarries(Bases bases) {
        Term term = book.vocabulary().find(BasisTerms.CARRIES);
        if (term == null) {
            return;
        }
        Object officer = given[term.fact().ordinal()].get(term.name());
        put(term, officer != null ? officer : bases.carries() == Kleene.YES ? Truth.YES : bases.carries() == Kleene.NO ? Truth.NO : null);
    }

    private void put(Term term, @Nullable Object value) {
        int kind = term.fact().ordinal();
        Answers before = answers[kind];
        if (value instanceof Set<?> codes
                ? codes.equals(before.possible(term.name()))
                : before.possible(term.name()).isEmpty() && Objects.equals(before.get(term.name()), value)
                        && (value != null || before.says(term.name()) == keepsUnknown(term))) {
            return;
        }
        Answers after = value instanceof Truth truth
                ? before.and(term.name(), truth)
                : value instanceof String code
                        ? before.and(term.name(), code)
                        : value instanceof Set<?> codes
                                ? before.andAmong(term.name(), codes.stream().map(String.class::cast).collect(Collectors.toSet()))
                                : keepsUnknown(term) ? before.and(term.name(), Truth.UNKNOWN) : before.without(term.name());
        answers[kind] = after;
        read[kind] = after.readAs(Reading.STRICT, closed);
        for (int atom : book.atoms().reading(term.name())) {
            atoms[atom] = book.atoms().truth(atom, read);
        }
    }

    /**
     * Whether a term that does not settle is unknown even where silence would mean no: a no that takes protection away is never read out of
     * silence, nor what somebody said is unknown.
     */
    private boolean keepsUnknown(Term term) {
        return term.cautious() || given[term.fact().ordinal()].says(term.name());
    }

    /**
     * What an office found where that protects people; no where a norm says no; what a norm says where none that says otherwise, or more
     * protectively, is still possible; no where every norm could only say yes and none can any more, unless an officer assessed it;
     * otherwise the officer's assessment, or null for unknown.
     *
     * <p>Where a no takes protection away it must rest on what was said, not on silence read as no; and where the norms only widen a term
     * it is never no for want of a norm.
     */
    private @Nullable Object value(DerivedTerm derived) {
        Term term = derived.term();
        Object officer = given[term.fact().ordinal()].get(term.name());
        if (officer != null && officer == DerivedTerm.protective(term)) {
            return officer;
        }
        boolean noCertain = false;
        boolean noPossible = false;
        boolean yesCertain = false;
        boolean anyPossible = false;
        int surest = -1;
        int highest = -1;
        for (DerivedTerm.Settling settling : inForce.settling(derived)) {
            byte truth = weighed(settling.rule());
            if (truth == Kleene.NO) {
                continue;
            }
            anyPossible = true;
            if (settling.value().equals(DerivedTerm.NO)) {
                noPossible = true;
                noCertain |= truth == Kleene.YES && (!term.cautious() || said(settling) == Truth.YES);
            } else if (settling.value().equals(DerivedTerm.YES)) {
                yesCertain |= truth == Kleene.YES;
            } else {
                int rank = term.values().indexOf(settling.value());
                highest = Math.max(highest, rank);
                surest = truth == Kleene.YES ? Math.max(surest, rank) : surest;
            }
        }
        if (noCertain) {
            return Truth.NO;
        }
        if (!noPossible && yesCertain) {
            return Truth.YES;
        }
        if (!noPossible && surest >= 0) {
            // On a scale the more protective value counts, the officer's included: a rule never talks down what a person found graver.
            int stated = officer instanceof String code ? term.values().indexOf(code) : -1;
            int settled = Math.max(surest, stated);
            return settled >= highest ? term.values().get(settled) : atLeast(derived, settled);
        }
        if (officer != null) {
            return officer;
        }
        return anyPossible || term.widened() || !settlesToNo(derived) ? null : Truth.NO;
    }

    /** On a scale, what is settled and everything more protective that may still be found: known so far and no further. */
    private Set<String> atLeast(DerivedTerm derived, int settled) {
        Set<String> codes = new HashSet<>(Set.of(derived.term().values().get(settled)));
        for (DerivedTerm.Settling settling : inForce.settling(derived)) {
            if (derived.term().values().indexOf(settling.value()) > settled && weighed(settling.rule()) != Kleene.NO) {
                codes.add(settling.value());
            }
        }
        return codes;
    }

    /** Whether its rules can only say yes, and none of them can any more. */
    private boolean settlesToNo(DerivedTerm derived) {
        for (DerivedTerm.Settling settling : inForce.settling(derived)) {
            if (!settling.value().equals(DerivedTerm.YES) || (derived.term().cautious() && said(settling) != Truth.NO)) {
                return false;
            }
        }
        return true;
    }

    /** The truth of a settling rule on what was said alone, no silence read as no. */
    private Truth said(DerivedTerm.Settling settling) {
        return settling.rule().rule().condition().truth(kind -> answers[kind.ordinal()]);
    }
}
