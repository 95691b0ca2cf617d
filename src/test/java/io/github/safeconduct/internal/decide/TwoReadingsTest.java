package io.github.safeconduct.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.EvaluationException;
import io.github.safeconduct.internal.Rulebooks;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P1 from the inside: one reading of one rule is turned round, and there is no decision, whichever of the two it is and whichever way. */
class TwoReadingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"icrc", "ilo", "interpol", "iom", "un-system", "unhcr", "unodc"})
    void aRuleThatReadsOtherwiseThanItFiresIsNoticed(String name) {
        CompiledRulebook book = Rulebooks.of(name);
        Random random = new Random(11);
        int fired = 0;
        int silent = 0;
        int otherwise = 0;
        for (int i = 0; i < book.rules().size(); i++) {
            CompiledRule rule = book.rules().get(i);
            Map<FactKind, Answers> facts = facts(rule.rule(), random);
            Evaluated evaluated = Evaluator.evaluate(book, DAY, facts, Set.of());
            boolean speaks = evaluated.truth(rule) != Kleene.NO;
            fired += speaks ? 1 : 0;
            silent += speaks ? 0 : 1;
            CompiledRulebook torn = with(book, rule.rule(), speaks ? new Condition.AnyOf(List.of()) : new Condition.AllOf(List.of()));
            // A rule that settles a term changes what it reads itself, and the only rule that knows a code takes it away with it; the two
            // readings may then agree on the other facts.
            boolean same = facts.entrySet().stream().allMatch(
                    fact -> torn.translated(fact.getKey(), fact.getValue()).equals(book.translated(fact.getKey(), fact.getValue())));
            otherwise += same ? 0 : 1;
            if (!rule.rule().settles() && same) {
                assertThrows(EvaluationException.class, () -> Evaluator.evaluate(torn, DAY, facts, Set.of()), rule.rule().name());
            }
        }
        System.out.println("two readings " + name + ": " + fired + " rules that fired and " + silent + " that did not, each noticed");
        assertEquals(book.rules().size(), fired + silent);
        assertTrue(otherwise * 20 <= book.rules().size(), otherwise + " rules were not tried");
    }

    /** The rulebook with one rule read otherwise, over the same network. */
    private static CompiledRulebook with(CompiledRulebook book, Rule rule, Condition condition) {
        Rulebook text = book.text();
        List<Rule> rules = new ArrayList<>(text.rules());
        rules.replaceAll(
                one -> one == rule ? new Rule(rule.name(), rule.norm(), condition, rule.inserts(), rule.commented(), rule.place()) : one);
        return new CompiledRulebook(new Rulebook(text.register(), text.version(), text.fingerprint(), text.packageName(), rules),
                book.vocabulary(), book.network());
    }

    /** Answers to some of what a rule asks. */
    private static Map<FactKind, Answers> facts(Rule rule, Random random) {
        Map<FactKind, Answers> facts = new EnumMap<>(FactKind.class);
        rule.condition().forEachTest(test -> {
            Term term = Rulebooks.of("un-system").vocabulary().require(test.term());
            if (random.nextInt(3) > 0 && !term.number()) {
                Answers before = facts.getOrDefault(test.fact(), Answers.none());
                facts.put(test.fact(), term.isChoice()
                        ? before.and(term.name(), code(test, term, random))
                        : before.and(term.name(), random.nextBoolean() ? Truth.YES : Truth.NO));
            }
        });
        return facts;
    }

    private static String code(Condition.Test test, Term term, Random random) {
        return test.operands().isEmpty() || random.nextInt(3) == 0
                ? term.values().get(random.nextInt(term.values().size()))
                : test.operands().get(random.nextInt(test.operands().size()));
    }
}
