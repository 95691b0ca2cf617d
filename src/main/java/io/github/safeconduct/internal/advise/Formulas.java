package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.Atoms;
import io.github.safeconduct.internal.decide.Bases;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.internal.decide.Kleene;
import io.github.safeconduct.internal.decide.Node;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What the unknowns would have to be for the conclusions of one judgment to stand or to fall. What is known already is a constant. */
final class Formulas {

    private final Judgment judgment;
    private final Evaluated evaluated;
    private final CompiledRulebook book;
    private final Unknowns unknowns;
    private final ToIntFunction<FactKind> owner;
    private final Map<String, DerivedTerm> derived = new HashMap<>();
    private final Map<String, Formula> made = new HashMap<>();
    private final Map<CompiledRule, Formula> holding = new HashMap<>();
    private final Map<CompiledRule, Formula> failing = new HashMap<>();
    private final Set<String> making = new HashSet<>();

    /**
     * @param owner the fact of the case that carries the answers of a kind of fact in this flow
     */
    Formulas(Judgment judgment, Unknowns unknowns, ToIntFunction<FactKind> owner) {
        this.judgment = judgment;
        this.evaluated = judgment.evaluated();
        this.book = judgment.book();
        this.unknowns = unknowns;
        this.owner = owner;
        book.derived().forEach(one -> derived.put(one.term().name(), one));
    }

    Judgment judgment() {
        return judgment;
    }

    /** That a rule's condition holds. */
    Formula holds(CompiledRule rule) {
        byte truth = evaluated.truth(rule);
        return truth == Kleene.UNKNOWN ? of(rule, true) : Formula.constant(truth == Kleene.YES);
    }

    /** That it does not. */
    Formula fails(CompiledRule rule) {
        byte truth = evaluated.truth(rule);
        return truth == Kleene.UNKNOWN ? of(rule, false) : Formula.constant(truth == Kleene.NO);
    }

    /** Made once: every level of every bound asks again. While a term is being made, what reads it comes out otherwise and is not kept. */
    private Formula of(CompiledRule rule, boolean wanted) {
        if (!making.isEmpty()) {
            return of(rule.node(), wanted);
        }
        Map<CompiledRule, Formula> kept = wanted ? holding : failing;
        Formula before = kept.get(rule);
        if (before == null) {
            before = of(rule.node(), wanted);
            kept.put(rule, before);
        }
        return before;
    }

    /** That a conclusion stands: its rule holds and nothing lifts it. */
    Formula stands(Item item) {
        if (!item.liftedBy().isEmpty()) {
            return Formula.FALSE;
        }
        List<Formula> parts = new ArrayList<>();
        parts.add(item.certain() ? Formula.TRUE : holds(item.rule()));
        for (CompiledRule lifting : lifting(item)) {
            parts.add(fails(lifting));
        }
        return Formula.all(parts);
    }

    /** That it does not stand. */
    Formula falls(Item item) {
        if (!item.liftedBy().isEmpty()) {
            return Formula.TRUE;
        }
        List<Formula> parts = new ArrayList<>();
        parts.add(item.certain() ? Formula.FALSE : fails(item.rule()));
        for (CompiledRule lifting : lifting(item)) {
            parts.add(holds(lifting));
        }
        return Formula.any(parts);
    }

    /** The rules that may lift a conclusion, within the focus: those that waive its norm, and where it is the refusal for want of a basis, those that send the basis claimed to an office. */
    List<CompiledRule> lifting(Item item) {
        List<CompiledRule> rules = new ArrayList<>();
        for (CompiledRule rule : evaluated.inForce().lifting(item.rule().norm().id())) {
            if (mayStillHold(rule)) {
                rules.add(rule);
            }
        }
        Bases bases = evaluated.bases();
        if (bases != null && bases.claim() != null && Judgment.refusesForWantOfABasis(item.rule(), item.conclusion())) {
            for (CompiledRule rule : evaluated.inForce().rules()) {
                if (mayStillHold(rule) && judgment.sendsTheClaimToAnOffice(rule)) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private boolean mayStillHold(CompiledRule rule) {
        return evaluated.truth(rule) == Kleene.UNKNOWN && judgment.inFocus(rule.norm().area());
    }

    /** That something carries the operation: a lawful basis or a permission. */
    Formula carries() {
        if (!judgment.mayCarry()) {
            return Formula.FALSE;
        }
        if (judgment.carries()) {
            return Formula.TRUE;
        }
        List<Formula> ways = new ArrayList<>();
        if (book.knowsBases()) {
            ways.add(basisCarries(true));
        }
        for (Item item : permissions()) {
            ways.add(stands(item));
        }
        return Formula.any(ways);
    }

    /** That nothing does. */
    Formula carriesNot() {
        if (!judgment.mayCarry()) {
            return Formula.TRUE;
        }
        if (judgment.carries()) {
            return Formula.FALSE;
        }
        List<Formula> parts = new ArrayList<>();
        if (book.knowsBases()) {
            parts.add(basisCarries(false));
        }
        for (Item item : permissions()) {
            parts.add(falls(item));
        }
        return Formula.all(parts);
    }

    private List<Item> permissions() {
        return judgment.items().stream()
                .filter(item -> judgment.carries(item.kind()) && item.counts()).toList();
    }

    private Formula of(Node node, boolean wanted) {
        if (node instanceof Node.Literal literal) {
            return atom(literal.atom(), wanted != literal.negated());
        }
        boolean all = node instanceof Node.All;
        List<Node> parts = node instanceof Node.All every ? every.parts() : ((Node.Any) node).parts();
        List<Formula> formulas = new ArrayList<>(parts.size());
        for (Node part : parts) {
            formulas.add(of(part, wanted));
        }
        return all == wanted ? Formula.all(formulas) : Formula.any(formulas);
    }

    private Formula atom(int number, boolean wanted) {
        byte truth = evaluated.atom(number);
        if (truth != Kleene.UNKNOWN) {
            return Formula.constant((truth == Kleene.YES) == wanted);
        }
        Atoms.Atom atom = book.atoms().atom(number);
        Term term = term(atom.term());
        return switch (atom.comparison()) {
            case IS -> is(term, value -> holds(term, atom.operands(), value) == wanted);
            case ABOVE -> is(term, value -> (compare(value, atom) > 0) == wanted);
            case BELOW -> is(term, value -> (compare(value, atom) < 0) == wanted);
            case SAME -> same(term, term(atom.operands().get(0)), wanted);
            // Where everything is known nothing is unknown: such a test stays out of the bounds.
            case UNKNOWN -> Formula.constant(!wanted);
        };
    }

    private Term term(String name) {
        Term term = book.vocabulary().find(name);
        if (term == null) {
            throw new IllegalStateException("a rule of " + book.name() + " reads the unknown term " + name);
        }
        return term;
    }

    private boolean holds(Term term, List<String> codes, Object value) {
        if (value instanceof String code) {
            return codes.isEmpty() ? !code.equals(Answers.NONE) : codes.contains(book.read(term, code));
        }
        return value == Truth.YES;
    }

    private static int compare(Object value, Atoms.Atom atom) {
        return ((BigDecimal) value).compareTo(new BigDecimal(atom.operands().get(0)));
    }

    /** Two choices with the same code: one by one, since either may be unknown. */
    private Formula same(Term left, Term right, boolean wanted) {
        List<Formula> parts = new ArrayList<>();
        Set<Object> codes = new java.util.LinkedHashSet<>(left.values());
        codes.addAll(right.values());
        codes.add(Term.OTHER);
        codes.add(Answers.NONE);
        for (Object code : codes) {
            Formula first = valueIs(left, code::equals);
            if (first != Formula.FALSE) {
                parts.add(Formula.all(List.of(first, valueIs(right, value -> value.equals(code) == wanted))));
            }
        }
        return Formula.any(parts);
    }

    /** The value of a term that may be known. */
    private Formula valueIs(Term term, Predicate<Object> wanted) {
        Object value = evaluated.answers(term.fact()).get(term.name());
        return value != null ? Formula.constant(wanted.test(value)) : is(term, wanted);
    }

    /** That an unknown term comes to one of the values wanted. */
    private Formula is(Term term, Predicate<Object> wanted) {
        if (term.name().equals(BasisTerms.CARRIES) && book.knowsBases()) {
            boolean yes = wanted.test(Truth.YES);
            boolean no = wanted.test(Truth.NO);
            return yes && no ? Formula.TRUE : yes ? basisCarries(true) : no ? basisCarries(false) : Formula.FALSE;
        }
        DerivedTerm settled = derived.get(term.name());
        if (settled == null || !making.add(term.name())) {
            return free(term, wanted, settled != null);
        }
        try {
            return term.isChoice() ? scale(settled, wanted) : settled(settled, wanted);
        } finally {
            making.remove(term.name());
        }
    }

    private Formula free(Term term, Predicate<Object> wanted, boolean assessed) {
        Unknown unknown = unknowns.of(term, owner.applyAsInt(term.fact()), assessed);
        long mask = 0;
        for (int i = 0; i < unknown.values().size(); i++) {
            mask |= wanted.test(unknown.values().get(i)) ? 1L << i : 0;
        }
        return Formula.choice(unknown, mask);
    }

    /** A yes-or-no term that rules settle: what they say, and where they say nothing, what an office finds. */
    private Formula settled(DerivedTerm settled, Predicate<Object> wanted) {
        List<Formula> no = new ArrayList<>();
        List<Formula> notNo = new ArrayList<>();
        List<Formula> readNo = new ArrayList<>();
        List<Formula> notSaidNo = new ArrayList<>();
        List<Formula> yes = new ArrayList<>();
        List<Formula> notYes = new ArrayList<>();
        for (DerivedTerm.Settling settling : inForce(settled)) {
            boolean saysNo = settling.value().equals(DerivedTerm.NO);
            Formula holds = saysNo && settled.term().cautious() ? said(settling.rule().rule().condition(), false) : holds(settling.rule());
            (saysNo ? no : yes).add(holds);
            if (saysNo) {
                readNo.add(holds(settling.rule()));
                notSaidNo.add(settled.term().cautious() ? said(settling.rule().rule().condition().opposite(), true) : fails(settling.rule()));
            }
            (saysNo ? notNo : notYes).add(fails(settling.rule()));
        }
        Formula office = assessed(settled.term(), wanted);
        List<Formula> ways = new ArrayList<>();
        if (wanted.test(Truth.NO)) {
            ways.add(Formula.any(no));
        }
        if (wanted.test(Truth.YES)) {
            List<Formula> certain = new ArrayList<>(notNo);
            certain.add(Formula.any(yes));
            ways.add(Formula.all(certain));
        }
        // Where nothing settles it an office may; and where a no rests on silence alone, which may not take protection away.
        List<Formula> silent = new ArrayList<>(notSaidNo);
        silent.add(Formula.any(List.of(Formula.all(notYes), Formula.any(readNo))));
        silent.add(office);
        ways.add(Formula.all(silent));
        return Formula.any(ways);
    }

    private List<DerivedTerm.Settling> inForce(DerivedTerm settled) {
        return settled.settlings().stream().filter(settling -> evaluated.inForce().contains(settling.rule())).toList();
    }

    /** A scale: the most protective value that a rule or an office finds. */
    private Formula scale(DerivedTerm settled, Predicate<Object> wanted) {
        Term term = settled.term();
        Object officer = evaluated.stated(term);
        int floor = officer instanceof String code ? term.values().indexOf(code) : -1;
        List<DerivedTerm.Settling> inForce = inForce(settled);
        List<Formula> ways = new ArrayList<>();
        for (int rank = 0; rank < term.values().size(); rank++) {
            List<Formula> here = new ArrayList<>();
            List<Formula> above = new ArrayList<>();
            for (DerivedTerm.Settling settling : inForce) {
                int of = term.values().indexOf(settling.value());
                if (of == rank) {
                    here.add(holds(settling.rule()));
                } else if (of > rank) {
                    above.add(fails(settling.rule()));
                }
            }
            if (rank >= floor && wanted.test(term.values().get(rank))) {
                above.add(rank == floor ? Formula.TRUE : Formula.any(here));
                ways.add(Formula.all(above));
            }
        }
        if (floor < 0) {
            List<Formula> none = new ArrayList<>();
            inForce.forEach(settling -> none.add(fails(settling.rule())));
            none.add(free(term, wanted, true));
            ways.add(Formula.all(none));
        }
        return Formula.any(ways);
    }

    private Formula assessed(Term term, Predicate<Object> wanted) {
        Object officer = evaluated.stated(term);
        return officer != null ? Formula.constant(wanted.test(officer)) : free(term, wanted, true);
    }

    /** That a condition holds by what was or will be said, no silence read as no: what is presumed comes to the value given. */
    private Formula said(Condition condition, boolean presumed) {
        if (condition instanceof Condition.Test test) {
            Answers answers = evaluated.answers(test.fact());
            if (answers.presumed(test.term())) {
                return Formula.constant(presumed);
            }
            Truth truth = test.truth(evaluated.facts());
            if (truth != Truth.UNKNOWN) {
                return Formula.constant(truth == Truth.YES);
            }
            if (test.comparison() == Comparison.IS) {
                Term term = term(test.term());
                return is(term, value -> holds(term, test.operands(), value) != test.negated());
            }
            return Formula.FALSE;
        }
        List<Formula> parts = new ArrayList<>();
        boolean all = condition instanceof Condition.AllOf;
        (condition instanceof Condition.AllOf every ? every.parts() : ((Condition.AnyOf) condition).parts()).forEach(part -> parts.add(said(part, presumed)));
        return all ? Formula.all(parts) : Formula.any(parts);
    }

    /** That an office has found that a basis carries, and nothing takes away a basis the finding may come from. */
    private Formula found(Term assessed, Bases bases, boolean wanted) {
        List<Formula> parts = new ArrayList<>();
        parts.add(valueIs(assessed, value -> (value == Truth.YES) == wanted));
        for (Bases.Standing standing : bases.standings()) {
            List<Formula> gives = standing.rules().gives().stream().map(rule -> wanted ? fails(rule) : holds(rule)).toList();
            List<Formula> takes = standing.rules().takes().stream().map(rule -> wanted ? fails(rule) : holds(rule)).toList();
            parts.add(wanted ? Formula.any(List.of(Formula.all(gives), Formula.all(takes))) : Formula.all(List.of(Formula.any(gives), Formula.any(takes))));
        }
        return wanted ? Formula.all(parts) : Formula.any(parts);
    }

    private Formula basisCarries(boolean wanted) {
        byte known = judgment.basisCarries();
        if (known != Kleene.UNKNOWN) {
            return Formula.constant((known == Kleene.YES) == wanted);
        }
        Formula before = made.get("carries " + wanted);
        if (before != null) {
            return before;
        }
        if (!making.add(BasisTerms.CARRIES)) {
            return Formula.FALSE;
        }
        List<Formula> parts = new ArrayList<>();
        Bases bases = evaluated.bases();
        for (Bases.Standing standing : bases == null ? List.<Bases.Standing>of() : bases.standings()) {
            if (!standing.reliedOn()) {
                continue;
            }
            List<Formula> gives = new ArrayList<>();
            standing.rules().gives().forEach(rule -> gives.add(wanted ? holds(rule) : fails(rule)));
            List<Formula> takes = new ArrayList<>();
            standing.rules().takes().forEach(rule -> takes.add(wanted ? fails(rule) : holds(rule)));
            if (wanted) {
                takes.add(Formula.any(gives));
                parts.add(Formula.all(takes));
            } else {
                takes.add(Formula.all(gives));
                parts.add(Formula.any(takes));
            }
        }
        String assessed = book.register().lawfulBasis().assessed();
        if (assessed != null && bases != null) {
            Term finding = term(assessed);
            parts.add(finding.derived() || evaluated.stated(finding) != null ? found(finding, bases, wanted) : Formula.constant(!wanted));
        }
        making.remove(BasisTerms.CARRIES);
        Formula formula = wanted ? Formula.any(parts) : Formula.all(parts);
        made.put("carries " + wanted, formula);
        return formula;
    }
}
