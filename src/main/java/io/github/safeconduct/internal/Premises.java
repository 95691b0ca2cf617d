package io.github.safeconduct.internal;

import io.github.safeconduct.Origin;
import io.github.safeconduct.Premise;
import io.github.safeconduct.Premise.Ground.Effect;
import io.github.safeconduct.internal.decide.Bases;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Kleene;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The conditions of rules as they were read on one flow, down to what was said. */
final class Premises {

    private final Evaluated evaluated;
    private final FlowFacts flow;
    private final Consistency consistency;

    Premises(Evaluated evaluated, FlowFacts flow, Consistency consistency) {
        this.evaluated = evaluated;
        this.flow = flow;
        this.consistency = consistency;
    }

    /** What a rule asks, and what it found. */
    Premise of(CompiledRule rule) {
        return of(rule, rule.rule().condition());
    }

    private Premise of(CompiledRule rule, Condition condition) {
        if (condition instanceof Condition.Test test) {
            return tested(rule, test);
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Premise> parts = (all ? ((Condition.AllOf) condition).parts() : ((Condition.AnyOf) condition).parts()).stream()
                .map(part -> of(rule, part)).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return all
                ? new Premise.All(parts.stream().map(Premise::truth).reduce(Truth.YES, Premises::lesser), parts)
                : new Premise.Any(parts.stream().map(Premise::truth).reduce(Truth.NO, Premises::greater), parts);
    }

    private static int rank(Truth truth) {
        return truth == Truth.NO ? 0 : truth == Truth.UNKNOWN ? 1 : 2;
    }

    private static Truth lesser(Truth one, Truth other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static Truth greater(Truth one, Truth other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private Premise tested(CompiledRule rule, Condition.Test test) {
        Answers read = evaluated.answers(test.fact());
        Term term = evaluated.book().vocabulary().find(test.term());
        String answer = answer(test.term(), read);
        Object before = evaluated.stated().apply(test.fact()).get(test.term());
        Origin origin = origin(test, read);
        return new Premise.Tested(evaluated.weighed(rule, test), test.fact().typeName(), test.term(),
                term == null ? test.term() : term.ask(), new Premise.Wanted(test.modal(), test.operands()), answer,
                before instanceof String code ? code : answer, origin, origin == Origin.IMPLIED ? impliedBy(test.term()) : "",
                Optional.ofNullable(origin == Origin.SETTLED ? flow.completed().settled().settled().get(test.term()) : null),
                grounds(test.term()), !test.certain() && test.comparison() != Comparison.UNKNOWN, test.place());
    }

    /** What was said is cited as it was said, also where it may be read as one of several codes. */
    private static String answer(String term, Answers read) {
        return read.possible(term).isEmpty()
                ? Citations.shown(read, term)
                : String.join(" / ", read.possible(term).stream().sorted().toList());
    }

    private Origin origin(Condition.Test test, Answers read) {
        String term = test.term();
        Object value = read.get(term);
        Object given = evaluated.given(test.fact()).get(term);
        if (evaluated.book().settles(term) && (value == null ? !read.possible(term).isEmpty() : !value.equals(given))) {
            return Origin.DERIVED;
        }
        if (!evaluated.given(test.fact()).possible(term).isEmpty()) {
            return Origin.READ_EITHER_WAY;
        }
        if (value != null) {
            return flow.origin(test.fact(), term);
        }
        return read.presumed(term) ? Origin.PRESUMED : Origin.UNKNOWN;
    }

    /** The answer, stated or settled, from which an answer follows. */
    private String impliedBy(String name) {
        for (Answers answers : flow.completed().settled().answers().values()) {
            for (Map.Entry<String, Object> stated : answers.stated().entrySet()) {
                if (consistency.follows(Stated.of(stated.getKey(), stated.getValue())).stream().anyMatch(one -> one.term().equals(name))) {
                    return stated.getKey();
                }
            }
        }
        return "";
    }

    /** The rules that settle a term: those that may hold, or all of them where none does. */
    private List<Premise.Ground> grounds(String name) {
        List<Settles> all = settling(evaluated, name);
        List<Settles> holding = all.stream().filter(one -> evaluated.truth(one.rule()) != Kleene.NO).toList();
        return (holding.isEmpty() ? all : holding).stream()
                .map(one -> new Premise.Ground(one.rule().norm().id(), one.rule().rule().name(), one.effect(), one.value(),
                        truth(evaluated, one.rule()),
                        of(one.rule())))
                .toList();
    }

    static Truth truth(Evaluated evaluated, CompiledRule rule) {
        byte truth = evaluated.truth(rule);
        return truth == Kleene.YES ? Truth.YES : truth == Kleene.NO ? Truth.NO : Truth.UNKNOWN;
    }

    /**
     * A rule that settles a term.
     *
     * @param rule the rule
     * @param effect what it does
     * @param value yes, no, a code, or the basis it gives or takes
     * @param answer the answer it makes of the term; empty where it takes something away
     */
    record Settles(CompiledRule rule, Effect effect, String value, String answer) {}

    /** The rules in force that settle a term, or that give or take the bases of which one may carry. */
    static List<Settles> settling(Evaluated evaluated, String name) {
        List<Settles> all = new ArrayList<>();
        CompiledRulebook book = evaluated.book();
        DerivedTerm derived = book.derived(name);
        if (derived != null) {
            evaluated.inForce().settling(derived).forEach(settling -> {
                boolean code = !settling.value().equals(DerivedTerm.YES) && !settling.value().equals(DerivedTerm.NO);
                String word = code ? settling.value() : settling.value().toLowerCase(Locale.ROOT);
                all.add(new Settles(settling.rule(), Effect.MAKES, word, word));
            });
        }
        Bases bases = evaluated.bases();
        if (name.equals(BasisTerms.CARRIES) && bases != null) {
            for (Bases.Standing standing : bases.standings()) {
                String basis = standing.rules().basis().name();
                standing.rules().gives().forEach(rule -> all.add(new Settles(rule, Effect.GIVES_BASIS, basis, "yes")));
                standing.rules().takes().forEach(rule -> all.add(new Settles(rule, Effect.TAKES_BASIS, basis, "")));
            }
        }
        return all;
    }
}
