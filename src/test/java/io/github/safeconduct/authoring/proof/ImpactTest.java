package io.github.safeconduct.authoring.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Edits of bundled rules, made in what was read of them, and what comes of each. */
class ImpactTest {

    private static final Engine ENGINE = Engine.behind(Safeconduct.load());
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Rules of a rulebook changed; one that comes to null is dropped. */
    private static List<Difference> impact(String rulebook, UnaryOperator<Rule> edit, int budget) {
        CompiledRulebook book = ENGINE.rulebook(rulebook);
        List<Rule> rules = new ArrayList<>();
        boolean[] edited = {false};
        for (Rule rule : book.text().rules()) {
            Rule after = edit.apply(rule);
            edited[0] |= after != rule;
            if (after != null) {
                rules.add(after);
            }
        }
        assertTrue(edited[0], "the edit touches a rule");
        return new Impact(ENGINE, ENGINE.with(book.readWith(rules)), budget).of(rulebook, DAY, (name, period) -> {});
    }

    private static UnaryOperator<Rule> onNorm(String norm, UnaryOperator<Rule> edit) {
        return rule -> rule.norm().equals(norm) ? edit.apply(rule) : rule;
    }

    private static Rule asking(Rule rule, Condition condition) {
        return new Rule(rule.name(), rule.norm(), condition, rule.inserts(), rule.commented(), rule.place());
    }

    private static Set<String> changed(List<Difference> all) {
        return all.stream().filter(one -> one.answer() != Difference.Answer.NONE_EXISTS)
                .map(one -> one.question().what() + (one.question().opened() ? " +" : " -")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Witness witness(List<Difference> all, String what, boolean opened) {
        return all.stream().filter(one -> one.question().equals(new Difference.Question(what, opened))).findFirst().orElseThrow().witness()
                .orElseThrow();
    }

    /** UNSYS-OT-91: no list leaves against the joint assessment. Without the rule some may. */
    @Test
    void aRuleThatHoldsUpIsDroppedAndAPermissionOpens() {
        List<Difference> all = impact("un-system", onNorm("UNSYS-OT-91", rule -> null), Impact.BUDGET);
        assertEquals(Set.of("OT -", "REFUSED -", "permits +"), changed(all));
        Witness witness = witness(all, "permits", true);
        List<Decision> decisions = witness.decisions();
        assertFalse(decisions.get(0).permits());
        assertTrue(decisions.get(1).permits());
        assertTrue(witness.shown().answers().size() < 25, witness.text("opened", List.of()));
        // No answer of it can be left out: the engine would no longer decide the two otherwise.
        assertTrue(witness.text("opened", List.of()).contains("rulebooks: [un-system]"));
    }

    /** A condition is dropped from a rule that refuses: it refuses more, and what it refused before it still does. */
    @Test
    void aConditionIsDroppedAndAPermissionCloses() {
        List<Difference> all = impact("un-system",
                onNorm("UNSYS-OT-91",
                        rule -> asking(rule, without(rule.condition(), "beneficiaryListDemanded"))),
                Impact.BUDGET);
        assertEquals(Set.of("OT +", "REFUSED +", "permits -"), changed(all));
        Witness witness = witness(all, "permits", false);
        assertTrue(witness.decisions().get(0).permits());
        assertFalse(witness.decisions().get(1).permits());
    }

    private static Condition without(Condition condition, String term) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(all.parts().stream()
                    .filter(part -> !(part instanceof Condition.Test test && test.term().equals(term)))
                    .map(part -> without(part, term)).toList());
        }
        return condition;
    }

    /** The same said otherwise: the parts of every condition in the opposite order, and each condition twice. */
    @Test
    void whatReadsTheSameChangesNothing() {
        List<Difference> all = impact("un-system", onNorm("UNSYS-OT-91", rule -> asking(rule, turned(rule.condition()))), Impact.BUDGET);
        assertEquals(Set.of(), changed(all));
        assertTrue(all.stream().allMatch(one -> one.answer() == Difference.Answer.NONE_EXISTS));
        assertTrue(all.size() > 30, "every question was asked: " + all.size());
    }

    private static Condition turned(Condition condition) {
        List<Condition> parts = new ArrayList<>(((Condition.AllOf) condition).parts());
        Collections.reverse(parts);
        return new Condition.AnyOf(List.of(new Condition.AllOf(parts), condition));
    }

    /** A rule whose condition implies that of another: dropping it is an edit, and no case shows it. */
    @Test
    void aRuleThatAnotherCoversChangesNothing() {
        CompiledRulebook book = ENGINE.rulebook("un-system");
        Rule rule = book.text().rules().stream().filter(one -> one.norm().equals("UNSYS-OT-91")).findFirst().orElseThrow();
        Rule narrower = new Rule(rule.name() + " again", rule.norm(), new Condition.AllOf(List.of(rule.condition(),
                test(rule.condition(), "beneficiaryListDemanded"))), rule.inserts(), true, rule.place());
        List<Rule> more = new ArrayList<>(book.text().rules());
        more.add(narrower);
        assertEquals(Set.of(), changed(new Impact(ENGINE, ENGINE.with(book.readWith(more)), Impact.BUDGET).of("un-system", DAY,
                (name, period) -> {})));
    }

    private static Condition test(Condition condition, String term) {
        List<Condition.Test> tests = new ArrayList<>();
        condition.forEachTest(tests::add);
        return tests.stream().filter(one -> one.term().equals(term)).findFirst().orElseThrow();
    }

    @Test
    void withoutABudgetNothingIsClaimed() {
        List<Difference> all = impact("un-system", onNorm("UNSYS-OT-91", rule -> null), 1);
        assertTrue(all.stream().filter(one -> one.question().what().equals("permits"))
                .noneMatch(one -> one.question().opened() && one.answer() == Difference.Answer.NONE_EXISTS),
                "a difference that is there is never denied");
    }
}
