package io.github.safeconduct.benchmarks.slice;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What every contender decides: the norms on the lawful basis and on onward transfer of one rulebook, and those that settle the derived
 * terms they read. Small enough for every contender to be written out in its own language, large enough to look like law.
 */
public final class Slice {

    public static final String RULEBOOK = "unhcr";

    /** The day whose law applies. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Set<Area> AREAS = EnumSet.of(Area.LAWFUL_BASIS, Area.ONWARD_TRANSFER);

    private final List<Rule> rules;
    private final List<String> norms;
    private final Map<String, Term> terms = new TreeMap<>();
    private final List<Term> derived = new ArrayList<>();
    private final Map<String, List<Settling>> settlings = new TreeMap<>();

    /**
     * One rule that settles a derived term.
     *
     * @param condition when it does
     * @param yes whether it settles it to yes, otherwise to no
     */
    public record Settling(Condition condition, boolean yes) {}

    public Slice() {
        Register register = Law.register(RULEBOOK);
        List<Rule> inForce = Law.rules(List.of(RULEBOOK)).stream().filter(rule -> register.find(rule.norm()).inForce(DAY)).toList();
        Set<Rule> kept = new LinkedHashSet<>();
        Deque<Rule> open = new ArrayDeque<>(
                inForce.stream().filter(rule -> Area.ofNorm(rule.norm()).filter(AREAS::contains).isPresent()).toList());
        while (!open.isEmpty()) {
            Rule rule = open.poll();
            if (kept.add(rule)) {
                rule.condition().forEachTest(test -> {
                    Term term = Law.vocabulary().require(test.term());
                    terms.put(term.name(), term);
                    inForce.stream().filter(other -> settled(other).contains(term.name())).forEach(open::add);
                });
            }
        }
        rules = kept.stream().sorted(Comparator.comparing(Rule::name)).map(Slice::plain).toList();
        norms = List.copyOf(new TreeSet<>(rules.stream().map(Rule::norm).toList()));
        rules.forEach(rule -> rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.DEFINITION)).forEach(insert -> {
            String term = insert.arguments().get(0);
            if (terms.containsKey(term)) {
                settlings.computeIfAbsent(term, any -> new ArrayList<>()).add(new Settling(rule.condition(), settlesToYes(insert)));
            }
        }));
        settlings.keySet().forEach(term -> order(term, new LinkedHashSet<>()));
        derived.stream().filter(term -> term.widened() || term.closedIn(RULEBOOK) || (term.cautious() && restsOnAnother(term))).findFirst()
                .ifPresent(term -> {
                    throw new IllegalStateException(
                            "a derived term of the slice is settled in a way no contender is written for: " + term.name());
                });
    }

    /** Whether it rests on another derived term, of which nobody can tell what was said of it before it is settled. */
    private boolean restsOnAnother(Term term) {
        return settlings(term).stream().map(Settling::condition)
                .anyMatch(condition -> condition.anyTest(test -> settlings.containsKey(test.term())));
    }

    private static boolean settlesToYes(Rule.Insert insert) {
        return switch (insert.factory()) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new IllegalStateException("the slice settles a term to a code, which no contender is written for: " + insert.place());
        };
    }

    private static Set<String> settled(Rule rule) {
        Set<String> settled = new TreeSet<>();
        rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.DEFINITION))
                .forEach(insert -> settled.add(insert.arguments().get(0)));
        return settled;
    }

    /** A derived term comes after those it rests on. */
    private void order(String term, Set<String> waiting) {
        if (!waiting.add(term)) {
            throw new IllegalStateException("derived terms of the slice wait for each other: " + waiting);
        }
        for (Settling settling : settlings.get(term)) {
            settling.condition().forEachTest(test -> {
                if (settlings.containsKey(test.term())) {
                    order(test.term(), new LinkedHashSet<>(waiting));
                }
            });
        }
        if (!derived.contains(terms.get(term))) {
            derived.add(terms.get(term));
        }
    }

    private static Rule plain(Rule rule) {
        return new Rule(rule.name(), rule.norm(), plain(rule.condition()), rule.inserts(), rule.commented(), rule.place());
    }

    /** The same condition with no group directly within one of its kind, and no group of one. */
    private static Condition plain(Condition condition) {
        if (condition instanceof Test test) {
            return plain(test);
        }
        boolean all = condition instanceof AllOf;
        List<Condition> parts = new ArrayList<>();
        for (Condition part : parts(condition)) {
            Condition plain = plain(part);
            if (all ? plain instanceof AllOf : plain instanceof AnyOf) {
                parts.addAll(parts(plain));
            } else {
                parts.add(plain);
            }
        }
        return parts.size() == 1 ? parts.get(0) : all ? new AllOf(parts) : new AnyOf(parts);
    }

    /** Whether a choice is answered at all is the question whether it is none of its codes, turned round. */
    private static Test plain(Test test) {
        if (test.comparison() == Comparison.SAME) {
            throw new IllegalStateException("the slice compares two terms, which no contender is written for: " + test.place());
        }
        boolean answered = test.comparison() == Comparison.IS && test.operands().isEmpty()
                && Law.vocabulary().require(test.term()).isChoice();
        return answered
                ? new Test(test.fact(), test.term(), test.certain(), !test.negated(), test.comparison(), List.of(Answers.NONE),
                        test.place())
                : test;
    }

    /** The parts of a group. */
    static List<Condition> parts(Condition group) {
        return group instanceof AllOf all ? all.parts() : ((AnyOf) group).parts();
    }

    /** The rules, by name. */
    public List<Rule> rules() {
        return rules;
    }

    /** The ids of the norms they serve, in alphabetical order; a norm's place is its number. */
    public List<String> norms() {
        return norms;
    }

    /** The number of the norm a rule serves. */
    public int number(Rule rule) {
        return norms.indexOf(rule.norm());
    }

    /** The terms the rules read, by name. */
    public Map<String, Term> terms() {
        return terms;
    }

    /** The derived terms among them, each after those it rests on. */
    public List<Term> derived() {
        return derived;
    }

    /** The rules that settle a derived term. */
    public List<Settling> settlings(Term term) {
        return settlings.get(term.name());
    }
}
