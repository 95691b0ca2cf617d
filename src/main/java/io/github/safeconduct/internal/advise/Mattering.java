package io.github.safeconduct.internal.advise;

import io.github.safeconduct.Relevance;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What can still matter to a case: the unanswered terms of every rule that what is stated does not rule out, silence set aside, and the
 * further answers that would rule it out. Where norms settle a term, what they turn on stands in its place.
 */
public final class Mattering {

    /** As far as answers go that are numbers. */
    private static final long MOST = Term.MOST;

    private final Follows follows;
    private final SortedMap<String, Set<String>> norms = new TreeMap<>();
    private final Set<String> presumed = new TreeSet<>();
    private final Map<Integer, Map<String, List<Relevance>>> relevance = new HashMap<>();
    private final Map<Integer, Map<String, List<Relevance>>> assessed = new HashMap<>();

    /**
     * What a condition asks for.
     *
     * @param may while it may hold
     * @param open the unanswered terms in it, each while it can make a difference to it
     */
    private record Found(Relevance may, Map<String, List<Relevance>> open) {}

    /** What some rules of one judgment turn on, before derived terms are replaced. */
    private record Reach(Map<String, List<Relevance>> relevance, Map<String, Set<String>> norms) {

        void add(Found found, Relevance provided, Set<String> by) {
            if (!found.may().equals(Relevance.NEVER)) {
                found.open().forEach((term, during) -> {
                    relevance.computeIfAbsent(term, any -> new ArrayList<>())
                            .add(Relevance.all(List.of(provided, Relevance.any(during))));
                    norms.computeIfAbsent(term, any -> new TreeSet<>()).addAll(by);
                });
            }
        }
    }

    /** Of some judgments, within the focus of each: what matters now, and nothing of what further answers would change. */
    public Mattering(Iterable<Judged> judged) {
        this(judged, Follows.nothing());
    }

    /** Of some judgments, within the focus of each. */
    public Mattering(Iterable<Judged> judged, Follows follows) {
        this.follows = follows;
        for (Judged one : judged) {
            Evaluated evaluated = one.judgment().evaluated();
            Reach reach = new Reach(new TreeMap<>(), new TreeMap<>());
            for (CompiledRule rule : evaluated.inForce().rules()) {
                if (one.judgment().inFocus(rule.norm().area())) {
                    reach.add(look(rule.rule().condition(), evaluated), Relevance.ALWAYS, Set.of(rule.norm().id()));
                }
            }
            replaceDerived(one.flow(), reach, evaluated);
            Map<String, List<Relevance>> of = relevance.computeIfAbsent(one.flow(), any -> new HashMap<>());
            reach.norms().forEach((term, by) -> {
                if (evaluated.book().derived(term) == null && !term.equals(BasisTerms.CARRIES)) {
                    norms.computeIfAbsent(term, any -> new TreeSet<>()).addAll(by);
                    of.computeIfAbsent(term, any -> new ArrayList<>()).add(Relevance.any(reach.relevance().get(term)));
                    if (evaluated.closed().contains(term)) {
                        presumed.add(term);
                    }
                }
            });
        }
    }

    /** Those that wait for others come first, so that each is replaced when all that turns on it is known. */
    private void replaceDerived(int flow, Reach reach, Evaluated evaluated) {
        List<DerivedTerm> waiting = new ArrayList<>(evaluated.derived());
        Collections.reverse(waiting);
        for (DerivedTerm derived : waiting) {
            Set<String> by = reach.norms().get(derived.term().name());
            if (by != null) {
                Relevance provided = Relevance.any(reach.relevance().get(derived.term().name()));
                assessed.computeIfAbsent(flow, any -> new HashMap<>()).computeIfAbsent(derived.term().name(), any -> new ArrayList<>())
                        .add(Relevance.all(List.of(provided, unsettled(derived, evaluated, any -> true))));
                for (DerivedTerm.Settling settling : derived.settlings()) {
                    reach.add(look(settling.rule().rule().condition(), evaluated), provided, by);
                }
            }
        }
    }

    /** Whether a condition may hold, whatever silence is read as. */
    private Found look(Condition condition, Evaluated evaluated) {
        if (condition instanceof Condition.Test test) {
            return test(test, evaluated);
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Found> parts = (all ? ((Condition.AllOf) condition).parts() : ((Condition.AnyOf) condition).parts()).stream()
                .map(part -> look(part, evaluated)).toList();
        Map<String, List<Relevance>> open = new TreeMap<>();
        for (Found part : parts) {
            Relevance others = all
                    ? Relevance.all(parts.stream().filter(other -> other != part).map(Found::may).toList())
                    : Relevance.ALWAYS;
            if (!part.may().equals(Relevance.NEVER)) {
                part.open().forEach((term, during) -> open.computeIfAbsent(term, any -> new ArrayList<>())
                        .add(Relevance.all(List.of(others, Relevance.any(during)))));
            }
        }
        List<Relevance> may = parts.stream().map(Found::may).toList();
        return new Found(all ? Relevance.all(may) : Relevance.any(may), open);
    }

    private Found test(Condition.Test test, Evaluated evaluated) {
        Term term = evaluated.book().vocabulary().require(test.term());
        boolean unanswered = open(term, evaluated);
        if (test.comparison() == Comparison.SAME) {
            return same(test, evaluated, term, evaluated.book().vocabulary().require(test.operands().get(0)));
        }
        if (!unanswered) {
            return new Found(test.truth(evaluated.facts()) == Truth.NO ? Relevance.NEVER : Relevance.ALWAYS, Map.of());
        }
        Relevance may = term.number()
                ? unless(test, term)
                : follows.unless(term.name(), answer -> test.truth(
                        kind -> evaluated.book().asRead(term, Stated.value(answer))) == Truth.NO);
        DerivedTerm derived = evaluated.book().derived(term.name());
        if (derived != null) {
            // What somebody says of it counts as long as the rules do not say otherwise.
            may = Relevance.all(List.of(may, Relevance.any(List.of(unanswered(term), unsettled(derived, evaluated,
                    answer -> test.truth(kind -> evaluated.book().asRead(term, Stated.value(answer))) == Truth.NO)))));
        }
        return new Found(may, Map.of(term.name(), List.of(unanswered(term))));
    }

    /** While no rule settles a term in a way that is wanted. */
    private Relevance unsettled(DerivedTerm derived, Evaluated evaluated, Predicate<String> wanted) {
        return Relevance.all(derived.settlings().stream().filter(settling -> wanted.test(answer(settling.value())))
                .map(settling -> uncertain(settling.rule().rule().condition(), evaluated)).toList());
    }

    private static String answer(String value) {
        return value.equals(DerivedTerm.YES) ? Truth.YES.word() : value.equals(DerivedTerm.NO) ? Truth.NO.word() : value;
    }

    /** While a condition does not certainly hold. What silence is read as counts as said. */
    private Relevance uncertain(Condition condition, Evaluated evaluated) {
        if (condition instanceof Condition.Test test) {
            return uncertain(test, evaluated);
        } else if (condition instanceof Condition.AllOf all) {
            return Relevance.any(all.parts().stream().map(part -> uncertain(part, evaluated)).toList());
        }
        return Relevance.all(((Condition.AnyOf) condition).parts().stream().map(part -> uncertain(part, evaluated)).toList());
    }

    private Relevance uncertain(Condition.Test test, Evaluated evaluated) {
        Term term = evaluated.book().vocabulary().require(test.term());
        if (test.truth(evaluated.facts()) == Truth.YES) {
            return Relevance.NEVER;
        } else if (!open(term, evaluated) || test.comparison() == Comparison.UNKNOWN || test.comparison() == Comparison.SAME) {
            return Relevance.ALWAYS;
        } else if (term.number()) {
            return unless((Condition.Test) test.opposite(), term);
        }
        Predicate<String> holds = answer -> test.truth(kind -> evaluated.book().asRead(term, Stated.value(answer))) == Truth.YES;
        DerivedTerm derived = evaluated.book().derived(term.name());
        Relevance unsaid = follows.unless(term.name(), holds);
        return derived == null ? unsaid : Relevance.all(List.of(unsaid, unsettled(derived, evaluated, holds)));
    }

    /** Two terms compared: they may be as wanted until both are answered, and one of them is answered in every way that fits none. */
    private Found same(Condition.Test test, Evaluated evaluated, Term term, Term other) {
        Map<String, List<Relevance>> open = new TreeMap<>();
        for (Term one : List.of(term, other)) {
            if (open(one, evaluated)) {
                open.put(one.name(), List.of(unanswered(one)));
            }
        }
        if (open.isEmpty()) {
            return new Found(test.truth(evaluated.facts()) == Truth.NO ? Relevance.NEVER : Relevance.ALWAYS, Map.of());
        }
        List<Relevance> parts = new ArrayList<>();
        for (String answer : answers(term, evaluated)) {
            Relevance others = failing(other, evaluated, beside -> fails(test, evaluated, term, answer, other, beside));
            parts.add(Relevance.any(List.of(failing(term, evaluated, answer::equals), others)));
        }
        return new Found(Relevance.all(parts), open);
    }

    /** Unless a term is answered so; where it is answered, whether it is. */
    private Relevance failing(Term term, Evaluated evaluated, Predicate<String> wanted) {
        Object stated = evaluated.stated().apply(term.fact()).get(term.name());
        if (stated != null) {
            return wanted.test(Stated.word(stated)) ? Relevance.NEVER : Relevance.ALWAYS;
        }
        return follows.unless(term.name(), wanted);
    }

    private static boolean fails(Condition.Test test, Evaluated evaluated, Term term, String answer, Term other, String beside) {
        Answers both = evaluated.book().asRead(term, Stated.value(answer)).andCanonical(other.name(),
                evaluated.book().asRead(other, Stated.value(beside)).stated().get(other.name()));
        return test.truth(kind -> both) == Truth.NO;
    }

    private static List<String> answers(Term term, Evaluated evaluated) {
        Object stated = evaluated.stated().apply(term.fact()).get(term.name());
        if (stated != null) {
            return List.of(Stated.word(stated));
        }
        return term.answers();
    }

    private static boolean open(Term term, Evaluated evaluated) {
        return evaluated.stated().apply(term.fact()).get(term.name()) == null;
    }

    /** While nothing answers a term, neither itself nor what it follows from. */
    public Relevance unanswered(Term term) {
        return term.number() ? new Relevance.UnlessNumber(term.name(), 0, MOST) : follows.unless(term.name(), any -> true);
    }

    /** The numbers under which a test fails. */
    private static Relevance unless(Condition.Test test, Term term) {
        if (!test.comparison().ordered()) {
            return new Relevance.UnlessNumber(term.name(), 0, MOST);
        }
        BigDecimal bound = new BigDecimal(test.operands().get(0));
        long below = bound.setScale(0, RoundingMode.FLOOR).longValue();
        long above = bound.setScale(0, RoundingMode.CEILING).longValue();
        boolean wantsGreater = test.comparison() == Comparison.ABOVE;
        if (wantsGreater) {
            return test.negated()
                    ? new Relevance.UnlessNumber(term.name(), below + 1, MOST)
                    : new Relevance.UnlessNumber(term.name(), 0, below);
        }
        return test.negated()
                ? new Relevance.UnlessNumber(term.name(), 0, above - 1)
                : new Relevance.UnlessNumber(term.name(), above, MOST);
    }

    /** The unanswered terms, and the norms that turn on each. */
    public SortedMap<String, Set<String>> norms() {
        return Collections.unmodifiableSortedMap(norms);
    }

    /** Those of them that some rulebook takes to be no as long as nobody answers. */
    public Set<String> presumed() {
        return Collections.unmodifiableSet(presumed);
    }

    /** While a term can still matter to a flow, by its number; never where no rule turns on it. */
    public Relevance relevance(int flow, String term) {
        return Relevance.any(relevance.getOrDefault(flow, Map.of()).getOrDefault(term, List.of()));
    }

    /** Whether norms settle a term on which some rule turns; somebody may still say it. */
    public boolean assesses(String term) {
        return assessed.values().stream().anyMatch(of -> of.containsKey(term));
    }

    /** While it still matters to a flow what somebody says of a term that norms settle: while they do not, and something turns on it. */
    public Relevance assessing(int flow, Term term) {
        return Relevance.all(List.of(unanswered(term),
                Relevance.any(assessed.getOrDefault(flow, Map.of()).getOrDefault(term.name(), List.of()))));
    }

    /**
     * While a term that gathers others can still matter to a flow: while nothing answers it, and one of those its answers settle matters.
     */
    public Relevance gathering(int flow, Term term) {
        Set<String> settled = new TreeSet<>();
        term.implies().values().forEach(others -> settled.addAll(others.keySet()));
        return Relevance.all(List.of(unanswered(term), Relevance.any(settled.stream().map(other -> relevance(flow, other)).toList())));
    }
}
