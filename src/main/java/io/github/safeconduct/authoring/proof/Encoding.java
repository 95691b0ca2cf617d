package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.advise.Domains;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** One circuit over everything a case of a scope can state, read by one library or by several beside each other. Not thread safe. */
final class Encoding {

    private final Scope scope;
    private final Solver solver;
    private final Circuit circuit;
    private final Statements statements;
    private final List<Engine> engines;
    private final List<FlowCircuit> flows = new ArrayList<>();

    /**
     * @param conflicts what the solver may take for one question
     * @throws io.github.safeconduct.RulebookException if there is no solver on the class path
     */
    Encoding(Scope scope, int conflicts, List<Engine> engines) {
        this.scope = scope;
        this.engines = engines;
        this.solver = Solver.of(conflicts);
        this.circuit = new Circuit(solver);
        this.statements = new Statements(circuit);
        for (Engine engine : engines) {
            Vocabulary vocabulary = engine.vocabulary();
            Set<CompiledRulebook> books = new HashSet<>();
            scope.rulebooks().forEach(name -> books.add(engine.rulebook(name)));
            Domains domains = new Domains(books, vocabulary, new Consistency(vocabulary));
            statements.add(vocabulary, domains::of);
        }
        statements.close();
        engines.forEach(engine -> statements.consistent(engine.vocabulary()));
        engines.forEach(engine -> flows.add(new FlowCircuit(circuit, statements, scope, engine)));
    }

    Scope scope() {
        return scope;
    }

    Solver solver() {
        return solver;
    }

    Circuit circuit() {
        return circuit;
    }

    Statements statements() {
        return statements;
    }

    Engine engine(int side) {
        return engines.get(side);
    }

    FlowCircuit flow(int side) {
        return flows.get(side);
    }

    /** Values of the inputs under which just these answers are stated, with all that follows from them; numbers count as their like. */
    IntPredicate inputs(Map<String, Object> answers) {
        Map<String, Object> alike = new TreeMap<>();
        answers.forEach((term, answer) -> {
            Object like = answer;
            if (answer instanceof BigDecimal number) {
                // The points at which some rule changes its mind and their neighbours: the nearest below reads as the number does.
                for (Object point : statements.of(term).keySet()) {
                    if (point instanceof BigDecimal one && one.compareTo(number) <= 0
                            && (like == answer || one.compareTo((BigDecimal) like) > 0)) {
                        like = point;
                    }
                }
            }
            if (like instanceof Truth || !statements.of(term).isEmpty()) {
                alike.put(term, like);
            }
        });
        return statements.inputs(alike);
    }
}
