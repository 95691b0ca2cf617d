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
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the unknowns would have to be for the conclusions of one judgment to stand or to fall. What is known already is a constant. Each
 * formula is made once: derived terms never wait for each other in a circle, so what a formula says does not depend on who asks.
 */
final class Formulas {

    private final Judgment judgment;
    private final Evaluated evaluated;
    private final CompiledRulebook book;
    private final Domains domains;
    private final Unknowns unknowns;
    private final ToIntFunction<FactKind> owner;
    private final @Nullable Formula[] holding;
    private final @Nullable Formula[] failing;
    private final @Nullable Formula[] met;
    private final @Nullable Formula[] unmet;
    private final Map<Item, Formula> standing = new IdentityHashMap<>();
    private final Map<Item, Formula> falling = new IdentityHashMap<>();
    private final Map<ValueOf, Formula> settled = new HashMap<>();
    private @Nullable Formula basisCarries;
    private @Nullable Formula noBasisCarries;

    /**
     * How a condition is read.
     *
     * @param presumed what a test comes to whose answer is presumed from silence; null where silence counts
     * @param eitherWay whether a test holds whose code may be read either way
     */
    private record As(@Nullable Formula presumed, boolean eitherWay) {}

    /** That a derived term comes to one of the values of a mask. */
    private record ValueOf(String term, long values) {}

    /**
     * @param owner the fact of the case that carries the answers of a kind of fact in this flow
     */
    Formulas(Judgment judgment, Domains domains, Unknowns unknowns, ToIntFunction<FactKind> owner) {
        this.judgment = judgment;
        this.evaluated = judgment.evaluated();
        this.book = judgment.book();
        this.domains = domains;
        this.unknowns = unknowns;
        this.owner = owner;
        this.holding = new Formula[book.rules().size()];
        this.failing = new Formula[book.rules().size()];
        this.met = new Formula[book.atoms().size()];
        this.unmet = new Formula[book.atoms().size()];
    }

    /** That a rule's condition holds. */
    Formula holds(CompiledRule rule) {
        return of(rule, true);
    }

    /** That it does not. */
    Formula fails(CompiledRule rule) {
        return of(rule, false);
    }

    private Formula of(CompiledRule rule, boolean wanted) {
        byte truth = evaluated.truth(rule);
        if (truth != Kleene.UNKNOWN) {
            return Formula.constant((truth == Kleene.YES) == wanted);
        }
        @Nullable
        Formula[] kept = wanted ? holding : failing;
        Formula before = kept[rule.number()];
        if (before == null) {
            before = of(rule.node(), wanted, new As(null, rule.holdsEitherWay()));
            kept[rule.number()] = before;
        }
        return before;
    }

    /** That a conclusion stands: its rule holds and nothing lifts it. */
    Formula stands(Item item) {
        return standing.computeIfAbsent(item, any -> stands(item, true));
    }

    /** That it does not stand. */
    Formula falls(Item item) {
        return falling.computeIfAbsent(item, any -> stands(item, false));
    }

    private Formula stands(Item item, boolean wanted) {
        if (!item.liftedBy().isEmpty()) {
            return Formula.constant(!wanted);
        }
        List<Formula> parts = new ArrayList<>();
        parts.add(item.certain() ? Formula.constant(wanted) : of(item.rule(), wanted));
        for (CompiledRule waiving : waiving(item)) {
            parts.add(of(waiving, !wanted));
        }
        for (CompiledRule sending : sending(item)) {
            parts.add(sends(sending, !wanted));
        }
        return Formula.joined(wanted, parts);
    }

    /** Whether some rule within the focus may still lift a conclusion. */
    boolean mayBeLifted(Item item) {
        return !waiving(item).isEmpty() || !sending(item).isEmpty();
    }

    private List<CompiledRule> waiving(Item item) {
        return evaluated.inForce().lifting(item.rule().norm().id()).stream().filter(this::mayStillHold).toList();
    }

    /** Where a conclusion is the refusal for want of a basis: the rules that may send the basis claimed, or still to be, to an office. */
    private List<CompiledRule> sending(Item item) {
        Bases bases = evaluated.bases();
        if (bases == null || !Judgment.refusesForWantOfABasis(item.rule(), item.conclusion())) {
            return List.of();
        }
        boolean open = isClaimOpen(bases);
        return evaluated.inForce().rules().stream().filter(this::mayStillHold)
                .filter(rule -> open ? !judgment.claimsSentToAnOffice(rule).isEmpty() : judgment.sendsTheClaimToAnOffice(rule)).toList();
    }

    /** That a rule sends the claim to an office: it holds, and where nobody has said yet what is claimed, just that is claimed. */
    private Formula sends(CompiledRule rule, boolean wanted) {
        if (!isClaimOpen(Objects.requireNonNull(evaluated.bases()))) {
            return of(rule, wanted);
        }
        Term claimed = book.vocabulary().require(Objects.requireNonNull(book.register().lawfulBasis().claimed()));
        Set<String> codes = judgment.claimsSentToAnOffice(rule);
        return Formula.joined(wanted, List.of(of(rule, wanted),
                valueIs(claimed, domains.mask(claimed, value -> codes.contains(value.toString()) == wanted))));
    }

    private boolean isClaimOpen(Bases bases) {
        String name = book.register().lawfulBasis().claimed();
        Term claimed = name == null || bases.claim() != null ? null : book.vocabulary().find(name);
        return claimed != null && evaluated.answers(claimed.fact()).open(claimed.name()) == Truth.UNKNOWN;
    }

    private boolean mayStillHold(CompiledRule rule) {
        return evaluated.truth(rule) == Kleene.UNKNOWN && judgment.inFocus(rule.norm().area());
    }

    /** That something carries the operation, or that nothing does: a lawful basis or a permission. */
    Formula carries(boolean wanted) {
        if (!judgment.mayCarry()) {
            return Formula.constant(!wanted);
        }
        List<Formula> parts = new ArrayList<>();
        if (book.knowsBases()) {
            parts.add(basisCarries(wanted));
        }
        for (Item item : judgment.items()) {
            if (judgment.carries(item.kind()) && item.counts()) {
                parts.add(wanted ? stands(item) : falls(item));
            }
        }
        return Formula.joined(!wanted, parts);
    }

    /**
     * That a condition holds, or fails.
     *
     * @param as how silence and codes nobody knows are read
     */
    private Formula of(Node node, boolean wanted, As as) {
        if (node instanceof Node.Literal literal) {
            if (as.presumed() != null && presumed(literal.atom())) {
                return as.presumed();
            }
            if (evaluated.eitherWay(literal.atom())) {
                return Formula.constant(as.eitherWay() == wanted);
            }
            return atom(literal.atom(), wanted != literal.negated());
        }
        List<Node> parts = node instanceof Node.All every ? every.parts() : ((Node.Any) node).parts();
        List<Formula> formulas = new ArrayList<>(parts.size());
        for (Node part : parts) {
            formulas.add(of(part, wanted, as));
        }
        return Formula.joined(node instanceof Node.All == wanted, formulas);
    }

    private boolean presumed(int number) {
        Atoms.Atom atom = book.atoms().atom(number);
        return evaluated.answers(atom.fact()).presumed(atom.term());
    }

    private Formula atom(int number, boolean wanted) {
        byte truth = evaluated.atom(number);
        if (truth != Kleene.UNKNOWN) {
            return Formula.constant((truth == Kleene.YES) == wanted);
        }
        @Nullable
        Formula[] kept = wanted ? met : unmet;
        Formula before = kept[number];
        if (before == null) {
            Atoms.Atom atom = book.atoms().atom(number);
            Term term = book.vocabulary().require(atom.term());
            before = switch (atom.comparison()) {
                case SAME -> same(term, book.vocabulary().require(atom.operands().get(0)), wanted);
                // Where everything is known nothing is unknown: such a test stays out of the bounds.
                case UNKNOWN -> Formula.constant(!wanted);
                case IS, ABOVE, BELOW -> is(term, domains.mask(book, number, wanted));
            };
            kept[number] = before;
        }
        return before;
    }

    /** Two choices with the same code: one by one, since either may be unknown. */
    private Formula same(Term left, Term right, boolean wanted) {
        List<Formula> ways = new ArrayList<>();
        for (Object code : domains.of(left)) {
            Formula first = valueIs(left, domains.mask(left, code::equals));
            if (first != Formula.FALSE) {
                ways.add(Formula.all(List.of(first, valueIs(right, domains.mask(right, value -> value.equals(code) == wanted)))));
            }
        }
        return Formula.any(ways);
    }

    /** The value of a term that may be known. */
    private Formula valueIs(Term term, long values) {
        Object value = evaluated.answers(term.fact()).get(term.name());
        return value != null ? constant(term, values, value) : is(term, values);
    }

    private Formula constant(Term term, long values, Object value) {
        return Formula.constant((domains.mask(term, value::equals) & values) != 0);
    }

    /** That an unknown term comes to one of the values of a mask. */
    private Formula is(Term term, long values) {
        boolean engineSettles = term.name().equals(BasisTerms.CARRIES) && book.knowsBases();
        DerivedTerm derived = book.derived(term.name());
        if (derived == null && !engineSettles) {
            return free(term, values, false);
        }
        ValueOf key = new ValueOf(term.name(), values);
        Formula before = settled.get(key);
        if (before == null) {
            before = engineSettles ? carriesIs(term, values) : term.isChoice() ? scale(derived, values) : settled(derived, values);
            settled.put(key, before);
        }
        return before;
    }

    private Formula carriesIs(Term term, long values) {
        boolean yes = (values & domains.mask(term, Truth.YES::equals)) != 0;
        boolean no = (values & domains.mask(term, Truth.NO::equals)) != 0;
        return yes && no ? Formula.TRUE : yes ? basisCarries(true) : no ? basisCarries(false) : Formula.FALSE;
    }

    private Formula free(Term term, long values, boolean assessed) {
        return Formula.choice(unknowns.of(term, owner.applyAsInt(term.fact()), assessed, evaluated), values);
    }

    /**
     * A yes-or-no term that rules settle: what they say; no where they could only say yes and none does; and where they say nothing, what
     * an office finds.
     *
     * <p>A no that takes protection away is read out of what was said and never out of silence.
     */
    private Formula settled(DerivedTerm derived, long values) {
        Term term = derived.term();
        boolean onlyYes = !term.widened();
        List<Formula> no = new ArrayList<>();
        List<Formula> notNo = new ArrayList<>();
        List<Formula> readNo = new ArrayList<>();
        List<Formula> notSaidNo = new ArrayList<>();
        List<Formula> yes = new ArrayList<>();
        List<Formula> notYes = new ArrayList<>();
        List<Formula> saidNotYes = new ArrayList<>();
        List<Formula> notSaidNotYes = new ArrayList<>();
        for (DerivedTerm.Settling settling : evaluated.inForce().settling(derived)) {
            CompiledRule rule = settling.rule();
            if (settling.value().equals(DerivedTerm.NO)) {
                onlyYes = false;
                no.add(of(rule.node(), true, silence(term, rule, Formula.FALSE)));
                notSaidNo.add(of(rule.node(), false, silence(term, rule, Formula.TRUE)));
                readNo.add(holds(rule));
                notNo.add(fails(rule));
            } else {
                yes.add(holds(rule));
                notYes.add(fails(rule));
                saidNotYes.add(of(rule.node(), false, silence(term, rule, Formula.FALSE)));
                notSaidNotYes.add(of(rule.node(), true, silence(term, rule, Formula.TRUE)));
            }
        }
        Object officer = evaluated.stated(term);
        Formula office = officer != null ? constant(term, values, officer) : free(term, values, true);
        boolean settlesToNo = onlyYes && officer == null;
        List<Formula> ways = new ArrayList<>();
        if ((values & domains.mask(term, Truth.NO::equals)) != 0) {
            ways.add(settlesToNo ? Formula.all(saidNotYes) : Formula.any(no));
        }
        if ((values & domains.mask(term, Truth.YES::equals)) != 0) {
            notNo.add(Formula.any(yes));
            ways.add(Formula.all(notNo));
        }
        if (settlesToNo) {
            notYes.add(Formula.any(notSaidNotYes));
            notYes.add(office);
            ways.add(Formula.all(notYes));
        } else {
            notSaidNo.add(Formula.any(List.of(Formula.all(notYes), Formula.any(readNo))));
            notSaidNo.add(office);
            ways.add(Formula.all(notSaidNo));
        }
        return Formula.any(ways);
    }

    private static As silence(Term term, CompiledRule rule, Formula comesTo) {
        return new As(term.cautious() ? comesTo : null, rule.holdsEitherWay());
    }

    /** A scale: the most protective value that a rule or an office finds. */
    private Formula scale(DerivedTerm derived, long values) {
        Term term = derived.term();
        Object officer = evaluated.stated(term);
        int floor = officer instanceof String code ? term.values().indexOf(code) : -1;
        List<DerivedTerm.Settling> inForce = evaluated.inForce().settling(derived);
        List<Formula> ways = new ArrayList<>();
        for (int rank = Math.max(0, floor); rank < term.values().size(); rank++) {
            if (constant(term, values, term.values().get(rank)) == Formula.TRUE) {
                List<Formula> here = new ArrayList<>();
                List<Formula> parts = new ArrayList<>();
                for (DerivedTerm.Settling settling : inForce) {
                    int of = term.values().indexOf(settling.value());
                    if (of == rank) {
                        here.add(holds(settling.rule()));
                    } else if (of > rank) {
                        parts.add(fails(settling.rule()));
                    }
                }
                parts.add(rank == floor ? Formula.TRUE : Formula.any(here));
                ways.add(Formula.all(parts));
            }
        }
        if (floor < 0) {
            List<Formula> none = new ArrayList<>();
            inForce.forEach(settling -> none.add(fails(settling.rule())));
            none.add(free(term, values, true));
            ways.add(Formula.all(none));
        }
        return Formula.any(ways);
    }

    private Formula basisCarries(boolean wanted) {
        byte known = judgment.basisCarries();
        if (known != Kleene.UNKNOWN) {
            return Formula.constant((known == Kleene.YES) == wanted);
        }
        Formula before = wanted ? basisCarries : noBasisCarries;
        if (before == null) {
            before = someBasis(wanted);
            if (wanted) {
                basisCarries = before;
            } else {
                noBasisCarries = before;
            }
        }
        return before;
    }

    private Formula someBasis(boolean wanted) {
        List<Formula> parts = new ArrayList<>();
        Bases bases = evaluated.bases();
        if (bases == null) {
            return Formula.constant(!wanted);
        }
        for (Bases.Standing standing : bases.standings()) {
            if (standing.reliedOn()) {
                List<Formula> stands = each(standing.rules().takes(), rule -> of(rule, !wanted));
                stands.add(Formula.joined(!wanted, each(standing.rules().gives(), rule -> of(rule, wanted))));
                parts.add(Formula.joined(wanted, stands));
            }
        }
        String assessed = book.register().lawfulBasis().assessed();
        if (assessed != null) {
            Term finding = book.vocabulary().require(assessed);
            parts.add(finding.derived() || evaluated.stated(finding) != null ? found(finding, bases, wanted) : Formula.constant(!wanted));
        }
        return Formula.joined(!wanted, parts);
    }

    /**
     * That an office has found that a basis carries; and where rules settle the finding, that nothing takes away a basis it may come from.
     */
    private Formula found(Term assessed, Bases bases, boolean wanted) {
        List<Formula> parts = new ArrayList<>();
        parts.add(valueIs(assessed, domains.mask(assessed, value -> (value == Truth.YES) == wanted)));
        for (Bases.Standing standing : assessed.derived() ? bases.standings() : List.<Bases.Standing>of()) {
            Formula notGiven = Formula.joined(wanted, each(standing.rules().gives(), rule -> of(rule, !wanted)));
            Formula notTaken = Formula.joined(wanted, each(standing.rules().takes(), rule -> of(rule, !wanted)));
            parts.add(Formula.joined(!wanted, List.of(notGiven, notTaken)));
        }
        return Formula.joined(wanted, parts);
    }

    private static List<Formula> each(List<CompiledRule> rules, Function<CompiledRule, Formula> made) {
        List<Formula> formulas = new ArrayList<>(rules.size());
        for (CompiledRule rule : rules) {
            formulas.add(made.apply(rule));
        }
        return formulas;
    }
}
