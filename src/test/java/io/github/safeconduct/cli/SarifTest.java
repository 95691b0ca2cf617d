package io.github.safeconduct.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.safeconduct.authoring.DemoRulebook;
import io.github.safeconduct.authoring.checks.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --sarif}: what build servers and editors show beside the lines. */
class SarifTest {

    @TempDir
    private Path folder;

    private Path rules;
    private Path out;

    @BeforeEach
    void rules() throws IOException {
        rules = folder.resolve("my rules");
        DemoRulebook.write(rules);
        out = folder.resolve("out.sarif");
    }

    private void edit(String file, String what, String by) throws IOException {
        DemoRulebook.edit(rules.resolve(file), what, by);
    }

    private JsonNode run(Path verified, int status) throws IOException {
        CommandRun run = CommandRun.of("verify", verified.toString(), "--sarif", out.toString());
        assertEquals(status, run.status(), run.err());
        JsonNode root = new ObjectMapper().readTree(Files.readString(out));
        assertEquals(Set.of(), schema().validate(root));
        holdsToTheStandard(root);
        return root.get("runs").get(0);
    }

    /** The schema that OASIS publishes, formats (of URIs, for instance) included. */
    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in,
                    SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        edit("demo/onward-transfer.drl", "\"DONOR\"", "\"DONNOR\"");
        run(rules, 2);
        JsonNode good = new ObjectMapper().readTree(Files.readString(out));
        for (String[] change : new String[][] {{"\"version\":\"2.1.0\"", "\"version\":\"2.0.0\""}, {"\"error\"", "\"fault\""},
                {"\"startLine\":9", "\"startLine\":0"}, {"\"results\"", "\"result\""}, {"\"tool\"", "\"tools\""},
                {"\"uri\":\"", "\"uri\":\"a b"}}) {
            String bad = good.toString().replace(change[0], change[1]);
            assertNotEquals(good.toString(), bad, change[0]);
            assertFalse(schema().validate(new ObjectMapper().readTree(bad)).isEmpty(), change[1]);
        }
    }

    /** What SARIF 2.1.0 asks beyond the schema of the properties used here: §3.13, 3.14, 3.19, 3.27, 3.28, 3.29, 3.30, 3.49. */
    private static void holdsToTheStandard(JsonNode root) {
        assertEquals(List.of("$schema", "version", "runs"), names(root));
        assertEquals("2.1.0", root.get("version").asText());
        JsonNode run = root.get("runs").get(0);
        assertEquals(List.of("tool", "columnKind", "results"), names(run));
        assertEquals("utf16CodeUnits", run.get("columnKind").asText());
        JsonNode driver = run.get("tool").get("driver");
        assertEquals(List.of("name", "version", "rules"), names(driver));
        Set<String> ids = new TreeSet<>();
        driver.get("rules").forEach(rule -> {
            assertEquals(List.of("id", "shortDescription", "help"), names(rule));
            assertTrue(ids.add(rule.get("id").asText()), "every rule once");
            assertTrue(rule.get("shortDescription").get("text").asText().endsWith("."));
            assertFalse(rule.get("help").get("text").asText().isBlank());
        });
        run.get("results").forEach(result -> {
            assertEquals(List.of("ruleId", "ruleIndex", "level", "message", "locations"), names(result));
            assertEquals(result.get("ruleId"), driver.get("rules").get(result.get("ruleIndex").asInt()).get("id"));
            assertTrue(Set.of("error", "note").contains(result.get("level").asText()));
            assertFalse(result.get("message").get("text").asText().isBlank());
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertFalse(place.get("artifactLocation").get("uri").asText().contains(" "), "a URI");
            if (place.has("region")) {
                assertTrue(place.get("region").get("startLine").asInt() > 0 && place.get("region").get("startColumn").asInt() > 0);
            }
        });
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyFaultStandsThereWithItsCheckAndItsPlace() throws IOException {
        edit("demo/onward-transfer.drl", "\"DONOR\"", "\"DONNOR\"");
        edit("demo/norms.yaml", "title: Donors get no personal data", "titel: Donors get no personal data");
        JsonNode run = run(rules, 2);
        List<String> results = new ArrayList<>();
        run.get("results").forEach(result -> {
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            results.add(result.get("ruleId").asText() + " " + result.get("level").asText() + " "
                    + Path.of(java.net.URI.create(place.get("artifactLocation").get("uri").asText())).equals(
                            rules.resolve(result.get("ruleId").asText().equals("terms") ? "demo/onward-transfer.drl" : "demo/norms.yaml"))
                    + " " + place.get("region").get("startLine") + ":" + place.get("region").get("startColumn"));
        });
        assertTrue(results.containsAll(List.of("reading error true 3:3", "terms error true 9:16")), results.toString());
        assertEquals(Checks.described().size(), run.get("tool").get("driver").get("rules").size());
        assertTrue(run.get("tool").get("driver").get("rules").toString().contains("docs/checks/terms.md"));
    }

    @Test
    void whereASingleRulebookWasNamedThePlacesAreTheSame() throws IOException {
        edit("demo/onward-transfer.drl", "\"DONOR\"", "\"DONNOR\"");
        JsonNode result = run(rules.resolve("demo"), 2).get("results").get(0);
        assertEquals(rules.resolve("demo/onward-transfer.drl").toUri().toString(),
                result.get("locations").get(0).get("physicalLocation").get("artifactLocation").get("uri").asText());
    }

    @Test
    void adviceIsANoteAndNothingFoundIsNoResult() throws IOException {
        edit("demo/terms.yaml", "Has the donor signed the pledge?", "Has the donor not signed the pledge?");
        JsonNode results = run(rules, 0).get("results");
        List<String> found = new ArrayList<>();
        results.forEach(result -> found.add(result.get("ruleId").asText() + " " + result.get("level").asText()));
        assertTrue(found.contains("negations note"), found.toString());
        assertFalse(results.toString().contains("[negations]"), results.toString());
    }

    @Test
    void jsonSaysTheSameOnStandardOutput() throws IOException {
        CommandRun fine = CommandRun.of("verify", rules.toString(), "--json");
        assertEquals(0, fine.status(), fine.err());
        JsonNode root = new ObjectMapper().readTree(fine.out());
        assertTrue(root.get("ok").asBoolean());
        assertEquals("{\"norms\":2,\"rules\":2,\"files\":3}", root.get("rulebooks").get("demo").toString());
        edit("demo/onward-transfer.drl", "\"DONOR\"", "\"DONNOR\"");
        CommandRun faulty = CommandRun.of("verify", rules.toString(), "--json");
        assertEquals(2, faulty.status());
        JsonNode fault = new ObjectMapper().readTree(faulty.out()).get("faults").get(0);
        assertEquals("demo/onward-transfer.drl 9:16 terms docs/checks/terms.md", fault.get("file").asText() + " " + fault.get("line") + ":"
                + fault.get("column") + " " + fault.get("check").asText() + " " + fault.get("page").asText());
    }

    @Test
    void aFolderThatIsNoneIsAResultToo() throws IOException {
        JsonNode result = run(folder.resolve("nowhere"), 2).get("results").get(0);
        assertEquals("reading", result.get("ruleId").asText());
        assertEquals(folder.resolve("nowhere").toUri().toString(),
                result.get("locations").get(0).get("physicalLocation").get("artifactLocation").get("uri").asText());
    }
}
