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
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.report.TextReport;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.DataCategory;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.RecipientKind;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.time.LocalDate;
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

    private static Case resettlement(List<Recipient> recipients) {
        return Case.builder().asOf(LocalDate.of(2024, 3, 1)).add(Controller.of(Body.UNHCR), Operation.of(OperationKind.DISCLOSURE),
                PersonalData.of(DataCategory.REFUGEE_CLAIM).yes("dataIsPersonal")).add(recipients.toArray(Recipient[]::new)).build();
    }

    private static Recipient ministry(String name) {
        return Recipient.of(RecipientKind.HOST_GOVERNMENT).named(name).yes("recipientInCountryFled");
    }

    /** A recipient that holds the others up is left out, alone, and that was tried. */
    @Test
    void whoHoldsTheOthersUpIsLeftOut() {
        Recipient partner = Recipient.of(RecipientKind.IMPLEMENTING_PARTNER).named("the partner").no("recipientInCountryFled");
        Case both = resettlement(List.of(partner, ministry("the ministry")));
        Decision decision = SAFECONDUCT.decide(both);
        assertEquals(Outcome.REFUSED, decision.outcome());
        Plan plan = decision.plan();
        assertFalse(plan.ways().isEmpty(), plan.toString());
        Plan.Step out = plan.ways().get(0).steps().stream().filter(Plan.Step::leavesOut).findFirst().orElseThrow();
        assertEquals(List.of("the ministry"), out.without());
        assertEquals("Recipient", out.fact());
        assertEquals("Step[leaves out 1 of Recipient]", out.toString());
        assertFalse(plan.ways().toString().contains("ministry"), plan.ways().toString());
        assertTrue(out.norms().contains("UNHCR-OT-95"), out.norms().toString());
        Map<String, String> others = changes(plan.ways().get(0).steps().stream().filter(step -> !step.leavesOut()).toList());
        assertEquals(plan.ways().get(0).outcome(), with(resettlement(List.of(partner)), others).outcome());
        assertFalse(plan.ways().stream().flatMap(way -> way.steps().stream()).anyMatch(step -> step.without().contains("the partner")));
    }

    /** Where it is these data to this recipient that is refused, either can be left out, and the officer chooses. */
    @Test
    void theDataOrTheRecipientIsLeftOut() {
        Recipient partner = Recipient.of(RecipientKind.IMPLEMENTING_PARTNER).named("the partner").no("recipientInCountryFled");
        Case given = resettlement(List.of(partner, ministry("the ministry"))).toBuilder()
                .add(PersonalData.of(DataCategory.NEEDS_ASSESSMENT).named("needs").yes("dataIsPersonal")).build();
        Set<List<String>> out = SAFECONDUCT.decide(given).plan().ways().stream().map(way -> way.steps().stream()
                .flatMap(step -> step.without().stream()).toList()).collect(Collectors.toSet());
        assertEquals(Set.of(List.of("the ministry"), List.of("personalData 2")), out);
    }

    /** Of one recipient alone it would be to give the operation up, and of several that are all refused as well. */
    @Test
    void nobodyIsToldToGiveUpTheOperation() {
        for (List<Recipient> some : List.of(List.of(ministry("one")),
                List.of(ministry("one"), ministry("two").yes("recipientProtectionComparable")))) {
            Plan plan = SAFECONDUCT.decide(resettlement(some)).plan();
            assertTrue(plan.ways().stream().flatMap(way -> way.steps().stream()).noneMatch(Plan.Step::leavesOut), plan.ways().toString());
            assertTrue(plan.ways().isEmpty() && plan.proven(), plan.toString());
        }
    }

    /** A thousand that do not differ are one step, with how many they are and the first of their names. */
    @Test
    void ofAThousandNamesTheFirstAreNamed() {
        List<Recipient> many = new ArrayList<>(
                List.of(Recipient.of(RecipientKind.IMPLEMENTING_PARTNER).named("the partner").no("recipientInCountryFled")));
        for (int i = 1; i <= 1_000; i++) {
            many.add(ministry("office " + i));
        }
        Decision decision = SAFECONDUCT.decide(resettlement(many));
        Plan.Step out = decision.plan().ways().get(0).steps().stream().filter(Plan.Step::leavesOut).findFirst().orElseThrow();
        assertEquals(1_000, out.without().size());
        String text = new TextReport(SAFECONDUCT, "x", decision, false).full().replaceAll("\\s+", " ");
        assertTrue(text.contains("passes nothing on to office 1, office 10, office 100, office 1000, office 101 and 995 more"), text);
        assertFalse(text.contains("office 900"), text);
    }

    @Test
    void thePlanIsTheSameWheneverItIsAskedFor() {
        for (Case given : cases().subList(0, 8)) {
            assertEquals(SAFECONDUCT.decide(given).plan(), SAFECONDUCT.decide(given).plan());
        }
    }
}
