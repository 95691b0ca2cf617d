package io.github.safeconduct.internal;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Evaluates one rulebook on one fact of each kind: settles the derived terms, runs the rules in both readings, and says what
 * each rule concluded and how certainly.
 */
final class Evaluator {

    private final CompiledRulebook rulebook;
    private final LocalDate asOf;
    private final AgendaFilter inForce;

    Evaluator(CompiledRulebook rulebook, LocalDate asOf) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.inForce = match -> {
            Norm norm = rulebook.normOf(match.getRule().getName());
            return norm != null && norm.inForce(asOf);
        };
    }

    /** A conclusion of a rule; certain where it stands in both readings, strict where it stands in the strict one. */
    record Drawn(Rule rule, Norm norm, Conclusion conclusion, boolean certain, boolean strict) {}

    /** A stated derived term that the rules contradict. */
    record Contradicted(Term term, Object stated, String concluded, List<String> norms) {}

    /** A derived term and the value the norms settled it to. */
    record Settled(String term, String value) {}

    /** What an evaluation found: the answers after the derived terms were settled, and every conclusion. */
    record Evaluation(Map<FactKind, Answers> answers, List<Drawn> drawn, List<Contradicted> contradicted, List<Settled> settled) {}

    Evaluation evaluate(Map<FactKind, Answers> stated) {
        Map<FactKind, Answers> given = new EnumMap<>(FactKind.class);
        rulebook.kinds().forEach(kind -> given.put(kind, rulebook.translated(kind, stated.getOrDefault(kind, Answers.none()))));
        Map<FactKind, Answers> answers = settle(given);
        Pass session = rulebook.borrow();
        try {
            answers.forEach((kind, known) -> session.insert(kind.blank().with(known.readAs(Reading.EITHER, rulebook.closed()))));
            session.fire(inForce);
            List<Drawn> drawn = drawn(session, answers);
            confirm(drawn, session, given, answers);
            session.clear();
            rulebook.giveBack(session);
            return new Evaluation(answers, drawn, contradicted(drawn, given, answers), settled(given, answers));
        } catch (SafeconductException e) {
            session.dispose();
            throw e;
        } catch (RuntimeException | LinkageError e) {
            session.dispose();
            throw new EvaluationException("the rulebook " + rulebook.name() + " could not be evaluated: " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * The answers with every derived term settled, to a fixpoint. Works on the conditions as read from the DRL, because Drools would have to take facts out and
     * put them in again for every round; {@link #confirm} then holds the result against what the rules themselves conclude.
     */
    private Map<FactKind, Answers> settle(Map<FactKind, Answers> given) {
        Map<FactKind, Answers> answers = new EnumMap<>(given);
        Map<FactKind, Answers> read = new EnumMap<>(FactKind.class);
        answers.forEach((kind, known) -> read.put(kind, known.readAs(Reading.STRICT, rulebook.closed())));
        Set<String> certain = new HashSet<>();
        Set<String> possible = new HashSet<>();
        boolean changed = !rulebook.settlings().isEmpty();
        for (int round = 0; changed; round++) {
            if (round > 2 * rulebook.settlings().size() + 1) {
                throw new EvaluationException("the derived terms of " + rulebook.name() + " do not settle; two definitions contradict each other in a circle");
            }
            changed = false;
            for (Map.Entry<Term, List<CompiledRulebook.Settling>> entry : rulebook.settlings().entrySet()) {
                Term term = entry.getKey();
                certain.clear();
                possible.clear();
                for (CompiledRulebook.Settling settling : entry.getValue()) {
                    Truth truth = inForce(settling) ? settling.rule().condition().truth(read::get) : Truth.NO;
                    if (truth != Truth.NO) {
                        possible.add(settling.value());
                    }
                    if (truth == Truth.YES) {
                        certain.add(settling.value());
                    }
                }
                Object value = value(term, entry.getValue(), answers, certain, possible, given.get(term.fact()).get(term.name()));
                Answers before = answers.get(term.fact());
                if (!Objects.equals(before.get(term.name()), value)) {
                    Answers after = with(before, term.name(), value);
                    answers.put(term.fact(), after);
                    read.put(term.fact(), after.readAs(Reading.STRICT, rulebook.closed()));
                    changed = true;
                }
            }
        }
        return answers;
    }

    /** What the definitions fired with must be what they conclude, certainly and possibly. Anything else is a failure, never a permission. */
    private void confirm(List<Drawn> drawn, Pass session, Map<FactKind, Answers> given, Map<FactKind, Answers> answers) {
        if (rulebook.settlings().isEmpty()) {
            return;
        }
        Map<String, Set<String>> certain = new HashMap<>();
        Map<String, Set<String>> possible = new HashMap<>();
        drawn.forEach(one -> addDefinition(certain, one.conclusion()));
        session.spoken().forEach(one -> addDefinition(possible, one.conclusion()));
        rulebook.settlings().forEach((term, settlings) -> {
            Object value = value(term, settlings, answers, certain.getOrDefault(term.name(), Set.of()), possible.getOrDefault(term.name(), Set.of()), given.get(term.fact()).get(term.name()));
            if (!Objects.equals(value, answers.get(term.fact()).get(term.name()))) {
                throw new EvaluationException("the rules of " + rulebook.name() + " settle '" + term.name() + "' otherwise than their conditions read");
            }
        });
    }

    private static void addDefinition(Map<String, Set<String>> values, Conclusion conclusion) {
        if (conclusion instanceof Definition definition) {
            values.computeIfAbsent(definition.term(), any -> new HashSet<>()).add(definition.value());
        }
    }

    private List<Contradicted> contradicted(List<Drawn> drawn, Map<FactKind, Answers> given, Map<FactKind, Answers> answers) {
        List<Contradicted> contradicted = new ArrayList<>();
        for (Term term : rulebook.settlings().keySet()) {
            Object officer = given.get(term.fact()).get(term.name());
            Object value = answers.get(term.fact()).get(term.name());
            if (officer != null && !officer.equals(value)) {
                List<String> norms = drawn.stream().filter(one -> one.conclusion() instanceof Definition definition && definition.term().equals(term.name()))
                        .map(one -> one.norm().id()).distinct().sorted().toList();
                contradicted.add(new Contradicted(term, officer, String.valueOf(value), norms));
            }
        }
        contradicted.sort(Comparator.comparing(found -> found.term().name()));
        return List.copyOf(contradicted);
    }

    /** The derived terms that have a value an officer did not state. */
    private List<Settled> settled(Map<FactKind, Answers> stated, Map<FactKind, Answers> answers) {
        List<Settled> settled = new ArrayList<>();
        for (Term term : rulebook.settlings().keySet()) {
            Object value = answers.get(term.fact()).get(term.name());
            if (value != null && !value.equals(stated.getOrDefault(term.fact(), Answers.none()).get(term.name()))) {
                settled.add(new Settled(term.name(), value instanceof Truth truth ? truth.name().toLowerCase(Locale.ROOT) : value.toString()));
            }
        }
        return settled;
    }

    /**
     * No where a norm says no; what a norm says where none that says no is still possible; no where every norm could only say yes and none can any more, unless an officer
     * assessed it; otherwise the officer's assessment, or null for unknown.
     *
     * <p>Where a no takes protection away it must rest on what was said, not on silence read as no; and where the norms only widen a term it is never no for want of a norm.
     */
    private Object value(Term term, List<CompiledRulebook.Settling> settlings, Map<FactKind, Answers> answers, Set<String> certain, Set<String> possible, Object officer) {
        Function<FactKind, Answers> said = kind -> answers.getOrDefault(kind, Answers.none());
        if (certain.contains(Truth.NO.name())
                && (!term.cautious() || settlings.stream().filter(this::inForce).anyMatch(settling -> settling.value().equals(Truth.NO.name()) && settling.rule().condition().truth(said) == Truth.YES))) {
            return Truth.NO;
        }
        if (!certain.isEmpty() && !possible.contains(Truth.NO.name())) {
            return certain.contains(Truth.YES.name()) ? Truth.YES : mostProtective(term, certain, officer);
        }
        if (officer != null) {
            return officer;
        }
        if (!possible.isEmpty() || !certain.isEmpty() || term.widened()) {
            return null;
        }
        for (CompiledRulebook.Settling settling : settlings) {
            if (inForce(settling) && (!settling.value().equals(Truth.YES.name()) || (term.cautious() && settling.rule().condition().truth(said) != Truth.NO))) {
                return null;
            }
        }
        return Truth.NO;
    }

    private boolean inForce(CompiledRulebook.Settling settling) {
        Norm norm = rulebook.normOf(settling.rule().name());
        return norm != null && norm.inForce(asOf);
    }

    /** On a scale the more protective value counts, the officer's included: a rule never talks down what a person found graver. */
    private static String mostProtective(Term term, Set<String> codes, Object officer) {
        String best = null;
        for (String code : term.values()) {
            if (codes.contains(code) || code.equals(officer)) {
                best = code;
            }
        }
        return best == null ? codes.iterator().next() : best;
    }

    private static Answers with(Answers answers, String term, Object value) {
        if (value == null) {
            return answers.and(term, Truth.UNKNOWN);
        }
        return value instanceof Truth truth ? answers.and(term, truth) : answers.and(term, (String) value);
    }

    /**
     * What the rules concluded. A rule fired because its condition may hold; it is certain where the condition holds whatever the unknowns turn out to be. Definitions are read exactly, so
     * a definition that is merely possible says nothing.
     */
    private List<Drawn> drawn(Pass session, Map<FactKind, Answers> answers) {
        Map<FactKind, Answers> read = new EnumMap<>(FactKind.class);
        answers.forEach((kind, known) -> read.put(kind, known.readAs(Reading.STRICT, rulebook.closed())));
        Set<Pass.Spoken> once = new HashSet<>();
        List<Drawn> drawn = new ArrayList<>(session.spoken().size());
        for (Pass.Spoken spoken : session.spoken()) {
            if (!once.add(spoken)) {
                continue;
            }
            Rule rule = rulebook.rule(spoken.rule());
            Truth truth = rule.condition().truth(read::get);
            if (truth == Truth.NO) {
                throw new EvaluationException("the rule \"" + rule.name() + "\" fired although its condition reads as not met");
            }
            boolean certain = truth == Truth.YES;
            Norm norm = rulebook.normOf(spoken.rule());
            if (certain || !rule.exact(norm)) {
                drawn.add(new Drawn(rule, norm, spoken.conclusion(), certain, certain || norm.effect() != Effect.BENEFICIAL));
            }
        }
        return drawn;
    }
}
