package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes the mutants of a rule: always the same ones, in the order of the text. */
final class Mutator {

    private final String rulebook;
    private final Vocabulary vocabulary;
    private final CompiledRule rule;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutator(CompiledRulebook book, CompiledRule rule) {
        this.rulebook = book.name();
        this.vocabulary = book.vocabulary();
        this.rule = rule;
    }

    static List<Mutant> of(CompiledRulebook book, CompiledRule rule) {
        Mutator mutator = new Mutator(book, rule);
        mutator.add(MutationKind.DROP_RULE, rule.rule().place(), "the rule dropped",
                "a case in which this rule alone makes " + rule.norm().id() + " speak", new Change.Gone());
        mutator.alternatives();
        rule.rule().condition().forEachTest(mutator::test);
        rule.rule().inserts().forEach(mutator::insert);
        return mutator.mutants;
    }

    private void add(MutationKind kind, Place place, String what, String wanted, Change change) {
        mutants.add(new Mutant(kind, rulebook, rule, place, what, wanted, change));
    }

    private void asks(MutationKind kind, Test test, String what, String wanted, Condition condition) {
        add(kind, test.place(), Wording.of(test) + " " + what, wanted, new Change.Asks(condition));
    }

    private void alternatives() {
        Condition whole = rule.rule().condition();
        for (Condition alternative : Rewriting.alternatives(whole)) {
            List<Test> tests = new ArrayList<>();
            alternative.forEachTest(tests::add);
            String words = tests.size() == 1
                    ? Wording.of(tests.get(0))
                    : "from " + Wording.of(tests.get(0)) + " to " + Wording.of(tests.get(tests.size() - 1));
            add(MutationKind.DROP_ALTERNATIVE, tests.get(0).place(), "the alternative " + words + " dropped",
                    "a case in which of the alternatives only this one holds, and " + rule.norm().id() + " speaks",
                    new Change.Asks(Rewriting.without(whole, alternative)));
        }
    }

    private void test(Test test) {
        Condition whole = rule.rule().condition();
        String norm = rule.norm().id();
        // Dropped, an alternative of its own is one less; that mutant was made above.
        if (!alternativesByIdentity().contains(test)) {
            asks(MutationKind.DROP_TEST, test, "dropped",
                    "a case in which all else holds and " + Wording.fails(test) + ", and " + norm + " is silent",
                    Rewriting.without(whole, test));
        }
        if (test.comparison() != Comparison.UNKNOWN) {
            asks(MutationKind.NEGATE_TEST, test, "turned round",
                    "a case in which all else holds and " + Wording.fails(test) + ", and " + norm + " is silent; or "
                            + Wording.holds(test) + ", and it speaks",
                    Rewriting.replaced(whole, test, test.opposite()));
        }
        swapped(test);
        codes(test);
    }

    private Set<Condition> alternativesByIdentity() {
        Set<Condition> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(Rewriting.alternatives(rule.rule().condition()));
        return all;
    }

    /** What goes unsaid is taken for known: a rule that harms no longer minds it, one that helps or settles believes it. */
    private void swapped(Test test) {
        if (test.comparison() == Comparison.UNKNOWN) {
            return;
        }
        boolean believes = rule.rule().exact(rule.norm()) || rule.norm().effect() != Effect.ADVERSE;
        add(MutationKind.SWAP_TEST, test.place(),
                Wording.of(test) + " read as " + test.modal().counterpart().text() + ": what is unknown is taken for "
                        + (believes ? "met" : "not met"),
                "a case in which all else holds and nobody knows '" + test.term() + "', and " + rule.norm().id() + " is possible",
                new Change.Takes(test, believes ? Truth.YES : Truth.NO));
        if (test.comparison().ordered()) {
            // Above 5 becomes at least 5, which is not below 5.
            Comparison other = test.comparison() == Comparison.ABOVE ? Comparison.BELOW : Comparison.ABOVE;
            Test bound = new Test(test.fact(), test.term(), test.certain(), !test.negated(), other, test.operands(), test.place());
            asks(MutationKind.SWAP_TEST, test, "read as " + bound.modal().text(),
                    "a case in which all else holds and '" + test.term() + "' is exactly " + test.operands().get(0),
                    Rewriting.replaced(rule.rule().condition(), test, bound));
        }
    }

    private void codes(Test test) {
        Term term = vocabulary.require(test.term());
        if (test.comparison() != Comparison.IS || test.operands().isEmpty()) {
            return;
        }
        for (String code : test.operands()) {
            String other = otherThan(test.operands(), term, code);
            if (other.isEmpty()) {
                continue;
            }
            List<String> codes = new ArrayList<>(test.operands());
            codes.set(codes.indexOf(code), other);
            asks(MutationKind.SWAP_CODE, test, "with " + other + " for " + code,
                    "a case in which all else holds and '" + term.name() + "' is " + code + ", and one in which it is " + other,
                    Rewriting.replaced(rule.rule().condition(), test,
                            new Test(test.fact(), test.term(), test.certain(), test.negated(), test.comparison(), codes, test.place())));
        }
    }

    /** The next code of the term, in its own order, that the test does not name. */
    private static String otherThan(List<String> named, Term term, String code) {
        List<String> all = new ArrayList<>(term.values());
        all.add(Term.OTHER);
        int at = Math.max(0, all.indexOf(code));
        for (int i = 1; i <= all.size(); i++) {
            String candidate = all.get((at + i) % all.size());
            if (!named.contains(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private void insert(Insert insert) {
        List<Insert> inserts = rule.rule().inserts();
        String norm = rule.norm().id();
        if (Conclusions.kind(insert) == ConclusionKind.WAIVER) {
            List<Insert> left = new ArrayList<>(inserts);
            left.remove(insert);
            add(MutationKind.DROP_WAIVER, insert.place(), Conclusions.text(insert) + " dropped",
                    "a case that expects waived: [" + Conclusions.detail(insert) + "]", new Change.Concludes(left));
        }
        for (Insert other : Conclusions.instead(insert, vocabulary)) {
            List<Insert> changed = new ArrayList<>(inserts);
            changed.set(changed.indexOf(insert), other);
            add(MutationKind.CHANGE_CONCLUSION, insert.place(), Conclusions.text(other) + " in the place of " + Conclusions.text(insert),
                    Wording.expects(insert, norm), new Change.Concludes(changed));
        }
    }
}
