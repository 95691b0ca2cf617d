package io.github.safeconduct.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A plan that is carried out comes to what it says, does nothing idle, and "nothing helps" is so. */
class PlanTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.builder().cacheSize(0).build();
    private static final int TRIED = Integer.getInteger("safeconduct.plans", 120);

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case PERMITTED, PERMITTED_WITH_CONDITIONS -> 0;
            case UNDECIDED -> 1;
            case REFERRED -> 2;
            case SUSPENDED -> 3;
            case REFUSED -> 4;
            case NOT_GOVERNED -> 5;
        };
    }

    /** The cases of whole situations. */
    private static List<Case> cases() {
        RuleCases cases = new RuleCases(SAFECONDUCT);
        List<Case> all = new ArrayList<>();
        CaseFolders.files().stream().filter(file -> file.toString().contains("end-to-end"))
                .forEach(file -> cases.read(file)
                        .forEach(one -> cases.decided(one).filter(PlanTest::decidable).ifPresent(all::add)));
        return all;
    }

    private static boolean decidable(Case given) {
        try {
            SAFECONDUCT.decide(given);
            return true;
        } catch (CaseException e) {
            // A case that expects an error is none of ours.
            return false;
        }
    }

    private static Decision with(Case given, Map<String, String> changes) {
        return SAFECONDUCT.whatIf(given, changes);
    }

    private static Map<String, String> changes(List<Plan.Step> steps) {
        return steps.stream().collect(Collectors.toMap(Plan.Step::term, Plan.Step::to));
    }

    private static boolean single(Case given) {
        return given.facts().stream().collect(Collectors.groupingBy(FactKind::of)).values().stream().allMatch(some -> some.size() == 1);
    }

    /** Cases as they stand, and with some answers the other way round. */
    private static List<Case> tried() {
        List<Case> all = new ArrayList<>();
        Random random = new Random(Long.getLong("safeconduct.properties.seed", 42L));
        for (Case given : cases()) {
            if (!single(given)) {
                continue;
            }
            all.add(given);
            List<String> turned = given.answers().entrySet().stream().filter(one -> one.getValue() == Truth.YES).map(Map.Entry::getKey)
                    .collect(Collectors.toList());
            Collections.shuffle(turned, random);
            turned.stream().limit(4).forEach(term -> all.add(given.toBuilder().answer(term, Truth.NO).build()));
        }
        Collections.shuffle(all, random);
        // What was permitted and had one thing undone is what a plan is for.
        List<Case> undone = new ArrayList<>();
        cases().stream().filter(PlanTest::single).filter(given -> SAFECONDUCT.decide(given).outcome().isPermitted()).forEach(given -> {
            Marks marks = marks(SAFECONDUCT.decide(given));
            given.answers().forEach((term, answer) -> {
                if (answer == Truth.YES && marks.of(SAFECONDUCT.vocabulary().require(term)).proposes(Truth.YES)) {
                    undone.add(given.toBuilder().answer(term, Truth.NO).build());
                }
            });
        });
        undone.addAll(all.subList(0, Math.min(TRIED, all.size())));
        return undone;
    }

    @Test
    void aPlanThatIsCarriedOutComesToWhatItSays() {
        Map<String, Integer> count = new TreeMap<>();
        for (Case given : tried()) {
            Decision decision;
            try {
                decision = SAFECONDUCT.decide(given);
            } catch (CaseException e) {
                continue;
            }
            Plan plan = decision.plan();
            count.merge(plan.standing() + (plan.proven() ? " proven" : ""), 1, Integer::sum);
            assertEquals(decision.outcome().isPermitted(), plan.standing() == Plan.Standing.NOTHING_TO_DO);
            for (Plan.Way way : plan.ways()) {
                carriedOut(given, decision, plan, way);
            }
            if (plan.standing() == Plan.Standing.NOTHING_FOUND && plan.proven()) {
                nothingHelps(given, decision);
            }
        }
        System.out.println("plans: " + count);
        for (String seen : Set.of("PERMITS proven", "HELPS", "NOTHING_FOUND proven", "NOTHING_TO_DO proven")) {
            assertTrue(count.getOrDefault(seen, 0) >= 3, seen + " was hardly tried: " + count);
        }
    }

    private static void carriedOut(Case given, Decision decision, Plan plan, Plan.Way way) {
        String what = decision.outcome() + " " + way.steps();
        Decision after = with(given, changes(way.steps()));
        assertEquals(after.outcome(), way.outcome(), what);
        assertEquals(after.permits(), way.permits(), what);
        assertTrue(rank(after.outcome()) < rank(decision.outcome()), what);
        assertEquals(plan.standing() == Plan.Standing.PERMITS, after.outcome().isPermitted(), what);
        for (Plan.Step step : way.steps()) {
            Term term = SAFECONDUCT.vocabulary().require(step.term());
            assertTrue(marks(decision).of(term).proposes(Truth.ofWord(step.to())), () -> what + ": not the organisation's to change");
            assertFalse(term.fact() == FactKind.CONSENT && term.isChoice(), () -> what + ": asks a person to change their mind");
            assertFalse(step.from().equals(step.to()), what);
            Map<String, String> less = new LinkedHashMap<>(changes(way.steps()));
            less.remove(step.term());
            assertTrue(rank(less.isEmpty() ? decision.outcome() : with(given, less).outcome()) > rank(after.outcome()),
                    () -> what + ": " + step.term() + " is idle");
        }
    }

    /** Whatever the organisation does, in any number. */
    private static void nothingHelps(Case given, Decision decision) {
        Marks marks = marks(decision);
        List<Term> within = SAFECONDUCT.vocabulary().terms().stream().filter(term -> marks.of(term).proposes(marks.of(term).protects()))
                .toList();
        Random random = new Random(given.hashCode());
        for (int i = 0; i < 6; i++) {
            Map<String, String> some = new LinkedHashMap<>();
            for (Term term : within) {
                if (random.nextInt(6) <= i) {
                    some.put(term.name(), marks.of(term).protects() == Truth.YES ? "yes" : "no");
                }
            }
            try {
                Decision after = with(given, some);
                assertTrue(rank(after.outcome()) >= rank(decision.outcome()), () -> decision + " was said to be beyond help");
            } catch (CaseException e) {
                // Changes that contradict each other or what is stated are none.
                continue;
            }
        }
    }

    private static Marks marks(Decision decision) {
        Engine engine = Engine.behind(SAFECONDUCT);
        return engine.marks(decision.rulebooks().stream().map(RulebookOutcome::name).map(engine::rulebook).collect(Collectors.toSet()));
    }

    /** Two things to do at once, where each alone changes nothing. */
    @Test
    void whatMustBeDoneTogetherIsOneWay() {
        Case permitted = cases().stream().filter(PlanTest::single).filter(given -> SAFECONDUCT.decide(given).outcome().isPermitted())
                .max(java.util.Comparator.comparingInt(given -> given.answers().size() + given.facts().size())).orElseThrow();
        Map<String, String> undone = new LinkedHashMap<>();
        Marks marks = marks(SAFECONDUCT.decide(permitted));
        for (Map.Entry<String, Object> one : stated(permitted).entrySet()) {
            Map<String, String> more = new LinkedHashMap<>(undone);
            more.put(one.getKey(), "no");
            if (undone.size() < 3 && one.getValue() == Truth.YES
                    && marks.of(SAFECONDUCT.vocabulary().require(one.getKey())).proposes(Truth.YES)
                    && rank(with(permitted, Map.of(one.getKey(), "no")).outcome()) > 1) {
                undone = more;
            }
        }
        assertTrue(undone.size() >= 2, "nothing in the case could be undone: " + undone);
        Decision decision = with(permitted, undone);
        Plan plan = decision.plan();
        assertEquals(Plan.Standing.PERMITS, plan.standing());
        assertTrue(plan.proven());
        assertEquals(undone.keySet(), changes(plan.ways().get(0).steps()).keySet());
        for (Plan.Step step : plan.ways().get(0).steps()) {
            assertFalse(step.norms().isEmpty(), step.term());
        }
    }

    private static Map<String, Object> stated(Case given) {
        Map<String, Object> stated = new TreeMap<>(given.answers());
        given.facts().forEach(fact -> stated.putAll(fact.answers().stated()));
        return stated;
    }

    @Test
    void thePlanIsTheSameWheneverItIsAskedFor() {
        for (Case given : cases().subList(0, 8)) {
            assertEquals(SAFECONDUCT.decide(given).plan(), SAFECONDUCT.decide(given).plan());
        }
    }
}
