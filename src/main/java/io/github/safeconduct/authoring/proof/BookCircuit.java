package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.decide.Atoms;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.InForce;
import io.github.safeconduct.internal.decide.Node;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Reading;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How one rulebook reads whatever a case can state: the evaluator's reading, answer for answer, as literals. What a test makes of an answer
 * is asked of the rulebook itself, so nothing of the law stands here a second time.
 */
final class BookCircuit {

    private final Circuit circuit;
    private final Statements statements;
    private final CompiledRulebook book;
    private final InForce inForce;
    private final ToIntFunction<String> closed;
    private final Map<String, Cell> given = new HashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<Integer, Three> atoms = new HashMap<>();
    private final Map<Integer, Three> saidAtoms = new HashMap<>();
    private final Map<Integer, Integer> flags = new HashMap<>();
    private final Map<CompiledRule, Three> rules = new HashMap<>();
    private final @Nullable BasisCircuit bases;

    /** @param closed whether silence about a term means no, as a literal */
    BookCircuit(Circuit circuit, Statements statements, CompiledRulebook book, LocalDate day, ToIntFunction<String> closed) {
        this.circuit = circuit;
        this.statements = statements;
        this.book = book;
        this.inForce = book.on(day);
        this.closed = closed;
        BasisCircuit found = null;
        for (String name : book.settlingOrder()) {
            DerivedTerm derived = book.derived(name);
            if (derived != null) {
                cells.put(name, settled(derived));
            } else if (book.vocabulary().find(name) != null) {
                found = new BasisCircuit(circuit, this);
                cells.put(name, carries(book.vocabulary().require(name), found.carries()));
            }
        }
        this.bases = found;
    }

    CompiledRulebook book() {
        return book;
    }

    InForce inForce() {
        return inForce;
    }

    int closed(String term) {
        return closed.applyAsInt(term);
    }

    /** The bases; null where the rulebook knows of none. */
    @Nullable
    BasisCircuit bases() {
        return bases;
    }

    /** What was stated of a term, before anything is settled. */
    Cell given(Term term) {
        Cell before = given.get(term.name());
        if (before == null) {
            before = stated(term);
            given.put(term.name(), before);
        }
        return before;
    }

    private Cell stated(Term term) {
        List<Integer> silent = new ArrayList<>();
        Map<Object, Integer> exact = new LinkedHashMap<>();
        int unknown = circuit.no();
        for (Map.Entry<Object, Integer> state : statements.of(term.name()).entrySet()) {
            if (state.getKey() == Truth.UNKNOWN) {
                unknown = state.getValue();
            } else if (!Statements.says(term, state.getKey())) {
                // What this library does not know is left out for it.
                silent.add(state.getValue());
            } else {
                exact.put(state.getKey(), state.getValue());
            }
        }
        return new Cell(circuit.any(silent), unknown, exact, Map.of(), circuit.no());
    }

    /** What the rulebook finds of a term. */
    Cell cell(Term term) {
        Cell settled = cells.get(term.name());
        return settled == null ? given(term) : settled;
    }

    /** Whether a term is yes, as {@link Answers#truth} reads the answers. */
    Three truth(Term term) {
        return read(term, cell(term), answers -> answers.truth(term.name()), codes -> circuit.yes(), codes -> circuit.yes(), true);
    }

    /** What a rule's condition comes to, as it weighs on the operation. */
    Three rule(CompiledRule rule) {
        Three before = rules.get(rule);
        if (before == null) {
            before = node(rule.node(), literal -> weighed(literal.atom(), rule.holdsEitherWay(), literal.negated()));
            rules.put(rule, before);
        }
        return before;
    }

    /** What it comes to on what was said alone, no silence read as no. */
    private Three said(CompiledRule rule) {
        return node(rule.node(), literal -> signed(saidAtoms, literal, false));
    }

    private interface Literals {
        Three of(Node.Literal literal);
    }

    private Three node(Node node, Literals literals) {
        if (node instanceof Node.Literal literal) {
            return literals.of(literal);
        }
        boolean all = node instanceof Node.All;
        List<Integer> yes = new ArrayList<>();
        List<Integer> maybe = new ArrayList<>();
        for (Node part : all ? ((Node.All) node).parts() : ((Node.Any) node).parts()) {
            Three three = node(part, literals);
            yes.add(three.yes());
            maybe.add(three.maybe());
        }
        return all ? new Three(circuit.all(yes), circuit.all(maybe)) : new Three(circuit.any(yes), circuit.any(maybe));
    }

    private Three weighed(int atom, boolean holds, boolean negated) {
        Three plain = atom(atom);
        Three signed = negated ? plain.negated() : plain;
        int flag = flag(atom);
        if (flag == circuit.no()) {
            return signed;
        }
        int held = circuit.all(flag, circuit.constant(holds));
        return new Three(circuit.any(signed.yes(), held), circuit.any(circuit.all(signed.maybe(), -flag), held));
    }

    private Three signed(Map<Integer, Three> kept, Node.Literal literal, boolean silenceCounts) {
        Three three = kept.computeIfAbsent(literal.atom(), number -> atom(number, silenceCounts));
        return literal.negated() ? three.negated() : three;
    }

    /** The truth of a test as it stands, never turned round. */
    Three atom(int number) {
        Three before = atoms.get(number);
        if (before == null) {
            before = atom(number, true);
            atoms.put(number, before);
        }
        return before;
    }

    private Three atom(int number, boolean silenceCounts) {
        Atoms.Atom atom = book.atoms().atom(number);
        Term term = book.vocabulary().require(atom.term());
        if (atom.comparison() == Comparison.SAME) {
            return same(number, term, book.vocabulary().require(atom.operands().get(0)));
        }
        boolean coded = atom.comparison() == Comparison.IS && !atom.operands().isEmpty();
        return read(term, cell(term), answers -> book.atoms().truth(number, answers),
                codes -> coded ? without(codes, atom.operands()) : constant(atom, true),
                codes -> coded ? with(codes, atom.operands()) : constant(atom, false), silenceCounts);
    }

    /** What a test on no codes makes of an answer that lies among several: it is answered, and it is not known. */
    private int constant(Atoms.Atom atom, boolean certainly) {
        return circuit.constant(atom.comparison() == Comparison.IS || !certainly);
    }

    private int without(Map<String, Integer> codes, List<String> operands) {
        List<Integer> others = new ArrayList<>();
        codes.forEach((code, literal) -> others.add(operands.contains(code) ? circuit.yes() : -literal));
        return circuit.all(others);
    }

    private int with(Map<String, Integer> codes, List<String> operands) {
        List<Integer> some = new ArrayList<>();
        codes.forEach((code, literal) -> some.add(operands.contains(code) ? literal : circuit.no()));
        return circuit.any(some);
    }

    private interface Reads {
        Truth of(Answers answers);
    }

    private interface Among {
        int of(Map<String, Integer> codes);
    }

    private Three read(Term term, Cell cell, Reads reads, Among certainly, Among possibly, boolean silenceCounts) {
        List<Integer> yes = new ArrayList<>();
        List<Integer> maybe = new ArrayList<>();
        cell.exact().forEach((answer, literal) -> add(reads.of(book.asRead(term, answer)), literal, yes, maybe));
        Answers nothing = Answers.none();
        int silence = silenceCounts ? closed(term.name()) : circuit.no();
        add(reads.of(nothing.readAs(Reading.STRICT, Set.of(term.name()))), circuit.all(cell.silent(), silence), yes, maybe);
        add(reads.of(nothing), circuit.all(cell.silent(), -silence), yes, maybe);
        add(reads.of(nothing.and(term.name(), Truth.UNKNOWN)), cell.unknown(), yes, maybe);
        if (cell.several() != circuit.no()) {
            yes.add(circuit.all(cell.several(), certainly.of(cell.among())));
            maybe.add(circuit.all(cell.several(), possibly.of(cell.among())));
        }
        return new Three(circuit.any(yes), circuit.any(maybe));
    }

    private static void add(Truth truth, int literal, List<Integer> yes, List<Integer> maybe) {
        if (truth == Truth.YES) {
            yes.add(literal);
        }
        if (truth != Truth.NO) {
            maybe.add(literal);
        }
    }

    private Three same(int number, Term left, Term right) {
        List<Integer> yes = new ArrayList<>();
        List<Integer> no = new ArrayList<>();
        cell(left).exact().forEach((one, first) -> cell(right).exact().forEach((other, second) -> {
            Truth truth = book.atoms().truth(number, book.asRead(left, one).orElse(book.asRead(right, other)));
            int both = truth == Truth.UNKNOWN ? circuit.no() : circuit.all(first, second);
            (truth == Truth.YES ? yes : no).add(both);
        }));
        return new Three(circuit.any(yes), -circuit.any(no));
    }

    /** That a test is on a code that the rulebook does not know and may read either way. */
    int flag(int number) {
        Integer before = flags.get(number);
        if (before != null) {
            return before;
        }
        Atoms.Atom atom = book.atoms().atom(number);
        Term term = book.vocabulary().require(atom.term());
        List<Integer> flagged = new ArrayList<>();
        given(term).exact().forEach((answer, literal) -> {
            Answers read = book.asRead(term, answer);
            if (!read.possible(term.name()).isEmpty() && book.atoms().truth(number, read) == Truth.UNKNOWN) {
                flagged.add(literal);
            }
        });
        int flag = circuit.any(flagged);
        if (flag != circuit.no() && book.settles(term.name())) {
            throw new IllegalStateException("the term " + term.name() + " is settled by rules and has codes that " + book.name()
                    + " reads as several: that is not encoded");
        }
        flags.put(number, flag);
        return flag;
    }

    /** As the evaluator settles a derived term, value for value. */
    private Cell settled(DerivedTerm derived) {
        Term term = derived.term();
        Cell officer = given(term);
        int stated = circuit.any(officer.exact().values());
        Truth protective = DerivedTerm.protective(term);
        int protects = protective == null ? circuit.no() : officer.exact().getOrDefault(protective, circuit.no());
        List<Integer> noCertain = new ArrayList<>();
        List<Integer> noPossible = new ArrayList<>();
        List<Integer> yesCertain = new ArrayList<>();
        List<Integer> anyPossible = new ArrayList<>();
        List<Integer> cannotSayYes = new ArrayList<>();
        List<String> scale = term.values();
        List<List<Integer>> surely = lists(scale.size());
        List<List<Integer>> possibly = lists(scale.size());
        boolean onlyYes = true;
        for (DerivedTerm.Settling settling : inForce.settling(derived)) {
            Three three = rule(settling.rule());
            anyPossible.add(three.maybe());
            if (settling.value().equals(DerivedTerm.NO)) {
                onlyYes = false;
                noPossible.add(three.maybe());
                noCertain.add(term.cautious() ? circuit.all(three.yes(), said(settling.rule()).yes()) : three.yes());
            } else if (settling.value().equals(DerivedTerm.YES)) {
                yesCertain.add(three.yes());
                cannotSayYes.add(term.cautious() ? said(settling.rule()).no() : circuit.yes());
            } else {
                onlyYes = false;
                int rank = scale.indexOf(settling.value());
                surely.get(rank).add(three.yes());
                possibly.get(rank).add(three.maybe());
            }
        }
        int no = circuit.all(-protects, circuit.any(noCertain));
        int yes = circuit.all(-no, -protects, -circuit.any(noPossible), circuit.any(yesCertain));
        List<Integer> sure = new ArrayList<>();
        surely.forEach(sure::addAll);
        int graded = circuit.all(-no, -yes, -circuit.any(noPossible), circuit.any(sure));
        int assessed = circuit.all(-no, -yes, -graded, stated);
        int open = circuit.all(-no, -yes, -graded, -stated);
        int settlesToNo = onlyYes && !term.widened() ? circuit.all(circuit.all(cannotSayYes), -circuit.any(anyPossible)) : circuit.no();
        int nothing = circuit.all(open, -settlesToNo);

        Map<Object, Integer> exact = new LinkedHashMap<>();
        officer.exact().forEach((answer, literal) -> exact.put(answer, circuit.all(assessed, literal)));
        join(exact, Truth.NO, circuit.any(no, circuit.all(open, settlesToNo)));
        join(exact, Truth.YES, yes);
        Map<String, Integer> among = new LinkedHashMap<>();
        List<Integer> several = new ArrayList<>();
        for (int rank = 0; rank < scale.size(); rank++) {
            List<Integer> above = new ArrayList<>();
            List<Integer> mayLieAbove = new ArrayList<>();
            for (int higher = rank + 1; higher < scale.size(); higher++) {
                above.add(atLeast(surely, officer, scale, higher));
                mayLieAbove.addAll(possibly.get(higher));
            }
            int here = circuit.all(graded, atLeast(surely, officer, scale, rank), -circuit.any(above));
            join(exact, scale.get(rank), circuit.all(here, -circuit.any(mayLieAbove)));
            several.add(circuit.all(here, circuit.any(mayLieAbove)));
            List<Integer> upTo = new ArrayList<>();
            for (int lower = 0; lower < rank; lower++) {
                upTo.add(several.get(lower));
            }
            among.put(scale.get(rank),
                    circuit.any(several.get(rank), circuit.all(circuit.any(upTo), circuit.any(possibly.get(rank)))));
        }
        int kept = term.cautious() ? circuit.yes() : officer.unknown();
        return new Cell(circuit.all(nothing, -kept), circuit.all(nothing, kept), exact, among, circuit.any(several));
    }

    private int atLeast(List<List<Integer>> surely, Cell officer, List<String> scale, int rank) {
        return circuit.any(circuit.any(surely.get(rank)), officer.exact().getOrDefault(scale.get(rank), circuit.no()));
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void join(Map<Object, Integer> exact, Object answer, int literal) {
        if (literal != circuit.no()) {
            exact.merge(answer, literal, (one, other) -> circuit.any(one, other));
        }
    }

    /** That a basis carries, an office's own finding included. */
    private Cell carries(Term term, Three byRules) {
        Cell officer = given(term);
        int stated = circuit.any(officer.exact().values());
        Map<Object, Integer> exact = new LinkedHashMap<>(officer.exact());
        join(exact, Truth.YES, circuit.all(byRules.yes(), -stated));
        join(exact, Truth.NO, circuit.all(byRules.no(), -stated));
        int nothing = circuit.all(byRules.unknown(circuit), -stated);
        int kept = term.cautious() ? circuit.yes() : officer.unknown();
        return new Cell(circuit.all(nothing, -kept), circuit.all(nothing, kept), exact, Map.of(), circuit.no());
    }

    /** How a rulebook names its bases. */
    BasisTerms basisTerms() {
        return book.register().lawfulBasis();
    }
}
