package io.github.safeconduct.authoring.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.starting.NewNorm;
import io.github.safeconduct.authoring.starting.NewRulebook;
import io.github.safeconduct.authoring.starting.Schemas;
import io.github.safeconduct.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schemas say yes to every file of this repository and no to wrong ones, as a validator that is none of ours reads them, and they know
 * what the readers know.
 */
class LawSchemasTest {

    private static final Safeconduct LIBRARY = Safeconduct.load();
    private static final Map<String, String> FILES = Schemas.of(LIBRARY, Optional.empty()).files();
    // It reads yes and no as texts, as YAML 1.2 and with it editors do.
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    /** A rulebook of one's own, to read and to try wrong texts on. */
    @TempDir
    private static Path own;

    @BeforeAll
    static void writeARulebook() throws IOException {
        NewRulebook.write(own, "harbour-light", "HLR");
    }

    private static JsonSchema schema(String text) {
        return SCHEMAS.computeIfAbsent(text, JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)::getSchema);
    }

    private static Set<String> faults(JsonSchema schema, String yaml) throws IOException {
        Set<String> faults = new TreeSet<>();
        schema.validate(YAML.readTree(yaml)).forEach(fault -> faults.add(fault.getInstanceLocation() + ": " + fault.getMessage()));
        return faults;
    }

    @ParameterizedTest
    @CsvSource({"rulebook.yaml,src/main/resources/rules", "norms.yaml,src/main/resources/rules", "terms.yaml,src/main/resources/rules",
            ".cases.yaml,src/test/resources/rules", ".yaml,examples/cases", ".cases.yaml,examples/host-tests/src/test/resources/cases",
            "informed.cases.yaml,src/test/resources/testing/cases"})
    void everyFileOfTheRepositoryIsAsItsSchemaSays(String ending, Path folder) throws IOException {
        JsonSchema schema = schema(FILES.get(folder.endsWith("rules") && !ending.equals(".cases.yaml")
                ? LawSchemas.fileName(ending)
                : "cases.schema.json"));
        int read = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).sorted().toList()) {
                assertEquals(Set.of(), faults(schema, Files.readString(file)), file.toString());
                read++;
            }
        }
        assertTrue(read > 0, () -> "no file in " + folder + " ends in " + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{ answers: { transferPropsed: yes } }",
            "{ answers: { transferProposed: perhaps } }",
            "{ answers: { dataCategory: HAELTH } }",
            "{ answers: { dataCategory: [] } }",
            "{ transferProposed: yes }",
            "{ recipient: { kind: DONER } }",
            "{ recipient: { transferProposed: yes } }",
            "{ controller: { kind: UNHCR, recipient: { kind: DONOR } } }",
            "{ rulebooks: [unhrc], answers: { transferProposed: yes } }",
            "{ rulebooks: [], answers: { transferProposed: yes } }",
            "{ answers: { countryFled: Syria } }",
            "{ answers: { countryFled: sy } }",
            "{ dataSubject: { countryFled: yes } }",
            "{ retention: { retentionUntil: 31.12.2026 } }",
            "{ answers: { retentionUntil: [2026-12-31] } }",
            "{ asOf: 1 March 2024, answers: { transferProposed: yes } }",
            "{ focus: [XX], answers: { transferProposed: yes } }",
            "{ answers: { transferProposed: yes }, norm: UNHCR-OT-O1, expect: { permits: no } }",
            "{ answers: { transferProposed: yes }, expect: { refuse: [UNHCR-OT-01] } }",
            "{ answers: { transferProposed: yes }, expect: { refused: [UNHCR-OT-999] } }",
            "{ answers: { transferProposed: yes }, expect: { outcome: PERMITED } }",
            "{ answers: { transferProposed: yes }, expect: { bounds: { bests: REFUSED } } }",
            "{ answers: { transferProposed: yes }, expect: { sensitive: { IOM-SA-02: HIHG } } }",
            "{ answers: { transferProposed: yes }, expect: { questions: { include: [consentStatuss] } } }",
            "{ answers: { transferProposed: yes }, expect: {} }",
            "[]",
            "just a text",
    })
    void aWrongCaseIsRefused(String yaml) throws IOException {
        assertFalse(faults(schema(FILES.get("cases.schema.json")), yaml).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "modality: prohibition|modality: prohibitoin", "effect: adverse|effect: bad", "conclusion: refusal|conclusion: refuse",
            "id: HLR-OT-01|id: HLR-XX-01", "id: HLR-OT-01|id: HLR-OT", "confidence: high|confidence: very high",
            "evidence: retrieved|evidence: hearsay", "consequence: The list|consequnce: The list", "locator: '1'|lines: '1'",
            "source: HLR-RULES|source: ''", "norms:|norm:", "evidence: retrieved|from: soon",
            "evidence: retrieved|yieldsTo: HLR-OT-02", "evidence: retrieved|waivable: sometimes"})
    void aWrongNormIsRefused(String right, String wrong) throws IOException {
        refused("norms.yaml", right, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "fact: Approval|fact: Aproval", "silence: unknown|silence: perhaps", "silence: unknown|silent: unknown", "ask:|question:",
            "- term: harbour|- term: harbour light", "silence: unknown|silence: unknown\\n  number: maybe",
            "silence: unknown|silence: unknown\\n  who: the cook", "silence: unknown|silence: unknown\\n  protects: perhaps",
            "silence: unknown|silence: unknown\\n  implies: { yes: { dataIsPersonal: perhaps } }",
            "silence: unknown|silence: unknown\\n  settledBy: { yes: { since: [retentionUntil, asOf] } }",
            "silence: unknown|silence: unknown\\n  settledBy: { maybe: { before: [retentionUntil, asOf] } }",
            "silence: unknown|silence: unknown\\n  country: perhaps",
            "silence: unknown|silence: unknown\\n  brings: { yes: XX }",
            "silence: unknown|silence: unknown\\n  silenceWhen: { SELLING: unknown }",
            "silence: unknown|silence: unknown\\n  values: [TWO WORDS]"})
    void aWrongTermIsRefused(String right, String wrong) throws IOException {
        refused("terms.yaml", right, wrong.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "version:|versoin:", "rulebook: harbour-light|rulebook: Harbour Light", "from: 2025-01-01|from: 2025", "published: '2025', |",
            "title: Harbour|governs: [HLR]\\ntitle: Harbour", "sources:|sorces:",
            "title: Harbour|lawfulBasis: { codes: { CONSENT: CONSNET } }\\ntitle: Harbour",
            "title: Harbour|exceptions: [{ check: waivers }]\\ntitle: Harbour"})
    void aWrongHeadIsRefused(String right, String wrong) throws IOException {
        refused("rulebook.yaml", right, wrong == null ? "" : wrong.replace("\\n", "\n"));
    }

    /** The schema of a file of one's own, with which it is right, and with one thing changed wrong. */
    private static void refused(String file, String right, String wrong) throws IOException {
        String text = Files.readString(own.resolve("harbour-light").resolve(file));
        JsonSchema schema = schema(Files.readString(own.resolve("schema").resolve(LawSchemas.fileName(file))));
        assertEquals(Set.of(), faults(schema, text));
        assertTrue(text.contains(right), text);
        assertFalse(faults(schema, text.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)))
                .isEmpty(), wrong);
    }

    @Test
    void aNewRulebookNamesItsSchemasAndTheyKnowIt(@TempDir Path folder) throws IOException {
        List<Path> written = NewRulebook.write(folder, "harbour-light", "HLR");
        assertEquals(9, written.size(), written::toString);
        for (Path file : written.stream().filter(one -> one.toString().endsWith(".yaml")).toList()) {
            String text = Files.readString(file);
            String line = text.lines().findFirst().orElseThrow();
            assertTrue(line.startsWith("# yaml-language-server: $schema=../schema/"), line);
            Path named = file.resolveSibling(line.substring(line.indexOf('=') + 1));
            assertEquals(Set.of(), faults(schema(Files.readString(named)), text), file.toString());
        }
        // The library's own schema knows neither the term nor the norms.
        assertFalse(faults(schema(FILES.get("cases.schema.json")),
                Files.readString(folder.resolve("harbour-light/onward-transfer.cases.yaml"))).isEmpty());
    }

    @Test
    void aNewNormStandsInTheSchemasAndItsFilesNameThem(@TempDir Path folder) throws IOException {
        NewRulebook.write(folder, "harbour-light", "HLR");
        for (Path file : NewNorm.write(folder, "HLR-SA-01", "sensitivity").stream().filter(one -> one.toString().endsWith(".yaml"))
                .toList()) {
            String text = Files.readString(file);
            String line = text.lines().findFirst().orElseThrow();
            assertEquals(Set.of(), faults(schema(Files.readString(file.resolveSibling(line.substring(line.indexOf('=') + 1)))), text),
                    file.toString());
        }
    }

    @Test
    void aSchemaKnowsWhatItsReaderKnows() {
        LawSchemas schemas = new LawSchemas(LIBRARY.vocabulary(), LIBRARY.rulebooks(), List.of("UNHCR-OT-01"));
        assertEquals(sorted(RegisterFile.HEAD_KEYS), schemas.headKeys().keys());
        assertEquals(sorted(RegisterFile.SOURCE_KEYS), schemas.sourceKeys().keys());
        assertEquals(sorted(RegisterFile.QUESTION_KEYS), schemas.questionKeys().keys());
        assertEquals(sorted(RegisterFile.EXCEPTION_KEYS), schemas.exceptionKeys().keys());
        assertEquals(sorted(RegisterFile.NORM_KEYS), schemas.normKeys().keys());
        assertEquals(sorted(TermFile.KEYS), schemas.termKeys().keys());
        assertEquals(Set.of("cases.schema.json", "norms.schema.json", "rulebook.schema.json", "terms.schema.json"), FILES.keySet());
    }

    private static Collection<String> sorted(Collection<String> names) {
        return new TreeSet<>(names);
    }

    @Test
    void theCommandWritesThem(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(out, out, new ByteArrayInputStream(new byte[0]), "schema", folder.resolve("schema").toString(), "--rules",
                "src/test/resources/testing/rules");
        assertEquals(0, status, () -> out.toString(StandardCharsets.UTF_8));
        assertEquals(4, out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("written: ")).count());
        String cases = Files.readString(folder.resolve("schema/cases.schema.json"));
        assertEquals(Set.of(), faults(schema(cases),
                Files.readString(Path.of("src/test/resources/testing/rules/harbour-light/onward-transfer.cases.yaml"))));
        assertTrue(cases.contains("\"harbourLightCoordinatorApproved\""));
    }
}
