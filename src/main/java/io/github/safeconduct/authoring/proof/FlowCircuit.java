package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.Governing;
import io.github.safeconduct.internal.LeastFacts;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.Judgment;
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
import java.util.TreeMap;

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
    private final Map<Area, List<Integer>> heldUp = new TreeMap<>();
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
        List<Integer> carries = new ArrayList<>();
        List<Integer> mightCarry = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        List<Integer> blocksAnyhow = new ArrayList<>();
        readings.forEach(reading -> weigh(reading, carries, mightCarry, blocks, blocksAnyhow));
        int floors = circuit.all(enoughIsSaid(), -leftOut(), circuit.constant(scope.isWhole(engine)));
        this.permits = circuit.all(floors, circuit.any(carries), -circuit.any(blocks));
        this.mightPermit = circuit.all(floors, circuit.any(mightCarry), -circuit.any(blocksAnyhow));
    }

    /** That the case is permitted, and no norm that would hold it up may still speak: {@code permits()} without a search. */
    int permits() {
        return permits;
    }

    /** What holds wherever the case is permitted, and for some that are not: some answers to what is open may permit. */
    int mightPermit() {
        return mightPermit;
    }

    /** By area, that one of its norms certainly holds the operation up and nothing lifts it. */
    Map<Area, Integer> heldUp() {
        Map<Area, Integer> all = new TreeMap<>();
        heldUp.forEach((area, some) -> all.put(area, circuit.any(some)));
        return all;
    }

    List<BookCircuit> readings() {
        return readings;
    }

    private void weigh(BookCircuit reading, List<Integer> carries, List<Integer> mightCarry, List<Integer> blocks,
            List<Integer> blocksAnyhow) {
        int deletes = deletes(reading);
        Term carried = reading.book().vocabulary().find(BasisTerms.CARRIES);
        if (reading.book().knowsBases() && carried != null) {
            Three basis = reading.truth(carried);
            carries.add(basis.yes());
            mightCarry.add(basis.maybe());
        }
        Lifting lifting = new Lifting(circuit, reading, this::inFocus);
        for (CompiledRule rule : reading.inForce().rules()) {
            Three three = reading.rule(rule);
            Area area = rule.norm().area();
            int counts = circuit.any(three.yes(), circuit.all(three.maybe(), inFocus(area)));
            for (Conclusion conclusion : rule.conclusions()) {
                ConclusionKind kind = conclusion.kind();
                int unlifted = -lifting.lifted(rule, conclusion);
                boolean deletion = kind == ConclusionKind.DELETION;
                if (kind == ConclusionKind.PERMISSION || kind == ConclusionKind.CONDITIONAL_PERMISSION || deletion) {
                    int here = deletion ? deletes : circuit.yes();
                    carries.add(circuit.all(here, three.yes(), unlifted));
                    mightCarry.add(circuit.all(here, counts, unlifted));
                }
                if (Outcome.of(kind).isBlocked()) {
                    int here = deletion ? -deletes : circuit.yes();
                    blocks.add(circuit.all(here, counts, unlifted));
                    int certain = circuit.all(here, three.yes(), unlifted);
                    heldUp.computeIfAbsent(area, any -> new ArrayList<>()).add(certain);
                    blocksAnyhow.add(circuit.all(certain, -lifting.mayBeLifted(rule, conclusion)));
                }
            }
        }
    }

    private int deletes(BookCircuit reading) {
        Term term = vocabulary.find(Judgment.DELETES);
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
                if (answer != Statements.Nothing.SAID && (answer == Truth.UNKNOWN || Statements.accepts(term, answer))
                        && term.marks().broughtBy(answer).filter(area::equals).isPresent()) {
                    bringing.add(literal);
                }
            });
        }
        return bringing;
    }

    private int said(String name, Object answer) {
        Term term = vocabulary.find(name);
        return term == null || !(answer == Truth.UNKNOWN || Statements.accepts(term, answer))
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
                    if (answer != Statements.Nothing.SAID && (answer == Truth.UNKNOWN || Statements.accepts(kind, answer))
                            && vocabulary.askedFor(answer, false).contains(name)) {
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
            if (answer != Statements.Nothing.SAID && answer != Truth.UNKNOWN && !Answers.NONE.equals(answer)
                    && Statements.accepts(term, answer)) {
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
        int dataMissing = circuit.all(LeastFacts.DATA.stream().map(this::unsaid).toList());
        int travels = circuit.all(circuit.any(said(Vocabulary.TRANSFER, Truth.YES), said(Vocabulary.TRANSFER, Truth.UNKNOWN)),
                -said(Vocabulary.OPERATION_KIND, LeastFacts.TO_EVERYBODY));
        int recipientMissing = circuit.all(travels, circuit.all(LeastFacts.RECIPIENT.stream().map(this::unsaid).toList()));
        int ofNoKnownKind = circuit.all(said(Vocabulary.OPERATION_KIND, Term.OTHER), -happens);
        return circuit.all(-kindMissing, -dataMissing, -recipientMissing, -ofNoKnownKind);
    }

    private int somethingHappens() {
        List<Integer> events = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            if (term.fact().saysWhatIsDone() && !term.marks().background()
                    && books.stream().anyMatch(book -> book.closed().contains(term.name()))) {
                statements.of(term.name()).forEach((answer, literal) -> {
                    if (answer == Truth.YES || (answer instanceof String code && !code.equals(Answers.NONE) && term.accepts(code))) {
                        events.add(literal);
                    }
                });
            }
        }
        return circuit.any(events);
    }

    private int leftOut() {
        return circuit.any(scope.leavesOut(engine).stream().map(code -> said(Governing.CONTROLLER, code)).toList());
    }
}
