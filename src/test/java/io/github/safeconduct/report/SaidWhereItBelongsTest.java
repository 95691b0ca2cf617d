package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.testing.PreparedDecision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says stands where it is so, and names those it is about. */
class SaidWhereItBelongsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    private static Case.Builder under(String book) {
        return Case.builder().rulebooks(book).asOf(LocalDate.of(2026, 1, 1));
    }

    /** A question about a person names the person, and no recipient of the person's data; of a recipient no person; of the whole nobody. */
    @Test
    void aQuestionNamesThoseItIsAbout() {
        Decision decision = SAFECONDUCT.decide(under("unhcr")
                .add(DataSubject.of().named("Alan").no("dataSubjectIsChild"), DataSubject.of().named("Berivan"),
                        Recipient.of().answer("recipientType", "NATIONAL_LAW_ENFORCEMENT").named("police"),
                        Recipient.of().answer("recipientType", "DONOR").named("donor"))
                .answers(Map.of("dataIsPersonal", "yes")).build());
        Questions questions = new Questions(SAFECONDUCT.vocabulary(), Words.english());
        int persons = 0;
        int operation = 0;
        for (Question question : decision.questions()) {
            String about = questions.about(question);
            if (question.fact().equals("DataSubject")) {
                persons++;
                assertTrue((about.contains("Berivan") || about.contains("Alan")) && !about.contains("police") && !about.contains("donor"),
                        question + about);
            } else if (question.fact().equals("Recipient")) {
                assertFalse(about.contains("Berivan") || about.contains("Alan"), question + about);
            } else if (List.of("Operation", "Controller").contains(question.fact())) {
                assertTrue(about.isEmpty(), question + about);
                operation++;
            }
        }
        assertTrue(persons > 0 && operation > 0, decision.questions().toString());
    }

    /** What must go goes nowhere, so that nothing stands under "if it goes ahead"; what is merely refused could with another basis. */
    @Test
    void nothingGoesAheadWithDataThatMustGo() {
        for (String name : List.of("red-notice-for-a-refugee", "list-of-a-programme-that-is-over", "donor-asks-for-the-list")) {
            CaseFile file = new CaseFileReader(SAFECONDUCT.vocabulary()).read(Path.of("examples/cases/" + name + ".yaml")).get(0);
            try (CaseSession session = file.open(SAFECONDUCT)) {
                Decision decision = session.decide();
                boolean mustGo = new Verdict(decision, Words.english()).headline().contains("DELETED");
                assertEquals(!name.startsWith("donor"), mustGo, name);
                assertEquals(mustGo ? Optional.empty() : Optional.of("title.conditionsIf"), Verdict.conditions(decision), name);
            }
        }
    }

    /** Where no norm names an office, none is "named below": the case waits for the office that is asked. */
    @Test
    void whatOnlyOfficesCanAnswerWaitsForTheirAnswer() {
        String asked = new Verdict(PreparedDecision.of(Outcome.REFERRED).asking("transparencyFrustratesPurpose").build(),
                Words.english()).meaning();
        assertTrue(asked.startsWith("Only an office can answer what is open"), asked);
        String sent = new Verdict(
                PreparedDecision.referred("UNHCR-LB-09", "Data Protection Officer").asking("transparencyFrustratesPurpose").build(),
                Words.english()).meaning();
        assertTrue(sent.startsWith("The operation waits for the decision of the office"), sent);
    }
}
