package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Case;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Everything a case can state, as inputs of a circuit: for each term that it is silent, that it says that nobody knows, or one of the
 * answers. Only cases that can be decided are left: what answers imply is stated with them, and nothing that contradicts itself.
 */
final class Statements {

    /** What a case says of a term that it does not mention. */
    enum Nothing {
        SAID
    }

    private final Circuit circuit;
    private final Map<String, Map<Object, Integer>> states = new TreeMap<>();

    Statements(Circuit circuit) {
        this.circuit = circuit;
    }

    /**
     * Adds what the cases of one library can state.
     *
     * @param values the answers to a term among which its rules can tell
     */
    void add(Vocabulary vocabulary, Function<Term, Collection<Object>> values) {
        for (Term term : vocabulary.terms()) {
            Map<Object, Integer> of = states.computeIfAbsent(term.name(), any -> new LinkedHashMap<>());
            List<Object> all = new ArrayList<>(List.of(Nothing.SAID, Truth.UNKNOWN));
            all.addAll(values.apply(term));
            if (term.takesYes()) {
                all.add(Truth.YES);
            }
            all.forEach(state -> of.computeIfAbsent(state, any -> circuit.input()));
        }
    }

    /** Says that a term has one answer, once all are added. */
    void close() {
        states.values().forEach(of -> circuit.exactlyOne(of.values()));
    }

    /** Says what cannot stand together in one library. */
    void consistent(Vocabulary vocabulary, Consistency consistency) {
        for (Term term : vocabulary.terms()) {
            for (Map.Entry<Object, Integer> state : of(term.name()).entrySet()) {
                Object answer = state.getKey();
                if (answer == Truth.UNKNOWN || !says(term, answer)) {
                    continue;
                }
                new TreeMap<>(term.implies().getOrDefault(Stated.word(answer), Map.of()))
                        .forEach((name, consequence) -> {
                            Term other = vocabulary.find(name);
                            if (other != null) {
                                circuit.always(-state.getValue(), state(other.name(), Stated.value(consequence)));
                            }
                        });
                Stated stated = Stated.of(term.name(), answer);
                consistency.leaves(stated).forEach(one -> circuit.always(-state.getValue(), state(one.term(), one.value())));
                consistency.excluded(stated).forEach(one -> circuit.always(-state.getValue(), -state(one.term(), one.value())));
            }
        }
    }

    /** Whether a library takes an answer that another may know. */
    static boolean accepts(Term term, Object answer) {
        return answer instanceof String code
                ? term.accepts(code)
                : answer instanceof Truth ? term.isWord() : term.number();
    }

    /** Whether something is said, an unknown included, that a library takes. */
    static boolean says(Term term, Object state) {
        return state == Truth.UNKNOWN || state != Nothing.SAID && accepts(term, state);
    }

    /** The literals of what can be said of a term; empty where no library knows it. */
    Map<Object, Integer> of(String term) {
        return states.getOrDefault(term, Map.of());
    }

    /** That just this is said of a term. */
    int state(String term, Object answer) {
        return of(term).getOrDefault(answer, circuit.no());
    }

    Collection<String> terms() {
        return states.keySet();
    }

    /** For each term that something is said of it, an unknown included. */
    Collection<Integer> said() {
        Collection<Integer> said = new LinkedHashSet<>();
        states.values().forEach(of -> said.add(-of.getOrDefault(Nothing.SAID, circuit.no())));
        return said;
    }

    /** The answers under values of the inputs. */
    Map<String, Object> read(IntPredicate values) {
        Map<String, Object> answers = new TreeMap<>();
        states.forEach((term, of) -> of.forEach((answer, literal) -> {
            if (answer != Nothing.SAID && values.test(literal)) {
                answers.put(term, answer);
            }
        }));
        return answers;
    }

    /** That just these answers are stated. */
    int[] literals(Map<String, Object> answers) {
        return holding(answers).stream().mapToInt(Integer::intValue).toArray();
    }

    /** Values of the inputs under which just these answers are stated. */
    IntPredicate inputs(Map<String, Object> answers) {
        return holding(answers)::contains;
    }

    private LinkedHashSet<Integer> holding(Map<String, Object> answers) {
        LinkedHashSet<Integer> holding = new LinkedHashSet<>();
        states.forEach((term, of) -> {
            Integer literal = of.get(answers.getOrDefault(term, Nothing.SAID));
            if (literal == null) {
                throw new IllegalArgumentException("the term '" + term + "' has no such answer");
            }
            holding.add(literal);
        });
        return holding;
    }

    /** These answers as a case of a scope; what a library does not know is left out for it. */
    static Case asCase(Scope scope, Vocabulary vocabulary, Map<String, Object> answers) {
        Case.Builder builder = scope.emptyCase();
        answers.forEach((name, answer) -> {
            Term term = vocabulary.find(name);
            if (term != null && term.name().equals(name) && says(term, answer)) {
                builder.answer(name, answer);
            }
        });
        return builder.build();
    }
}
