package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.advise.Domains;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** One circuit over everything a case of a scope can state, read by one library or by several beside each other. Not thread safe. */
final class Encoding {

    private static final String JAR = "org.ow2.sat4j:org.ow2.sat4j.core, in the version that the pom of Safeconduct names";

    private final Scope scope;
    private final Solver solver;
    private final Circuit circuit;
    private final Statements statements;
    private final List<Engine> engines;
    private final List<FlowCircuit> flows = new ArrayList<>();
    private final List<Permission> permissions = new ArrayList<>();

    /**
     * @param conflicts what the solver may take for one question
     * @throws io.github.safeconduct.RulebookException if there is no solver on the class path
     */
    Encoding(Scope scope, int conflicts, List<Engine> engines) {
        this.scope = scope;
        this.engines = engines;
        this.solver = solver(conflicts);
        this.circuit = new Circuit(solver);
        this.statements = new Statements(circuit);
        List<Domains> domains = domains();
        for (int side = 0; side < engines.size(); side++) {
            statements.add(engines.get(side).vocabulary(), domains.get(side)::of);
        }
        statements.close();
        engines.forEach(engine -> statements.consistent(engine.vocabulary(), engine.consistency()));
        Turnings shared = null;
        for (int side = 0; side < engines.size(); side++) {
            Vocabulary vocabulary = engines.get(side).vocabulary();
            FlowCircuit flow = new FlowCircuit(circuit, statements, scope, engines.get(side));
            flows.add(flow);
            if (shared == null || domains.get(side) != domains.get(0)) {
                shared = new Turnings(circuit, statements, vocabulary, engines.get(side).consistency(), domains.get(side));
            }
            permissions.add(new Permission(this, flow, domains.get(side), shared));
        }
    }

    /** The one place at which the class that names the solver's jar is first needed. */
    private static Solver solver(int conflicts) {
        try {
            return new Solver(conflicts);
        } catch (LinkageError e) {
            throw new RulebookException(
                    "'impact' and 'prove' ask a SAT solver that is optional and not on the class path (" + e.getMessage()
                            + "); add " + JAR,
                    e);
        }
    }

    /** What terms may turn out to be: where the libraries share their words, the same for all, so that what reads the same is the same. */
    private List<Domains> domains() {
        List<Term> words = List.copyOf(engines.get(0).vocabulary().terms());
        boolean same = engines.stream().allMatch(engine -> List.copyOf(engine.vocabulary().terms()).equals(words));
        if (same) {
            return Collections.nCopies(engines.size(), domains(engines));
        }
        return engines.stream().map(engine -> domains(List.of(engine))).toList();
    }

    private Domains domains(List<Engine> some) {
        Set<CompiledRulebook> books = new LinkedHashSet<>();
        some.forEach(engine -> scope.rulebooks().forEach(name -> books.add(engine.rulebook(name))));
        return new Domains(books, some.get(0).vocabulary(), some.get(0).consistency());
    }

    /** Whether two libraries read whatever a case of the scope can state in the same way. */
    boolean same(int one, int other) {
        return flow(one).floors() == flow(other).floors() && flow(one).permits() == flow(other).permits()
                && flow(one).mightPermit() == flow(other).mightPermit() && permission(one).refused() == permission(other).refused();
    }

    Permission permission(int side) {
        return permissions.get(side);
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
