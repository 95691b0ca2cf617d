package io.github.safeconduct.internal;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.rulebook.Norm;
import io.github.safeconduct.rulebook.Rule;
import io.github.safeconduct.rulebook.Stratum;
import io.github.safeconduct.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Evaluates one rulebook on one fact of each kind: settles the derived terms, runs the strata in both readings, and says what
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

    /** A conclusion of a rule; certain where it was drawn in both readings. */
    record Drawn(Rule rule, Norm norm, Conclusion conclusion, boolean certain, boolean strict) {}

    /** A stated derived term that the rules contradict. */
    record Contradicted(Term term, Object stated, String concluded, List<String> norms) {}

    /** What an evaluation found: the answers after the derived terms were settled, and every conclusion. */
    record Evaluation(Map<FactKind, Answers> answers, List<Drawn> drawn, List<Contradicted> contradicted, Map<Term, String> settled) {}

    Evaluation evaluate(Map<FactKind, Answers> stated) {
        Map<FactKind, Answers> given = new EnumMap<>(FactKind.class);
        rulebook.kinds().forEach(kind -> given.put(kind, rulebook.translated(kind, stated.getOrDefault(kind, Answers.none()))));
        Map<FactKind, Answers> answers = settle(given);
        TwoReadings sessions = rulebook.borrow();
        try {
            answers.forEach((kind, known) -> sessions.insert(kind, known, rulebook.closed()));
            sessions.fire(inForce);
            confirm(sessions, given, answers);
            Evaluation evaluation = new Evaluation(answers, drawn(sessions), contradicted(sessions, given, answers), settled(given, answers));
            sessions.clear();
            rulebook.giveBack(sessions);
            return evaluation;
        } catch (SafeconductException e) {
            sessions.dispose();
            throw e;
        } catch (RuntimeException | LinkageError e) {
            sessions.dispose();
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

    /** What the definitions fired with must be what they conclude: strictly what is certain, leniently what is possible. Anything else is a failure, never a permission. */
    private void confirm(TwoReadings sessions, Map<FactKind, Answers> given, Map<FactKind, Answers> answers) {
        Map<String, Set<String>> certain = definitions(sessions.strict());
        Map<String, Set<String>> possible = definitions(sessions.lenient());
        rulebook.settlings().forEach((term, settlings) -> {
            Object value = value(term, settlings, answers, certain.getOrDefault(term.name(), Set.of()), possible.getOrDefault(term.name(), Set.of()), given.get(term.fact()).get(term.name()));
            if (!Objects.equals(value, answers.get(term.fact()).get(term.name()))) {
                throw new EvaluationException("the rules of " + rulebook.name() + " settle '" + term.name() + "' otherwise than their conditions read");
            }
        });
    }

    private List<Contradicted> contradicted(TwoReadings sessions, Map<FactKind, Answers> given, Map<FactKind, Answers> answers) {
        List<Contradicted> contradicted = new ArrayList<>();
        for (Term term : rulebook.settlings().keySet()) {
            Object officer = given.get(term.fact()).get(term.name());
            Object value = answers.get(term.fact()).get(term.name());
            if (officer != null && !officer.equals(value)) {
                contradicted.add(new Contradicted(term, officer, String.valueOf(value), normsThatSettle(sessions.strict(), term)));
            }
        }
        contradicted.sort(Comparator.comparing(found -> found.term().name()));
        return List.copyOf(contradicted);
    }

    /** The derived terms that have a value an officer did not state. */
    private Map<Term, String> settled(Map<FactKind, Answers> stated, Map<FactKind, Answers> answers) {
        Map<Term, String> settled = new LinkedHashMap<>();
        for (Term term : rulebook.settlings().keySet()) {
            Object value = answers.get(term.fact()).get(term.name());
            if (value != null && !value.equals(stated.getOrDefault(term.fact(), Answers.none()).get(term.name()))) {
                settled.put(term, value instanceof Truth truth ? truth.name().toLowerCase(Locale.ROOT) : value.toString());
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
        List<CompiledRulebook.Settling> inForceNow = settlings.stream().filter(this::inForce).toList();
        Function<FactKind, Answers> said = kind -> answers.getOrDefault(kind, Answers.none());
        if (certain.contains(Truth.NO.name())
                && (!term.cautious() || inForceNow.stream().anyMatch(settling -> settling.value().equals(Truth.NO.name()) && settling.rule().condition().truth(said) == Truth.YES))) {
            return Truth.NO;
        }
        if (!certain.isEmpty() && !possible.contains(Truth.NO.name())) {
            return certain.contains(Truth.YES.name()) ? Truth.YES : mostProtective(term, certain, officer);
        }
        if (officer != null) {
            return officer;
        }
        boolean noNormLeft = possible.isEmpty() && certain.isEmpty() && inForceNow.stream().allMatch(settling -> settling.value().equals(Truth.YES.name()));
        boolean becauseOfWhatWasSaid = !term.cautious() || inForceNow.stream().allMatch(settling -> settling.rule().condition().truth(said) == Truth.NO);
        return noNormLeft && becauseOfWhatWasSaid && !term.widened() ? Truth.NO : null;
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

    private static Map<String, Set<String>> definitions(Pass pass) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Pass.Spoken spoken : pass.spoken()) {
            if (spoken.conclusion() instanceof Definition definition) {
                values.computeIfAbsent(definition.term(), any -> new HashSet<>()).add(definition.value());
            }
        }
        return values;
    }

    private static List<String> normsThatSettle(Pass strict, Term term) {
        return strict.spoken().stream().map(Pass.Spoken::conclusion)
                .filter(conclusion -> conclusion instanceof Definition definition && definition.term().equals(term.name()))
                .map(Conclusion::norm).distinct().sorted().toList();
    }

    private record Key(String rule, Conclusion conclusion) {}

    private List<Drawn> drawn(TwoReadings sessions) {
        Map<Key, Boolean> strictly = new LinkedHashMap<>();
        sessions.strict().spoken().forEach(spoken -> strictly.put(new Key(spoken.rule(), spoken.conclusion()), true));
        Set<Key> leniently = new HashSet<>();
        sessions.lenient().spoken().forEach(spoken -> leniently.add(new Key(spoken.rule(), spoken.conclusion())));
        List<Drawn> drawn = new ArrayList<>(strictly.size());
        for (Key key : strictly.keySet()) {
            Rule rule = rulebook.rule(key.rule());
            boolean exact = rule.stratum() == Stratum.DEFINITIONS;
            drawn.add(new Drawn(rule, rulebook.normOf(key.rule()), key.conclusion(), exact || leniently.contains(key), true));
        }
        for (Key key : leniently) {
            Rule rule = rulebook.rule(key.rule());
            if (rule.stratum() != Stratum.DEFINITIONS && !strictly.containsKey(key)) {
                drawn.add(new Drawn(rule, rulebook.normOf(key.rule()), key.conclusion(), false, false));
            }
        }
        return drawn;
    }
}
