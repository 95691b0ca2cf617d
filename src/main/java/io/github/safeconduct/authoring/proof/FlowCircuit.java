package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.LeastFacts;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.EngineReads;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a library decides of whatever a case of one flow can state, as literals. */
final class FlowCircuit {

    private final Circuit circuit;
    private final Statements statements;
    private final Scope scope;
    private final Engine engine;
    private final Vocabulary vocabulary;
    private final Set<CompiledRulebook> books = new LinkedHashSet<>();
    private final List<BookCircuit> readings = new ArrayList<>();
    private final Map<Area, Integer> inFocus = new HashMap<>();
    private final Map<String, Integer> askedFor = new HashMap<>();
    private final List<Weighed> conclusions = new ArrayList<>();
    private final int floors;
    private final int permits;
    private final int mightPermit;

    FlowCircuit(Circuit circuit, Statements statements, Scope scope, Engine engine) {
        this.circuit = circuit;
        this.statements = statements;
        this.scope = scope;
        this.engine = engine;
        this.vocabulary = engine.vocabulary();
        scope.rulebooks().forEach(name -> books.add(engine.rulebook(name)));
        for (CompiledRulebook book : books) {
            Set<String> silent = book.closedBeside(books);
            readings.add(new BookCircuit(circuit, statements, book, scope.day(),
                    term -> silent.contains(term) ? -askedFor(term) : circuit.no()));
        }
        readings.forEach(this::weigh);
        this.floors = circuit.all(enoughIsSaid(), -leftOut(), circuit.constant(scope.isWhole(engine)));
        this.permits = circuit.all(floors, somethingCarries(false), -circuit.any(conclusions.stream()
                .map(one -> circuit.all(one.blocks(), one.counts(), -one.lifted())).toList()));
        this.mightPermit = circuit.all(floors, somethingCarries(true), -circuit.any(conclusions.stream().map(this::blocksAnyhow).toList()));
    }

    private int somethingCarries(boolean maybe) {
        List<Integer> ways = new ArrayList<>();
        for (BookCircuit reading : readings) {
            if (reading.bases() != null) {
                Three basis = reading.truth(vocabulary.require(BasisTerms.CARRIES));
                ways.add(maybe ? basis.maybe() : basis.yes());
            }
        }
        conclusions.forEach(one -> ways
                .add(circuit.all(one.carries(), maybe ? circuit.all(one.counts(), -one.lifted()) : standsAnyhow(one))));
        return circuit.any(ways);
    }

    private int standsAnyhow(Weighed one) {
        return circuit.all(one.stands(circuit), -circuit.any(one.lifters().stream().map(Weighed.Lifter::may).toList()));
    }

    private int blocksAnyhow(Weighed one) {
        return circuit.all(one.blocks(), standsAnyhow(one));
    }

    /** That enough is said, and the rulebooks named may permit at all. */
    int floors() {
        return floors;
    }

    /** Every conclusion of every rule in force. */
    List<Weighed> conclusions() {
        return conclusions;
    }

    /** That the case is permitted, and no norm that would hold it up may still speak: {@code permits()} without a search. */
    int permits() {
        return permits;
    }

    /** What holds wherever the case is permitted, and for some that are not: some answers to what is open may permit. */
    int mightPermit() {
        return mightPermit;
    }

    /** That one of some conclusions certainly holds the operation up, and nothing lifts it. */
    int heldUp(Predicate<Weighed> which) {
        return circuit.any(conclusions.stream().filter(which).map(one -> circuit.all(one.blocks(), one.stands(circuit))).toList());
    }

    List<BookCircuit> readings() {
        return readings;
    }

    private void weigh(BookCircuit reading) {
        int deletes = deletes(reading);
        Lifting lifting = new Lifting(circuit, reading, this::inFocus);
        for (CompiledRule rule : reading.inForce().rules()) {
            Three three = reading.rule(rule);
            int counts = circuit.any(three.yes(), circuit.all(three.maybe(), inFocus(rule.norm().area())));
            for (Conclusion conclusion : rule.conclusions()) {
                ConclusionKind kind = conclusion.kind();
                // What must be deleted may be deleted.
                boolean deletion = kind == ConclusionKind.DELETION;
                int blocks = !Outcome.of(kind).isBlocked() ? circuit.no() : deletion ? -deletes : circuit.yes();
                boolean permission = kind == ConclusionKind.PERMISSION || kind == ConclusionKind.CONDITIONAL_PERMISSION;
                int carries = permission ? circuit.yes() : deletion ? deletes : circuit.no();
                conclusions.add(new Weighed(reading, rule, kind, blocks, carries, counts, lifting.lifted(rule, conclusion),
                        lifting.lifters(rule, conclusion)));
            }
        }
    }

    private int deletes(BookCircuit reading) {
        Term term = vocabulary.find(EngineReads.DELETES);
        return term == null ? circuit.no() : reading.given(term).exact().getOrDefault(Truth.YES, circuit.no());
    }

    /** That an area is in the default focus of the case. */
    int inFocus(Area area) {
        return inFocus.computeIfAbsent(area, one -> one.inDefaultFocus() ? circuit.yes() : circuit.any(bringing(one)));
    }

    private List<Integer> bringing(Area area) {
        List<Integer> bringing = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            statements.of(term.name()).forEach((answer, literal) -> {
                if (Statements.says(term, answer) && term.marks().broughtBy(answer).filter(area::equals).isPresent()) {
                    bringing.add(literal);
                }
            });
        }
        return bringing;
    }

    private int said(String name, Object answer) {
        Term term = vocabulary.find(name);
        return term == null || !Statements.says(term, answer)
                ? circuit.no()
                : statements.state(term.name(), answer);
    }

    /** That silence about a term means nothing for this kind of operation. */
    private int askedFor(String name) {
        return askedFor.computeIfAbsent(name, any -> {
            List<Integer> kinds = new ArrayList<>();
            Term kind = vocabulary.find(Vocabulary.OPERATION_KIND);
            if (kind != null) {
                statements.of(kind.name()).forEach((answer, literal) -> {
                    if (Statements.says(kind, answer) && vocabulary.askedFor(answer, false).contains(name)) {
                        kinds.add(literal);
                    }
                });
            }
            if (vocabulary.askedFor(null, true).contains(name)) {
                kinds.add(said(Vocabulary.TRANSFER, Truth.YES));
            }
            return circuit.any(kinds);
        });
    }

    /** That a term is not answered, or that it is none of its codes. */
    private int unsaid(String name) {
        Term term = vocabulary.find(name);
        if (term == null) {
            return circuit.yes();
        }
        List<Integer> some = new ArrayList<>();
        statements.of(term.name()).forEach((answer, literal) -> {
            if (Statements.says(term, answer) && answer != Truth.UNKNOWN && !Answers.NONE.equals(answer)) {
                some.add(literal);
            }
        });
        return -circuit.any(some);
    }

    /** The least facts, as {@link LeastFacts} asks for them. */
    private int enoughIsSaid() {
        int happens = somethingHappens();
        int kindMissing = circuit.all(unsaid(Vocabulary.OPERATION_KIND),
                circuit.any(said(Vocabulary.OPERATION_KIND, Truth.UNKNOWN), -happens));
        int dataMissing = circuit.all(EngineReads.DATA.stream().map(this::unsaid).toList());
        int travels = circuit.all(circuit.any(said(Vocabulary.TRANSFER, Truth.YES), said(Vocabulary.TRANSFER, Truth.UNKNOWN)),
                -said(Vocabulary.OPERATION_KIND, LeastFacts.TO_EVERYBODY));
        int recipientMissing = circuit.all(travels, circuit.all(EngineReads.RECIPIENT.stream().map(this::unsaid).toList()));
        int ofNoKnownKind = circuit.all(said(Vocabulary.OPERATION_KIND, Term.OTHER), -happens);
        return circuit.all(-kindMissing, -dataMissing, -recipientMissing, -ofNoKnownKind);
    }

    private int somethingHappens() {
        List<Integer> events = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            if (books.stream().anyMatch(book -> book.hearsWhatIsDone(term, scope.day()))) {
                statements.of(term.name()).forEach((answer, literal) -> {
                    if (answer == Truth.YES || (answer instanceof String code && !code.equals(Answers.NONE) && !code.equals(Term.OTHER)
                            && term.accepts(code))) {
                        events.add(literal);
                    }
                });
            }
        }
        return circuit.any(events);
    }

    private int leftOut() {
        return circuit.any(scope.leavesOut(engine).stream().map(code -> said(EngineReads.CONTROLLER, code)).toList());
    }
}
