package io.github.safeconduct.internal;

import io.github.safeconduct.internal.advise.Judged;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.EngineReads;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.decide.Kleene;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What became of the answers that a case gives: those that nobody reads, and the unknowns that nobody looks into. */
final class Answered {

    private final Judging judging;
    private final Vocabulary vocabulary;
    private final Consistency consistency;

    Answered(Judging judging, Vocabulary vocabulary, Consistency consistency) {
        this.judging = judging;
        this.vocabulary = vocabulary;
        this.consistency = consistency;
    }

    private List<Judgment> of(FlowFacts flow) {
        return judging.all().stream().filter(one -> judging.facts(one) == flow).map(Judged::judgment).toList();
    }

    /**
     * The terms that were answered and that, in no flow in which they were, a rule in force of a governing rulebook reads, by itself or by
     * what it implies; a country or a day, by what it is compared for.
     */
    List<String> unread() {
        Set<String> stated = new TreeSet<>();
        Set<String> read = new HashSet<>();
        for (FlowFacts flow : judging.booksOfEachFlow().keySet()) {
            List<Judgment> governing = of(flow);
            flow.answers().values().forEach(answers -> answers.forEach((name, answer) -> {
                if (!flow.implied().contains(name)) {
                    stated.add(name);
                    if (!read.contains(name) && isRead(governing, vocabulary.require(name), answer)) {
                        read.add(name);
                    }
                }
            }));
            flow.said().values().forEach(answers -> answers.forEach((name, answer) -> {
                if (vocabulary.require(name).isCompared()) {
                    stated.add(name);
                }
            }));
            flow.completed().settled().compared().forEach((name, settling) -> {
                if (isRead(governing, vocabulary.require(name), Stated.value(settling.answer()))) {
                    read.addAll(settling.terms());
                }
            });
        }
        stated.removeAll(read);
        return List.copyOf(stated);
    }

    private boolean isRead(List<Judgment> governing, Term term, Object answer) {
        return governing.stream().anyMatch(judgment -> reads(judgment, term, answer)
                || consistency.follows(Stated.of(term.name(), answer)).stream()
                        .anyMatch(one -> reads(judgment, vocabulary.require(one.term()), one.value()))
                // What stands for several questions is read as far as the answer that was given says something; an answer from which
                // nothing follows says that it is none of the others, and is not asked again.
                || (term.marks().gathers() && !term.implies().containsKey(Stated.word(answer))
                        && term.implies().values().stream().flatMap(implied -> implied.keySet().stream())
                                .anyMatch(judgment.evaluated().inForce()::reads)));
    }

    private static boolean reads(Judgment judgment, Term term, Object answer) {
        return judgment.evaluated().inForce().reads(term.name()) || EngineReads.reads(judgment.book(), term, answer);
    }

    /**
     * The terms somebody wrote to be unknown on which only rules outside the focus turn: they keep nothing open, and are not asked for.
     */
    List<String> setAside() {
        Set<String> written = new TreeSet<>();
        for (FlowFacts flow : judging.booksOfEachFlow().keySet()) {
            flow.said().forEach((kind, answers) -> answers.forEach((name, answer) -> {
                if (answers.saysUnknown(name)) {
                    written.add(name);
                }
            }));
        }
        if (written.isEmpty()) {
            return List.of();
        }
        Set<String> within = new HashSet<>();
        Set<String> outside = new HashSet<>();
        for (Judged one : judging.all()) {
            Judgment judgment = one.judgment();
            for (CompiledRule rule : judgment.evaluated().inForce().rules()) {
                if (judgment.evaluated().truth(rule) == Kleene.UNKNOWN) {
                    turnsOn(judgment.evaluated(), rule, judgment.inFocus(rule.norm().area()) ? within : outside, new HashSet<>());
                }
            }
        }
        written.retainAll(outside);
        written.removeAll(within);
        return new ArrayList<>(written);
    }

    /**
     * The terms without which a conclusion that holds the operation up would not: those its rule turns on, and those that turn on what
     * would lift it.
     */
    static Set<String> carrying(Judgment judgment, Item item) {
        Set<String> terms = new HashSet<>();
        Set<CompiledRule> seen = new HashSet<>();
        turnsOn(judgment.evaluated(), item.rule(), terms, seen);
        judgment.evaluated().inForce().lifting(item.rule().norm().id())
                .forEach(lifting -> turnsOn(judgment.evaluated(), lifting, terms, seen));
        if (Judgment.refusesForWantOfABasis(item.rule(), item.conclusion())) {
            judgment.evaluated().inForce().rules().stream().filter(judgment::sendsTheClaimToAnOffice)
                    .forEach(sends -> turnsOn(judgment.evaluated(), sends, terms, seen));
        }
        return terms;
    }

    /** The terms a rule reads, and those under the terms that are settled and under the bases of which one carries. */
    private static void turnsOn(Evaluated evaluated, CompiledRule rule, Set<String> terms, Set<CompiledRule> seen) {
        if (!seen.add(rule)) {
            return;
        }
        rule.rule().condition().forEachTest(test -> {
            terms.add(test.term());
            DerivedTerm derived = evaluated.book().derived(test.term());
            if (derived != null) {
                evaluated.inForce().settling(derived).forEach(settling -> turnsOn(evaluated, settling.rule(), terms, seen));
            }
            if (test.term().equals(BasisTerms.CARRIES)) {
                BasisTerms basis = evaluated.book().register().lawfulBasis();
                Stream.of(basis.claimed(), basis.assessed()).filter(Objects::nonNull).forEach(terms::add);
                evaluated.inForce().bases().forEach(one -> Stream.concat(one.gives().stream(), one.takes().stream())
                        .forEach(other -> turnsOn(evaluated, other, terms, seen)));
            }
        });
    }
}
