package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.advise.Domains;
import io.github.safeconduct.internal.decide.Atoms;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.InForce;
import io.github.safeconduct.internal.decide.Node;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How one rulebook may read a case once what is open has turned out in some way: what the engine's search for the bounds looks for, formula
 * for formula, as literals. What is known already stays as it is known.
 */
final class CompletedBook {

    private final Circuit circuit;
    private final BookCircuit reading;
    private final CompiledRulebook book;
    private final Domains domains;
    private final Completion completion;
    private final Map<CompiledRule, Integer> holding = new HashMap<>();
    private final Map<CompiledRule, Integer> failing = new HashMap<>();
    private final Map<List<Object>, Integer> atoms = new HashMap<>();

    /** What a test comes to whose answer is presumed from silence. */
    private enum Presumed {
        COUNTS,
        HOLDS,
        FAILS
    }

    CompletedBook(Circuit circuit, BookCircuit reading, Domains domains, Completion completion) {
        this.circuit = circuit;
        this.reading = reading;
        this.book = reading.book();
        this.domains = domains;
        this.completion = completion;
    }

    /** That a rule's condition may hold. */
    int holds(CompiledRule rule) {
        Integer before = holding.get(rule);
        if (before == null) {
            Three known = reading.rule(rule);
            before = circuit.any(known.yes(), circuit.all(known.maybe(), node(rule, rule.node(), true, Presumed.COUNTS)));
            holding.put(rule, before);
        }
        return before;
    }

    /** That it may not. */
    int fails(CompiledRule rule) {
        Integer before = failing.get(rule);
        if (before == null) {
            Three known = reading.rule(rule);
            before = circuit.any(known.no(), circuit.all(-known.yes(), node(rule, rule.node(), false, Presumed.COUNTS)));
            failing.put(rule, before);
        }
        return before;
    }

    private int node(CompiledRule rule, Node node, boolean wanted, Presumed presumed) {
        if (node instanceof Node.Literal literal) {
            return literal(rule, literal, wanted, presumed);
        }
        boolean all = node instanceof Node.All;
        List<Integer> parts = new ArrayList<>();
        (all ? ((Node.All) node).parts() : ((Node.Any) node).parts()).forEach(part -> parts.add(node(rule, part, wanted, presumed)));
        return all == wanted ? circuit.all(parts) : circuit.any(parts);
    }

    private int literal(CompiledRule rule, Node.Literal literal, boolean wanted, Presumed presumed) {
        int read = atom(literal.atom(), wanted != literal.negated());
        int flag = reading.flag(literal.atom());
        if (flag != circuit.no()) {
            read = circuit.any(circuit.all(flag, circuit.constant(rule.holdsEitherWay() == wanted)), circuit.all(-flag, read));
        }
        if (presumed == Presumed.COUNTS) {
            return read;
        }
        Term term = book.vocabulary().require(book.atoms().atom(literal.atom()).term());
        int silent = circuit.all(reading.cell(term).silent(), reading.closed(term.name()));
        return circuit.any(circuit.all(silent, circuit.constant(presumed == Presumed.HOLDS)), circuit.all(-silent, read));
    }

    private int atom(int number, boolean wanted) {
        List<Object> key = List.of(number, wanted);
        Integer before = atoms.get(key);
        if (before == null) {
            Three known = reading.atom(number);
            int open = known.unknown(circuit);
            before = circuit.any(wanted ? known.yes() : known.no(), circuit.all(open, opened(number, wanted)));
            atoms.put(key, before);
        }
        return before;
    }

    private int opened(int number, boolean wanted) {
        Atoms.Atom atom = book.atoms().atom(number);
        Term term = book.vocabulary().require(atom.term());
        return switch (atom.comparison()) {
            case SAME -> same(term, book.vocabulary().require(atom.operands().get(0)), wanted);
            // Where everything is known nothing is unknown.
            case UNKNOWN -> circuit.constant(!wanted);
            case IS, ABOVE, BELOW -> is(term, value -> {
                Truth truth = book.atoms().truth(number, book.asRead(term, value));
                return truth == Truth.UNKNOWN || (truth == Truth.YES) == wanted;
            });
        };
    }

    private int same(Term left, Term right, boolean wanted) {
        List<Integer> ways = new ArrayList<>();
        for (Object code : domains.of(left)) {
            ways.add(circuit.all(valueIs(left, code::equals), valueIs(right, value -> value.equals(code) == wanted)));
        }
        return circuit.any(ways);
    }

    /** That a term which may be known comes to some values. */
    private int valueIs(Term term, Predicate<Object> values) {
        Cell cell = reading.cell(term);
        return circuit.any(among(cell, values), circuit.all(-circuit.any(cell.exact().values()), is(term, values)));
    }

    private int among(Cell cell, Predicate<Object> values) {
        List<Integer> some = new ArrayList<>();
        cell.exact().forEach((answer, literal) -> some.add(values.test(answer) ? literal : circuit.no()));
        return circuit.any(some);
    }

    /** That a term which is not known comes to some values. */
    private int is(Term term, Predicate<Object> values) {
        if (term.name().equals(BasisTerms.CARRIES) && book.knowsBases()) {
            return circuit.any(circuit.all(circuit.constant(values.test(Truth.YES)), basisCarries(true)),
                    circuit.all(circuit.constant(values.test(Truth.NO)), basisCarries(false)));
        }
        DerivedTerm derived = book.derived(term.name());
        return derived == null ? free(term, values) : term.isChoice() ? scale(derived, values) : settled(derived, values);
    }

    private int free(Term term, Predicate<Object> values) {
        List<Integer> some = new ArrayList<>();
        boolean any = true;
        for (Object value : domains.of(term)) {
            some.add(values.test(value) ? completion.is(term, value) : circuit.no());
            any &= values.test(value);
        }
        return any ? circuit.yes() : circuit.any(some);
    }

    private int settled(DerivedTerm derived, Predicate<Object> values) {
        Term term = derived.term();
        boolean onlyYes = !term.widened();
        List<Integer> no = new ArrayList<>();
        List<Integer> notNo = new ArrayList<>();
        List<Integer> readNo = new ArrayList<>();
        List<Integer> notSaidNo = new ArrayList<>();
        List<Integer> yes = new ArrayList<>();
        List<Integer> notYes = new ArrayList<>();
        List<Integer> saidNotYes = new ArrayList<>();
        List<Integer> notSaidNotYes = new ArrayList<>();
        Presumed never = term.cautious() ? Presumed.FAILS : Presumed.COUNTS;
        Presumed always = term.cautious() ? Presumed.HOLDS : Presumed.COUNTS;
        for (DerivedTerm.Settling settling : reading.inForce().settling(derived)) {
            CompiledRule rule = settling.rule();
            if (settling.value().equals(DerivedTerm.NO)) {
                onlyYes = false;
                no.add(node(rule, rule.node(), true, never));
                notSaidNo.add(node(rule, rule.node(), false, always));
                readNo.add(holds(rule));
                notNo.add(fails(rule));
            } else {
                yes.add(holds(rule));
                notYes.add(fails(rule));
                saidNotYes.add(node(rule, rule.node(), false, never));
                notSaidNotYes.add(node(rule, rule.node(), true, always));
            }
        }
        Cell officer = reading.given(term);
        int stated = circuit.any(officer.exact().values());
        int office = circuit.any(among(officer, values), circuit.all(-stated, free(term, values)));
        int settlesToNo = circuit.all(circuit.constant(onlyYes), -stated);
        List<Integer> ways = new ArrayList<>();
        if (values.test(Truth.NO)) {
            ways.add(circuit.any(circuit.all(settlesToNo, circuit.all(saidNotYes)), circuit.all(-settlesToNo, circuit.any(no))));
        }
        if (values.test(Truth.YES)) {
            ways.add(circuit.all(circuit.all(notNo), circuit.any(yes)));
        }
        ways.add(circuit.all(settlesToNo, circuit.all(notYes), circuit.any(notSaidNotYes), office));
        ways.add(circuit.all(-settlesToNo, circuit.all(notSaidNo), circuit.any(circuit.all(notYes), circuit.any(readNo)), office));
        return circuit.any(ways);
    }

    private int scale(DerivedTerm derived, Predicate<Object> values) {
        Term term = derived.term();
        Cell officer = reading.given(term);
        List<DerivedTerm.Settling> inForce = reading.inForce().settling(derived);
        List<Integer> ways = new ArrayList<>();
        List<Integer> ranked = new ArrayList<>();
        for (int rank = 0; rank < term.values().size(); rank++) {
            List<Integer> here = new ArrayList<>();
            List<Integer> parts = new ArrayList<>();
            int floor = officer.exact().getOrDefault(term.values().get(rank), circuit.no());
            ranked.add(floor);
            here.add(floor);
            for (DerivedTerm.Settling settling : inForce) {
                int of = term.values().indexOf(settling.value());
                if (of == rank) {
                    here.add(holds(settling.rule()));
                } else if (of > rank) {
                    parts.add(fails(settling.rule()));
                }
            }
            // What a person found graver is not talked down.
            for (int higher = rank + 1; higher < term.values().size(); higher++) {
                parts.add(-officer.exact().getOrDefault(term.values().get(higher), circuit.no()));
            }
            if (values.test(term.values().get(rank))) {
                parts.add(circuit.any(here));
                ways.add(circuit.all(parts));
            }
        }
        List<Integer> none = new ArrayList<>();
        inForce.forEach(settling -> none.add(fails(settling.rule())));
        none.add(free(term, values));
        none.add(-circuit.any(ranked));
        ways.add(circuit.all(none));
        return circuit.any(ways);
    }

    /** That a basis carries once all is known, or that none does. */
    int basisCarries(boolean wanted) {
        Term term = book.vocabulary().require(BasisTerms.CARRIES);
        Three known = reading.truth(term);
        return circuit.any(wanted ? known.yes() : known.no(), circuit.all(known.unknown(circuit), someBasis(wanted)));
    }

    private int someBasis(boolean wanted) {
        BasisCircuit bases = reading.bases();
        if (bases == null) {
            return circuit.constant(!wanted);
        }
        List<Integer> parts = new ArrayList<>();
        for (InForce.BasisRules rules : reading.inForce().bases()) {
            int reliedOn = bases.reliedOn(rules.basis().name());
            int stands = wanted
                    ? circuit.all(all(rules.takes(), false), any(rules.gives(), true))
                    : circuit.any(any(rules.takes(), true), all(rules.gives(), false));
            parts.add(wanted ? circuit.all(reliedOn, stands) : circuit.any(-reliedOn, stands));
        }
        String assessed = reading.basisTerms().assessed();
        if (assessed != null) {
            Term finding = book.vocabulary().require(assessed);
            int counts = finding.derived() ? circuit.yes() : circuit.any(reading.given(finding).exact().values());
            int found = found(finding, wanted);
            parts.add(wanted ? circuit.all(counts, found) : circuit.any(-counts, found));
        }
        return wanted ? circuit.any(parts) : circuit.all(parts);
    }

    private int found(Term assessed, boolean wanted) {
        List<Integer> parts = new ArrayList<>();
        parts.add(valueIs(assessed, value -> (value == Truth.YES) == wanted));
        for (InForce.BasisRules rules : assessed.derived() ? reading.inForce().bases() : List.<InForce.BasisRules>of()) {
            parts.add(wanted
                    ? circuit.any(all(rules.gives(), false), all(rules.takes(), false))
                    : circuit.all(any(rules.gives(), true), any(rules.takes(), true)));
        }
        return wanted ? circuit.all(parts) : circuit.any(parts);
    }

    private int all(List<CompiledRule> rules, boolean hold) {
        return circuit.all(rules.stream().map(rule -> hold ? holds(rule) : fails(rule)).toList());
    }

    private int any(List<CompiledRule> rules, boolean hold) {
        return circuit.any(rules.stream().map(rule -> hold ? holds(rule) : fails(rule)).toList());
    }
}
