package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What an officer may ask beside the decision: why, why not, what if. */
class EnquiryCliTest {

    private static final String MINISTRY = "examples/cases/ministry-asks-for-the-asylum-list.yaml";

    private String out = "";
    private String err = "";

    private int run(String... args) {
        CommandRun run = CommandRun.replying("", args);
        out = run.out();
        err = run.err();
        return run.status();
    }

    @Test
    void whyShowsEveryTestDownToWhatWasSaid() {
        assertEquals(4, run("decide", MINISTRY, "--why", "UNHCR-OT-05"), err);
        assertTrue(out.contains("REFUSED. "), out);
        assertTrue(out.contains("[holds] transferProposed is yes. It is yes, as operationKind implies."), out);
        assertTrue(out.contains("[holds] dataSubjectInformedOfTransfer is no. It is no, as stated."), out);
        assertFalse(out.contains("What would make it lawful"), "the rest of the report is left out: " + out);
    }

    @Test
    void whyNotNamesWhatIsOpenAndWhatWouldMakeItSpeak() {
        assertEquals(4, run("decide", MINISTRY, "--why-not", "UNHCR-OT-01"), err);
        assertTrue(out.contains("It may speak, depending on what is unknown."), out);
        assertTrue(out.contains("if recipientProtectionComparable were no, which nobody said."), out);
        assertTrue(out.contains("[holds] UNHCR-OT-27 makes it yes where this holds:"), out);
        assertEquals(4, run("decide", MINISTRY, "--why-not", "IOM-OT-19"), err);
        assertTrue(out.contains("Its rulebook, iom, does not govern this case."), out);
        assertEquals(2, run("decide", MINISTRY, "--why-not", "UNHCR-OT-1"));
        assertTrue(err.contains("(did you mean 'UNHCR-OT-01'?)"), err);
    }

    @Test
    void whatIfShowsTheDifferenceAndTheStatusIsThatOfTheCase() {
        assertEquals(4, run("decide", MINISTRY, "--what-if", "dataSubjectInformedOfTransfer=yes"), err);
        assertTrue(out.contains("Holding it up, no longer: UNHCR-OT-05"), out);
        assertEquals(2, run("decide", MINISTRY, "--what-if", "dataSubjectInformedOfTransfer=perhaps"));
        assertTrue(err.contains("takes yes, no or unknown"), err);
    }

    @Test
    void theJsonHasThemAsValues() throws Exception {
        assertEquals(4, run("decide", MINISTRY, "--json", "--why", "UNHCR-OT-05", "--why-not", "UNHCR-OT-01", "--what-if",
                "dataSubjectInformedOfTransfer=yes"), err);
        JsonNode root = new ObjectMapper().readTree(out);
        assertEquals("REFUSED", root.get("outcome").asText());
        JsonNode why = root.get("why").get(0);
        assertEquals("certain", why.get("standing").asText());
        assertEquals("implied", why.get("rules").get(0).get("condition").get("all").get(0).get("origin").asText());
        JsonNode change = root.get("whyNot").get(0).get("rules").get(0).get("speaksIf").get(0).get(0);
        assertEquals("recipientProtectionComparable unknown no",
                change.get("term").asText() + " " + change.get("from").asText() + " " + change.get("to").asText());
        assertEquals("UNHCR-OT-05", root.get("whatIf").get("blocking").get("gone").get(0).asText());
    }

    /** A fault of an option is said once, of the option, and not of each case. */
    @Test
    void whatIsWrongWithAnOptionIsNoFaultOfACase() {
        for (String[] bad : List.of(new String[] {"--why", "UNHCR-XX-99"}, new String[] {"--why-not", "NOSUCH"},
                new String[] {"--what-if", "nosuch=yes"}, new String[] {"--what-if", "recipientType=WHO"},
                new String[] {"--consent", "nowhere.json"}, new String[] {"--rulebook", "nosuch"})) {
            assertEquals(2, run("decide", MINISTRY, bad[0], bad[1]));
            assertEquals(1, err.lines().count(), err);
            assertFalse(err.contains(MINISTRY), err);
            assertTrue(err.startsWith(bad[0]) || err.contains(bad[1]), err);
        }
    }

    @Test
    void twoAnswersToOneTermAreAnErrorThatNamesBoth() {
        for (String[] two : new String[][] {{"transferProposed=yes", "transferProposed=no"},
                {"dataCategory=HEALTH", "dataCategory=HEALTH"}}) {
            CommandRun run = CommandRun.of("decide", MINISTRY, "--what-if", two[0], "--what-if", two[1]);
            String term = two[0].substring(0, two[0].indexOf('='));
            assertEquals(2, run.status());
            assertTrue(
                    run.err().contains("--what-if answers '" + term + "' twice, as '" + term + "' and as '" + term + "'; keep one of the "
                            + "two"),
                    run.err());
        }
        assertEquals(2, CommandRun.of("decide", MINISTRY, "--what-if", "transferProposed").status());
    }
}
