package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A derogation's life at the command line. */
class DerogationCliTest {

    private static CommandRun on(String day, String... more) {
        String[] args = {"derogation", "examples/derogations/border-declaration.yaml", "examples/derogations/border-case.yaml", "--on",
                day};
        return CommandRun
                .of(java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void saysWhatFellDueAndSinceWhen() {
        CommandRun running = on("2026-04-15");
        assertEquals(0, running.status(), running.err());
        assertTrue(running.out().contains("As of 2026-04-15 the derogation holds: from 2026-03-01 until 2026-05-31."), running.out());
        CommandRun ended = on("2026-06-15");
        assertEquals(4, ended.status());
        assertTrue(ended.out().contains("Since 2026-06-01: ICRC-DG-06, deletion: ")
                && ended.out().contains("Since 2026-06-10: ICRC-CO-05, requirement: "), ended.out());
        assertTrue(on("2026-07-01").out().contains("Since 2026-06-10 until 2026-06-20: ICRC-CO-05"));
    }

    @Test
    void asJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(on("2026-06-15", "--json").out());
        assertEquals("ENDED", json.get("phase").asText());
        assertEquals("2026-06-01", json.get("due").get(0).get("since").asText());
        assertEquals("ICRC-DG-06", json.get("due").get(0).get("conclusion").get("norm").asText());
        assertEquals(4, json.get("stages").size());
    }

    @Test
    void badInput() {
        assertEquals(2,
                CommandRun.of("derogation", "examples/derogations/border-case.yaml", "examples/derogations/border-case.yaml").status());
        assertEquals(2, on("yesterday").status());
        assertEquals(2, CommandRun.of("derogation", "none.yaml", "examples/derogations/border-case.yaml").status());
    }
}
