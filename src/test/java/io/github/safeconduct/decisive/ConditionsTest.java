package io.github.safeconduct.decisive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.HtmlReport;
import io.github.safeconduct.report.JsonReport;
import io.github.safeconduct.report.TextReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision that says "on the conditions below" lists one, wherever it is read. */
class ConditionsTest {

    @Test
    void whatIsPermittedWithConditionsNamesThem() throws IOException {
        List<String> bare = new ArrayList<>();
        int permitted = 0;
        int open = 0;
        for (Tried one : Tried.all()) {
            Decision decision = one.decision();
            if (decision == null || decision.outcome() != Outcome.PERMITTED_WITH_CONDITIONS) {
                continue;
            }
            permitted++;
            open += decision.conditions().stream().allMatch(condition -> condition.certainty() == Certainty.POSSIBLE) ? 1 : 0;
            if (decision.conditions().isEmpty() && decision.duties().isEmpty()) {
                bare.add(one.given().name() + " " + decision.bounds());
            }
            shown(one.given().name(), decision);
        }
        assertEquals(List.of(), bare);
        assertTrue(permitted >= 10 && open >= 2, permitted + " permitted with conditions, of " + open + " only on such as are possible");
    }

    private static void shown(String name, Decision decision) throws IOException {
        List<CitedConclusion> conditions = decision.conditions();
        if (conditions.isEmpty()) {
            return;
        }
        String first = conditions.get(0).norm();
        String brief = new TextReport(Tried.SAFECONDUCT, name, decision, false).text();
        assertTrue(brief.contains("On these conditions\n  " + first), brief);
        String full = new TextReport(Tried.SAFECONDUCT, name, decision, false).full();
        assertTrue(full.contains("On these conditions\n  " + first), full);
        String html = HtmlReport.of(Tried.SAFECONDUCT, CaseLabel.named(name), decision);
        assertTrue(html.contains("id=\"conditions\"") && html.contains("<h3>" + first), name);
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(name, decision, false));
        assertEquals(conditions.size(), json.get("conditions").size());
        assertEquals(first, json.get("conditions").get(0).get("norm").asText());
    }

    /** What is merely possible says until when it counts, and is no condition of what is held up. */
    @Test
    void aPossibleConditionSaysUntilWhenItCounts() throws IOException {
        Tried tracing = Tried.in(Tried.EXAMPLES).stream().filter(one -> one.file().equals("brother-sought-in-two-camps.yaml")).findFirst()
                .orElseThrow();
        Decision decision = tracing.decided().orElseThrow();
        assertEquals(Outcome.PERMITTED_WITH_CONDITIONS, decision.outcome());
        assertTrue(decision.conditions().stream().allMatch(one -> one.certainty() == Certainty.POSSIBLE));
        String brief = new TextReport(Tried.SAFECONDUCT, "x", decision, false).text().replaceAll("\\s+", " ");
        assertTrue(brief.contains("ICRC-RB-03, requirement") && brief.contains("Counts until this is known: dpiaDecisionRecorded."), brief);
        for (Tried one : Tried.in(Tried.EXAMPLES)) {
            one.decided().filter(other -> other.outcome().isBlocked())
                    .ifPresent(other -> assertFalse(other.conditions().stream().anyMatch(it -> it.certainty() == Certainty.POSSIBLE)));
        }
    }
}
