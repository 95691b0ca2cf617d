package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.authoring.DemoRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mutate} on a rulebook of two rules and three tests. */
class MutateCommandTest {

    /** Notices a dropped rule, a test turned round and another conclusion; not what nobody knows, nor a test that no case fails. */
    private static final String SPEAKING = """
            - case: a donor asks for the list
              answers: { transferProposed: yes, recipientType: DONOR, donorSignedPledge: no }
              expect: { refused: [DEMO-OT-01], silent: [DEMO-OT-02] }
            """;
    private static final String REST = """
            - case: nobody asks
              answers: { transferProposed: no, donorSignedPledge: yes }
              expect: { silent: [DEMO-OT-01], waived: [DEMO-OT-01] }
            - case: a media house asks
              answers: { transferProposed: yes, recipientType: OTHER }
              expect: { silent: [DEMO-OT-01] }
            - case: nobody knows
              answers: { transferProposed: unknown, recipientType: unknown, donorSignedPledge: unknown }
              expect: { possible: [DEMO-OT-01, DEMO-OT-02] }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void rules() throws IOException {
        DemoRulebook.write(folder);
    }

    private CommandRun mutate(String cases, String... more) throws IOException {
        Files.writeString(folder.resolve("demo/onward-transfer.cases.yaml"), cases);
        String[] args = new String[more.length + 2];
        args[0] = "mutate";
        args[1] = folder.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return CommandRun.of(args);
    }

    @Test
    void whatNoCaseNoticesIsListedWithItsPlaceAndTheCaseThatOughtToExist() throws IOException {
        CommandRun run = mutate(SPEAKING);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains(
                "demo/onward-transfer.drl:8:16: DEMO-OT-01 donors get no personal data: nobody notices possibly( \"transferProposed\" ) "
                        + "dropped. "
                        + "Wanted: a case in which all else holds and 'transferProposed' is no, and DEMO-OT-01 is silent"),
                run.out());
        assertTrue(run.out()
                .contains("nobody notices possibly( \"transferProposed\" ) read as certainly: what is unknown is taken for not met. "
                        + "Wanted: a case in which all else holds and nobody knows 'transferProposed', and DEMO-OT-01 is possible"),
                run.out());
        assertTrue(run.out().contains(
                "nobody notices Waiver.lifting( DEMO-OT-01, DEMO-OT-02 ) dropped. Wanted: a case that expects waived: [DEMO-OT-01]"),
                run.out());
        assertFalse(run.out().contains("transferProposed\" ) turned round"), run.out());
        assertFalse(run.out().contains("in the place of Refusal"), run.out());
        assertFalse(run.out().contains("OT-01 donors get no personal data: nobody notices the rule dropped"), run.out());
        assertTrue(run.err().contains("mutants, "), run.err());
    }

    @Test
    void casesThatBiteLeaveNothing() throws IOException {
        CommandRun run = mutate(SPEAKING + REST, "--least", "100");
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("demo: 100 % (14 of 14) of the mutants are noticed"), run.out());
        assertFalse(run.out().contains("nobody notices"), run.out());
    }

    @Test
    void aMutantThatNobodyCanNoticeIsListedWithItsReason() throws IOException {
        // A second rule that says the same under more conditions: whatever is done to it, the first one speaks.
        Path drl = folder.resolve("demo/onward-transfer.drl");
        Files.writeString(drl, Files.readString(drl) + """

                // Names of people most of all.
                rule "DEMO-OT-01 donors get no names"
                when
                    Operation( possibly( "transferProposed" ) )
                    Recipient( possibly( "recipientType", "DONOR" ) )
                    PersonalData( possibly( "dataIsPersonal" ) )
                then
                    insert( Refusal.under( "DEMO-OT-01" ) );
                end
                """);
        Path head = folder.resolve("demo/rulebook.yaml");
        Files.writeString(head, Files.readString(head)
                + "exceptions:\n- { check: redundant, norms: [DEMO-OT-01], reason: Donors ask for names before anything else. }\n");
        CommandRun run = mutate(SPEAKING + REST, "--least", "100");
        assertEquals(4, run.status());
        assertTrue(run.out().contains("DEMO-OT-01 donors get no names: nobody notices the rule dropped"), run.out());
        String entry = "- { rule: DEMO-OT-01 donors get no names, mutant: the rule dropped, reason: 'The first rule of the norm speaks "
                + "wherever this one does.' }\n";
        Files.writeString(folder.resolve("equivalent-mutants.yaml"), entry);
        run = mutate(SPEAKING + REST);
        assertTrue(run.out().contains("1 listed as equivalent"), run.out());
        assertFalse(run.out().contains("DEMO-OT-01 donors get no names: nobody notices the rule dropped"), run.out());
        Files.writeString(folder.resolve("equivalent-mutants.yaml"),
                entry + entry.replace("no names", "no personal data") + entry.replace("no names", "nothing at all"));
        run = mutate(SPEAKING + REST);
        assertEquals(4, run.status());
        assertTrue(run.err().contains(
                "equivalent-mutants.yaml:2:3: a case notices this mutant, so it is not equivalent: DEMO-OT-01 donors get no personal "
                        + "data: the rule dropped"),
                run.err());
        assertTrue(run.err().contains("equivalent-mutants.yaml:3:3: there is no such mutant"), run.err());
        Files.writeString(folder.resolve("equivalent-mutants.yaml"), "- { rule: x, mutant: y }\n");
        run = mutate(SPEAKING);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("equivalent-mutants.yaml:1:3: 'reason' is missing"), run.err());
    }

    @Test
    void aCaseThatDoesNotHoldNoticesNothing() throws IOException {
        CommandRun run = mutate(SPEAKING.replace("refused: [DEMO-OT-01]", "suspended: [DEMO-OT-01]"));
        assertEquals(4, run.status());
        assertTrue(run.err().contains("a donor asks for the list: does not hold as it is and was left out"), run.err());
        assertTrue(run.out().contains("donors get no personal data: nobody notices the rule dropped"), run.out());
    }

    @Test
    void onlyAndJson() throws IOException {
        CommandRun run = mutate(SPEAKING, "--only", "DEMO-OT-02", "--json");
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertEquals(5, root.get("rulebooks").get("demo").get("all").asInt());
        JsonNode first = root.get("survivors").get(0);
        assertEquals("DEMO-OT-02", first.get("norm").asText());
        assertTrue(first.get("wanted").asText().startsWith("a case"), run.out());
        assertEquals(2, mutate(SPEAKING, "--only", "NOBODY").status());
        assertEquals(2, mutate(SPEAKING, "--only", "[").status());
    }
}
