package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to do so that it may go ahead, as the reports say it. */
class PlanCliTest {

    private static final String HELPED = "examples/cases/one-list-three-rulebooks.yaml";
    private static final String BEYOND = "examples/cases/ministry-asks-for-the-asylum-list.yaml";

    @TempDir
    Path folder;

    @Test
    void oneScreenHasTheCheapestWayAndWhatItComesTo() {
        String out = CommandRun.of("decide", HELPED).out().replaceAll("\\s+", " ");
        assertTrue(
                out.contains(
                        "1. IT sees to it that the answer is yes: Is the transfer recorded? (IOM-OT-19) 2. With that it is undecided."),
                out);
    }

    @Test
    void whereNothingHelpsNobodyIsSentToWork() {
        String out = CommandRun.of("decide", BEYOND).out().replaceAll("\\s+", " ");
        assertTrue(out.contains("Nothing within the organisation's power leads to anything milder, whatever the unknowns turn out to be."),
                out);
        assertFalse(out.contains("sees to it"), out);
        String full = CommandRun.of("decide", BEYOND, "--full").out().replaceAll("\\s+", " ");
        assertTrue(full.contains("That was tried: the case was decided") && full.contains("Exceptions that might apply: UNHCR-DG-01"),
                full);
    }

    /** An answer that stands for several gives way: a plan that took it for unchangeable said that nothing helps where one step did. */
    @Test
    void whatOneAnswerStandsForCanBeChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("under-way.yaml"), "controller: { body: WFP }\noperation: { kind: DISCLOSURE }\n"
                + "personalData: { category: OTHER, dataIsPersonal: yes }\nrecipient: { kind: DONOR }\n"
                + "answers: { impactAssessmentStands: UNDER_WAY }\n");
        String out = CommandRun.of("decide", file.toString()).out().replaceAll("\\s+", " ");
        assertTrue(out.contains("SUSPENDED"), out);
        assertTrue(out.contains("sees to it that the answer is yes: Has a data protection impact assessment been done? (UNSYS-RB-02)"),
                out);
        assertFalse(out.contains("Nothing within the organisation's power"), out);
    }

    @Test
    void allOfItHasEveryWay() {
        String out = CommandRun.of("decide", HELPED, "--full").out().replaceAll("\\s+", " ");
        assertTrue(out.contains("Way 1, after which it is undecided: IT: Is the transfer recorded? [transferLogged] no -> yes;"), out);
        assertTrue(out.contains("Then still to be answered: "), out);
    }

    @Test
    void jsonHasItWhereAllIsAskedFor() throws IOException {
        assertFalse(new ObjectMapper().readTree(CommandRun.of("decide", HELPED, "--json").out()).has("plan"));
        JsonNode plan = new ObjectMapper().readTree(CommandRun.of("decide", HELPED, "--json", "--full").out()).get("plan");
        assertEquals("HELPS", plan.get("standing").asText());
        assertEquals("transferLogged", plan.get("ways").get(0).get("steps").get(0).get("term").asText());
    }

    @Test
    void thePageHasIt() throws IOException {
        Path page = folder.resolve("page.html");
        CommandRun.of("decide", HELPED, "--html", page.toString());
        String html = Files.readString(page);
        assertTrue(
                html.contains("id=\"ways\"") && html.contains("Way 1: then it is undecided")
                        && html.contains("It is no now and is to be yes."),
                html);
    }
}
