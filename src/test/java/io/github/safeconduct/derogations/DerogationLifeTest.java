package io.github.safeconduct.derogations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.DeclarationReader;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Derogation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What falls due when a derogation ends, and on which day. */
class DerogationLifeTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Declaration BORDER = new DeclarationReader(SAFECONDUCT.vocabulary())
            .read(Path.of("examples/derogations/border-declaration.yaml"));

    private static Case border() {
        try (CaseSession session = new CaseFileReader(SAFECONDUCT.vocabulary()).read(Path.of("examples/derogations/border-case.yaml"))
                .get(0)
                .open(SAFECONDUCT)) {
            return session.toCase();
        }
    }

    private static DerogationLife life(String day) {
        return DerogationLife.of(SAFECONDUCT, border(), BORDER, LocalDate.parse(day));
    }

    private static List<String> due(DerogationLife life) {
        return life.due().stream().map(one -> one.conclusion().norm() + " " + one.since() + one.until().map(day -> " to " + day).orElse(""))
                .toList();
    }

    private static Declaration declared(String end, Declaration.Change... changes) {
        return new Declaration(LocalDate.of(2026, 1, 10), "", "", "", "",
                end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end)), List.of(), List.of(), List.of(changes));
    }

    @Test
    void nothingIsDueOnItsLastDayAndTheExtraDataGoOnTheNext() {
        assertEquals(List.of(), due(life("2026-05-31")));
        assertEquals(DerogationLife.Phase.REVIEW_OVERDUE, life("2026-05-31").phase());
        assertEquals(List.of("ICRC-DG-06 2026-06-01"), due(life("2026-06-01")));
        assertEquals(DerogationLife.Phase.ENDED, life("2026-06-01").phase());
        assertEquals(List.of("ICRC-DG-06 2026-06-01"), due(life("2026-06-09")));
    }

    @Test
    void peopleAreToldOnceTheyCanBe() {
        assertEquals(List.of("ICRC-DG-06 2026-06-01", "ICRC-CO-05 2026-06-10"), due(life("2026-06-10")));
        DerogationLife told = life("2026-07-01");
        assertEquals(List.of("ICRC-DG-06 2026-06-01", "ICRC-CO-05 2026-06-10 to 2026-06-20"), due(told));
        assertEquals(List.of("ICRC-DG-06"), told.outstanding().stream().map(one -> one.conclusion().norm()).toList());
        assertTrue(told.outstanding().get(0).conclusion().locator().contains("2.5.3"));
    }

    /** The days that are followed are decided as any case is. */
    @Test
    void everyStageIsTheDecisionOnTheCaseOfThatDay() {
        DerogationLife life = life("2026-06-10");
        assertEquals(List.of("2026-03-01", "2026-06-01", "2026-06-10"),
                life.stages().stream().map(stage -> stage.from().toString()).toList());
        try (CaseSession session = SAFECONDUCT.openSession(border())) {
            session.answers(Map.of("derogationInForce", true, "derogationEndDateSet", true, "derogationEndDatePassed", true))
                    .answer("noticePossibleNow", true).asOf(LocalDate.of(2026, 6, 10));
            assertEquals(session.decide(), life.stages().get(2).decision());
        }
    }

    @Test
    void whatNobodyStatedMayBeDue() {
        Case silent;
        try (CaseSession session = SAFECONDUCT.openSession(border())) {
            silent = session.retract("noticeGiven").toCase();
        }
        DerogationLife life = DerogationLife.of(SAFECONDUCT, silent, BORDER, LocalDate.of(2026, 6, 12));
        assertEquals(List.of("ICRC-DG-06 2026-06-01"), due(life));
        assertEquals(List.of("ICRC-CO-05"), life.mayBeDue().stream().map(one -> one.norm()).toList());
    }

    @Test
    void consentIsSoughtWhenTheHindranceIsOver() {
        Case given = Case.builder().rulebooks("iom").focus("duties").answer("dataIsPersonal", true).answer("transferProposed", false)
                .answer("previouslyProcessedUnderException", true).answer("exceptionalCircumstancesHinderConsent", true)
                .answer("consentStatus", "NOT_SOUGHT").build();
        Declaration declaration = declared("2026-03-01",
                new Declaration.Change(LocalDate.of(2026, 2, 20), Map.of("exceptionalCircumstancesHinderConsent", false)));
        DerogationLife life = DerogationLife.of(SAFECONDUCT, given, declaration, LocalDate.of(2026, 4, 1));
        assertEquals(List.of("IOM-DG-06 2026-02-20"), due(life));
        // That its end date passed brought nothing about, and the report says why.
        assertEquals(List.of("iom"), life.withoutEnd());
        assertEquals(List.of(), life(("2026-06-01")).withoutEnd());
    }

    /** A waiver that no longer holds lets speak again what it lifted. */
    @Test
    void whatWasLiftedHoldsTheOperationUpAgain() {
        Case given = Case.builder().rulebooks("unhcr").answer("transferProposed", false).answer("dataIsPersonal", true)
                .answer("operationKind", "COLLECTION").answer("humanitarianEmergency", true).answer("informingDelaysLifeSavingAid", true)
                .answer("informedAtCollection", false).answer("processingStage", "COLLECTION").answer("purposeTold", false).build();
        Declaration declaration = declared("2026-02-01",
                new Declaration.Change(LocalDate.of(2026, 2, 1), Map.of("humanitarianEmergency", false)));
        DerogationLife life = DerogationLife.of(SAFECONDUCT, given, declaration, LocalDate.of(2026, 3, 1));
        assertTrue(life.stages().get(1).difference().orElseThrow().blocking().come().contains("UNHCR-CO-01"),
                life.stages().get(1).difference().toString());
        assertFalse(life.stages().get(0).decision().blocking().stream().anyMatch(one -> one.norm().equals("UNHCR-CO-01")));
    }

    @Test
    void withoutAnEndTheNormsSaySo() {
        DerogationLife life = DerogationLife.of(SAFECONDUCT, border(), declared(""), LocalDate.of(2026, 2, 1));
        assertTrue(life.stages().get(0).decision().blocking().stream().anyMatch(one -> one.norm().equals("ICRC-DG-12")));
        assertEquals(List.of("decidedBy", "end", "leavesOut", "measure", "review", "whyNothingGentler"), life.declaration().missing());
    }

    @Test
    void beforeItsFirstDayThereIsNothing() {
        DerogationLife life = life("2026-02-28");
        assertEquals(DerogationLife.Phase.DECLARED_FOR_LATER, life.phase());
        assertTrue(life.stages().isEmpty() && life.due().isEmpty() && life.mayBeDue().isEmpty());
    }

    @Test
    void reviews() {
        assertEquals(List.of(), BORDER.overdue(LocalDate.of(2026, 4, 1)));
        assertEquals(List.of(), BORDER.overdue(LocalDate.of(2026, 4, 20)));
        assertEquals(List.of(LocalDate.of(2026, 5, 1)), BORDER.overdue(LocalDate.of(2026, 5, 2)));
        assertEquals(Optional.of(LocalDate.of(2026, 5, 1)), BORDER.nextReview(LocalDate.of(2026, 4, 2)));
        assertEquals(Optional.empty(), BORDER.nextReview(LocalDate.of(2026, 5, 2)));
    }

    @Test
    void aCaseThatSaysOtherwiseIsAnError() {
        for (Case other : List.of(border().toBuilder().answer("derogationEndDatePassed", true).build(),
                border().toBuilder().answer("derogationInForce", "no").build(),
                Case.builder().rulebooks("icrc").add(DataSubject.of().with(Derogation.of().no("derogationEndDateSet"))).build(),
                Case.builder().rulebooks("icrc").add(Derogation.of().no("derogationInForce")).build())) {
            CaseException e = assertThrows(CaseException.class,
                    () -> DerogationLife.of(SAFECONDUCT, other, BORDER, LocalDate.of(2026, 3, 2)));
            assertTrue(e.getMessage().contains("follows from the days of the declaration"), e.getMessage());
        }
        assertEquals(1, DerogationLife.of(SAFECONDUCT, border().toBuilder().answer("derogationEndDateSet", true).build(), BORDER,
                LocalDate.of(2026, 3, 1)).stages().size());
    }

    @Test
    void aWrongDeclarationIsAnErrorWithItsPlace() {
        DeclarationReader reader = new DeclarationReader(SAFECONDUCT.vocabulary());
        for (Map.Entry<String, String> wrong : Map.of(
                "end: 2026-01-01\n", "f.yaml:1",
                "declared: 2026-13-01\n", "f.yaml:1:11: there is no such day",
                "declared: 2026-03-01\nend: 2026-02-01\n",
                "f.yaml:2:6: 'end' is dated 2026-02-01, before the derogation was declared on 2026-03-01",
                "declared: 2026-03-01\nmeasures: x\n", "f.yaml:2:1: a declaration has no 'measures' (did you mean 'measure'?)",
                "declared: 2026-03-01\nmeasure: [x]\n", "f.yaml:2:10: 'measure' takes a text, found a list",
                "declared: 2026-03-01\nchanges:\n- { on: 2026-04-01, answers: { noticeGivn: yes } }\n",
                "f.yaml:3:32: unknown term 'noticeGivn'",
                "declared: 2026-03-01\nchanges:\n- { on: 2026-04-01, answers: { noticeGiven: maybe } }\n", "takes yes, no or unknown",
                "declared: 2026-03-01\nchanges:\n- { on: 2026-04-01 }\n", "f.yaml:3:3: a change has a day",
                "- declared\n", "f.yaml:1:1: expected a declaration").entrySet()) {
            CaseException e = assertThrows(CaseException.class, () -> reader.read("f.yaml", wrong.getKey()));
            assertTrue(e.getMessage().contains(wrong.getValue()), e.getMessage());
            assertFalse(e.getMessage().contains("maybe"));
        }
    }
}
