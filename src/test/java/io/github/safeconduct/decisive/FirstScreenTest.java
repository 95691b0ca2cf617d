package io.github.safeconduct.decisive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Presumption;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.HtmlReport;
import io.github.safeconduct.report.JsonReport;
import io.github.safeconduct.report.TextReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody wrote and what nobody said stand on the first screen where they made no difference, or all of it. */
class FirstScreenTest {

    private static Case example(String file) throws IOException {
        return Tried.toCase(Tried.in(Tried.EXAMPLES).stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow().given());
    }

    private static String brief(Decision decision) {
        return new TextReport(Tried.SAFECONDUCT, "x", decision, false).text().replaceAll("\\s+", " ");
    }

    private static void assertSaid(String said, Decision decision) {
        assertTrue(brief(decision).contains(said), brief(decision));
        assertTrue(HtmlReport.of(Tried.SAFECONDUCT, CaseLabel.named("x"), decision).contains(said));
    }

    /** Outside the focus an unknown keeps nothing open: whoever wrote it must not think that it was weighed. */
    @Test
    void anUnknownThatNobodyLooksIntoIsNamed() throws IOException {
        Case given = example("brother-sought-in-two-camps.yaml").toBuilder().answer("retentionPeriodExpired", "unknown").build();
        Decision decision = Tried.SAFECONDUCT.decide(given);
        assertEquals(List.of("retentionPeriodExpired"), decision.setAside());
        assertSaid("Written as not known, and not looked into, because the case does not ask: retentionPeriodExpired.", decision);
        assertTrue(JsonReport.of("x", decision, false).contains("\"setAside\":[\"retentionPeriodExpired\"]"));
        assertEquals(List.of(),
                Tried.SAFECONDUCT.decide(given.toBuilder().focus("duties", "OT", "LB", "SA", "RB", "DG").build()).setAside());
        assertEquals(List.of(), Tried.SAFECONDUCT.decide(example("brother-sought-in-two-camps.yaml")).setAside());
    }

    @Test
    void anAnswerThatNobodyReadsIsNamed() throws IOException {
        Case given = example("brother-sought-in-two-camps.yaml").toBuilder().answer("impactAssessmentDone", "yes").build();
        Decision decision = Tried.SAFECONDUCT.decide(given);
        assertEquals(List.of("impactAssessmentDone"), decision.unread());
        assertSaid("Answered, but read by none of these rulebooks: impactAssessmentDone.", decision);
    }

    /** Each presumption that is said to carry the outcome does, and the others do not. */
    @Test
    void whatTheOutcomeRestsOnIsNamedAndNothingElse() throws IOException {
        int carrying = 0;
        int idle = 0;
        for (String file : List.of("brother-sought-in-two-camps.yaml", "court-summons-for-an-iom-file.yaml",
                "winter-list-she-asked-to-be-on.yaml", "red-notice-for-a-refugee.yaml")) {
            Case given = example(file);
            Decision decision = Tried.SAFECONDUCT.decide(given);
            Map<String, Presumption> rests = decision.restsOn().stream()
                    .collect(java.util.stream.Collectors.toMap(Presumption::term, one -> one));
            assertTrue(decision.presumed().containsAll(rests.keySet()), file);
            for (String term : decision.presumed()) {
                Outcome open;
                try {
                    open = Tried.SAFECONDUCT.whatIf(given, Map.of(term, "unknown")).bounds().outcome();
                } catch (CaseException e) {
                    continue; // what contradicts the case was not presumed by silence alone
                }
                if (rests.containsKey(term)) {
                    assertNotEquals(decision.bounds().outcome(), open, file + " " + term);
                    carrying++;
                } else {
                    assertEquals(decision.bounds().outcome(), open, file + " " + term);
                    idle++;
                }
            }
        }
        assertTrue(carrying > 10 && idle > 10, carrying + " carry, " + idle + " do not");
    }

    @Test
    void aPresumptionIsNamedInPlainWordsTheGravestFirst() throws IOException {
        Decision decision = Tried.SAFECONDUCT.decide(example("brother-sought-in-two-camps.yaml"));
        Presumption first = decision.restsOn().get(0);
        assertEquals(Outcome.REFUSED, first.outcome());
        String brief = brief(decision);
        assertTrue(brief.contains("Taken for granted, and the outcome rests on it " + first.question()
                + " Nobody has said so, and it was taken as no. If it is so, it could be refused. [" + first.term() + "]"), brief);
        assertFalse(brief.contains("--trace"), brief);
    }
}
