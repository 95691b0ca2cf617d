package io.github.safeconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why and why not: every proof reads as the engine read, names only answers that were used, and every way to make a norm speak does. */
class ExplanationTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static List<Case> examples() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0).open(SAFECONDUCT)) {
                    cases.add(session.toCase());
                }
            }
        }
        return cases;
    }

    /** An example, and of every norm of its rulebooks why it does not certainly speak. */
    private record Explained(Case one, Decision decision, List<Explanation> whyNot) {}

    private static List<Explained> explained;

    @BeforeAll
    static void explain() throws IOException {
        explained = examples().stream().map(one -> {
            Decision decision = SAFECONDUCT.decide(one);
            return new Explained(one, decision, norms(decision).stream().map(decision::whyNot).toList());
        }).toList();
    }

    private static Case unhcr(Map<String, ?> answers) {
        return Case.builder().rulebooks("unhcr").asOf(LocalDate.of(2026, 1, 1)).answers(answers).build();
    }

    private static void each(Premise premise, Consumer<Premise.Tested> action) {
        if (premise instanceof Premise.Tested tested) {
            action.accept(tested);
        } else {
            (premise instanceof Premise.All all ? all.parts() : ((Premise.Any) premise).parts()).forEach(part -> each(part, action));
        }
    }

    private static void everywhere(Premise premise, Consumer<Premise.Tested> action) {
        each(premise, tested -> {
            action.accept(tested);
            tested.grounds().forEach(ground -> everywhere(ground.condition(), action));
        });
    }

    /** A proof names just the answers its conclusion cites, holds as its conclusion holds, and every conclusion has one. */
    @Test
    void everyConclusionHasItsProof() throws IOException {
        int proofs = 0;
        for (Case one : examples()) {
            Decision decision = SAFECONDUCT.decide(one);
            for (CitedConclusion conclusion : decision.conclusions()) {
                Explanation why = decision.why(conclusion.norm());
                List<RuleProof> of = why.rules().stream()
                        .filter(rule -> rule.rule().equals(conclusion.rule()) && rule.flow().equals(conclusion.flow())).toList();
                assertFalse(of.isEmpty(), conclusion.toString());
                Truth truth = conclusion.certainty() == Certainty.CERTAIN ? Truth.YES : Truth.UNKNOWN;
                assertTrue(of.stream().anyMatch(proof -> proof.truth() == truth && proof.condition().truth() == truth
                        && answers(proof).equals(answers(conclusion))), conclusion.toString());
                proofs++;
            }
        }
        assertTrue(proofs > 150, "only " + proofs);
    }

    private static Set<String> answers(RuleProof proof) {
        Set<String> answers = new TreeSet<>();
        each(proof.condition(), tested -> {
            if (tested.truth() != Truth.NO) {
                answers.add(tested.fact() + "." + tested.term());
            }
        });
        return answers;
    }

    private static Set<String> answers(CitedConclusion conclusion) {
        return conclusion.facts().stream().map(fact -> fact.fact() + "." + fact.term()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever a premise says was stated, the case states; what it says was presumed or is unknown, the case does not. */
    @Test
    void everyAnswerIsWhereItIsSaidToComeFrom() {
        Set<Origin> seen = new TreeSet<>();
        for (Explained each : explained) {
            Set<String> stated = stated(each.one());
            for (Explanation why : each.whyNot()) {
                for (RuleProof proof : why.rules()) {
                    assertEquals(proof.truth(), proof.condition().truth(), proof.rule());
                    everywhere(proof.condition(), tested -> {
                        seen.add(tested.origin());
                        switch (tested.origin()) {
                            case STATED -> assertTrue(stated.contains(tested.term()), tested.toString());
                            case IMPLIED -> assertTrue(!stated.contains(tested.term()) && !tested.impliedBy().isEmpty(), tested.toString());
                            case PRESUMED -> assertTrue(!stated.contains(tested.term()) && tested.answer().equals("no"), tested.toString());
                            case DERIVED -> assertFalse(tested.grounds().isEmpty(), tested.toString());
                            default -> {
                            }
                        }
                    });
                }
            }
        }
        assertTrue(seen.containsAll(List.of(Origin.STATED, Origin.IMPLIED, Origin.PRESUMED, Origin.DERIVED, Origin.UNKNOWN)),
                seen.toString());
    }

    private static Set<String> stated(Case one) {
        Set<String> stated = new TreeSet<>();
        one.answers().keySet().forEach(name -> stated.add(SAFECONDUCT.vocabulary().require(name).name()));
        one.facts().forEach(fact -> {
            fact.answers().stated().keySet().forEach(name -> stated.add(SAFECONDUCT.vocabulary().require(name).name()));
            if (fact instanceof io.github.safeconduct.model.Subject<?> subject) {
                subject.records().forEach(record -> stated.addAll(record.answers().stated().keySet()));
            }
        });
        return stated;
    }

    private static List<String> norms(Decision decision) {
        return decision.rulebooks().stream().flatMap(book -> SAFECONDUCT.register(book.name()).ids().stream()).toList();
    }

    /** What is said to make a norm speak does, decided as a case of its own. */
    @Test
    void everyWayToMakeItSpeakDoes() {
        int ways = 0;
        for (Explained each : explained) {
            Case one = each.one();
            Decision decision = each.decision();
            if (decision.flows().size() > 1 || !decision.flows().get(0).isOnly()) {
                continue;
            }
            int[] left = {12};
            for (Explanation why : each.whyNot()) {
                String norm = why.norm();
                boolean openQuestion = SAFECONDUCT.register(why.rulebook()).questions().stream().anyMatch(open -> open.id().equals(norm));
                boolean speaks = why.standing() == Explanation.Standing.CERTAIN || why.standing() == Explanation.Standing.POSSIBLE;
                assertTrue(openQuestion || decision.norms().containsKey(norm) == speaks, norm + " " + why.standing());
                if (why.standing() == Explanation.Standing.SILENT && left[0]-- > 0) {
                    for (List<RuleProof.Change> way : why.rules().stream().flatMap(rule -> rule.speaksIf().stream()).limit(2).toList()) {
                        assertEquals(Certainty.CERTAIN, SAFECONDUCT.whatIf(one, values(way)).norms().get(norm), norm + " with " + way);
                        ways++;
                    }
                }
            }
        }
        System.out.println("why not: " + ways + " ways to make a norm speak, each of them did");
        assertTrue(ways > 80, "only " + ways);
    }

    private static Map<String, Object> values(List<RuleProof.Change> way) {
        Map<String, Object> values = new LinkedHashMap<>();
        way.forEach(change -> {
            Term term = SAFECONDUCT.vocabulary().require(change.term());
            values.put(term.name(), term.accept(change.to()));
        });
        return values;
    }

    @Test
    void theTestThatKeptItSilentIsNamed() {
        Decision decision = SAFECONDUCT
                .decide(unhcr(Map.of("transferProposed", "yes", "dataIsPersonal", "yes", "dataSubjectInformedOfTransfer", "yes")));
        Explanation why = decision.whyNot("UNHCR-OT-05");
        assertEquals(Explanation.Standing.SILENT, why.standing());
        RuleProof rule = why.rules().get(0);
        Premise.Tested failed = (Premise.Tested) ((Premise.All) rule.condition()).parts().stream().filter(part -> part.truth() == Truth.NO)
                .findFirst().orElseThrow();
        assertEquals("dataSubjectInformedOfTransfer is no yes STATED",
                failed.term() + " " + failed.wants() + " " + failed.answer() + " " + failed.origin());
        assertEquals(List.of("dataSubjectInformedOfTransfer yes no"),
                rule.speaksIf().get(0).stream().map(change -> change.term() + " " + change.from() + " " + change.to()).toList());
        assertEquals(List.of(), decision.why("UNHCR-OT-05").rules());
    }

    @Test
    void silenceAndDatesAndOtherRulebooksAreNamed() {
        Decision silent = SAFECONDUCT.decide(unhcr(Map.of("dataIsPersonal", "yes", "dataSubjectInformedOfTransfer", "no")));
        List<Premise.Tested> failed = new ArrayList<>();
        each(silent.whyNot("UNHCR-OT-05").rules().get(0).condition(), tested -> {
            if (tested.truth() == Truth.NO) {
                failed.add(tested);
            }
        });
        assertEquals(List.of("transferProposed"), failed.stream().map(Premise.Tested::term).toList());
        assertEquals(Origin.PRESUMED, failed.get(0).origin());
        assertEquals(Explanation.Standing.NOT_GOVERNING, silent.whyNot("IOM-OT-19").standing());
        Case early = Case.builder().rulebooks("unhcr").asOf(LocalDate.of(2016, 1, 1)).answers(Map.of("dataIsPersonal", "yes")).build();
        Decision before = SAFECONDUCT.decide(early);
        String later = SAFECONDUCT.register("unhcr").norms().stream().filter(norm -> !norm.inForce(before.asOf())).findFirst().orElseThrow()
                .id();
        assertEquals(Explanation.Standing.NOT_IN_FORCE, before.whyNot(later).standing());
        assertTrue(
                assertThrows(CaseException.class, () -> silent.whyNot("UNHCR-OT-5")).getMessage().contains("did you mean 'UNHCR-OT-05'?"));
        assertThrows(IllegalStateException.class, () -> Decision.builder(Outcome.REFUSED).build().why("UNHCR-OT-05"));
    }

    @Test
    void nothingOfAnExplanationShowsAnAnswer() {
        Decision decision = SAFECONDUCT
                .decide(unhcr(Map.of("recipientType", "NATIONAL_LAW_ENFORCEMENT", "transferProposed", "yes", "dataIsPersonal", "yes")));
        assertFalse(decision.why("UNHCR-OT-20").toString().contains("NATIONAL_LAW_ENFORCEMENT"));
        assertFalse(decision.why("UNHCR-OT-20").rules().toString().contains("NATIONAL_LAW_ENFORCEMENT"));
        Explanation why = decision.why("UNHCR-OT-20");
        everywhere(why.rules().get(0).condition(), tested -> assertFalse(tested.toString().contains("NATIONAL_LAW_ENFORCEMENT")));
    }

    @Test
    void whatIfChangesTheAnswerWhereItStands() {
        Case given = Case.builder().rulebooks("unhcr").asOf(LocalDate.of(2026, 1, 1))
                .add(io.github.safeconduct.model.Information.of().no("dataSubjectInformedOfTransfer"))
                .answers(Map.of("transferProposed", "yes", "dataIsPersonal", "yes")).build();
        Decision before = SAFECONDUCT.decide(given);
        Decision after = SAFECONDUCT.whatIf(given, Map.of("dataSubjectInformedOfTransfer", "yes"));
        assertTrue(before.norms().containsKey("UNHCR-OT-05"));
        assertFalse(after.norms().containsKey("UNHCR-OT-05"));
        Difference difference = before.diff(after);
        assertTrue(
                difference.norms().contains(
                        new Difference.NormChange("UNHCR-OT-05", java.util.Optional.of(Certainty.CERTAIN), java.util.Optional.empty())),
                difference.norms().toString());
        assertTrue(difference.norms().stream()
                .allMatch(change -> java.util.Optional.ofNullable(before.norms().get(change.norm())).equals(change.before())
                        && java.util.Optional.ofNullable(after.norms().get(change.norm())).equals(change.after())));
        assertEquals(List.of("UNHCR-OT-05"), difference.blocking().gone());
        assertEquals(new Difference.Pair<>(before.outcome(), after.outcome()), difference.outcome());
        assertFalse(difference.isEmpty());
        assertTrue(before.diff(SAFECONDUCT.decide(given)).isEmpty());
        assertEquals(before, SAFECONDUCT.whatIf(given, Map.of()));
    }
}
