package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.advise.Domains;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The ways in which what is open may turn out, as inputs of a circuit: at most one value for each term, none that excludes another, or that
 * what is stated excludes.
 */
final class Turnings implements Completion {

    private final Circuit circuit;
    private final Statements statements;
    private final Vocabulary vocabulary;
    private final Consistency consistency;
    private final Map<String, Map<Object, Integer>> values = new TreeMap<>();

    Turnings(Circuit circuit, Statements statements, Vocabulary vocabulary, Consistency consistency, Domains domains) {
        this.circuit = circuit;
        this.statements = statements;
        this.vocabulary = vocabulary;
        this.consistency = consistency;
        for (Term term : vocabulary.terms()) {
            Map<Object, Integer> of = new LinkedHashMap<>();
            domains.of(term).forEach(value -> of.put(value, circuit.input()));
            values.put(term.name(), of);
        }
        for (Term term : vocabulary.terms()) {
            Map<Object, Integer> of = of(term);
            List<Integer> all = List.copyOf(of.values());
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    circuit.always(-all.get(i), -all.get(j));
                }
            }
            of.forEach((value, literal) -> {
                circuit.always(-literal, -clashing(term, value));
                consistency.excluded(Stated.of(term.name(), value)).forEach(other -> {
                    Integer excluded = of(vocabulary.require(other.term())).get(other.value());
                    if (excluded != null) {
                        circuit.always(-literal, -excluded);
                    }
                });
            });
        }
    }

    private Map<Object, Integer> of(Term term) {
        return values.getOrDefault(term.name(), Map.of());
    }

    /** That something is stated beside which a value cannot stand. */
    private int clashing(Term term, Object value) {
        List<Integer> some = new ArrayList<>();
        consistency.excluded(Stated.of(term.name(), value)).forEach(other -> some.add(statements.state(other.term(), other.value())));
        if (term.takesYes() && value.equals(Answers.NONE)) {
            some.add(statements.state(term.name(), Truth.YES));
        }
        return circuit.any(some);
    }

    @Override
    public int is(Term term, Object value) {
        return of(term).getOrDefault(value, circuit.no());
    }

    /**
     * The one way found last: fixed, but for what a case excludes.
     *
     * @param otherwise what is taken of terms of which it says nothing, so that it tells against as many cases as it can
     */
    Completion found(IntPredicate found, Map<String, Object> otherwise) {
        Map<String, Object> chosen = new HashMap<>();
        values.forEach((term, of) -> of.forEach((value, literal) -> {
            if (found.test(literal)) {
                chosen.put(term, value);
            }
        }));
        otherwise.forEach((term, value) -> {
            Stated stated = Stated.of(term, value);
            if (!chosen.containsKey(term) && values.getOrDefault(term, Map.of()).containsKey(value)
                    && chosen.entrySet().stream()
                            .allMatch(one -> consistency.together(stated, Stated.of(one.getKey(), one.getValue())))) {
                chosen.put(term, value);
            }
        });
        Map<String, Object> fixed = Collections.unmodifiableMap(chosen);
        return (term, value) -> value.equals(fixed.get(term.name())) ? -clashing(term, value) : circuit.no();
    }
}
