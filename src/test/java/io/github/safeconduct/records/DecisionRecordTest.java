package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.DemoRulebook;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.CaseWriter;
import io.github.safeconduct.model.DataSubject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record holds, and that a kept case gives it again. */
class DecisionRecordTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordKey KEY = RecordKey.of("a key for tests, of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static List<Case> examples() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).forEach(one -> {
                    try (CaseSession session = one.open(SAFECONDUCT)) {
                        cases.add(session.toCase());
                    }
                });
            }
        }
        return cases;
    }

    private static DecisionRecord record(String reference, Case given) {
        return DecisionRecord.of(reference, KEY, given, SAFECONDUCT.decide(given));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("src/main/resources/schema/record.schema.json")));
    }

    @Test
    void everyRecordIsAsTheSchemaSaysAndReadsBack() throws IOException {
        JsonSchema schema = schema();
        Set<String> digests = new HashSet<>();
        List<Case> examples = examples();
        for (Case given : examples) {
            DecisionRecord record = record("op/1", given);
            assertEquals(Set.of(), schema.validate(JSON.readTree(record.json())));
            assertEquals(record, DecisionRecord.read(record.json()));
            assertEquals(record.json(), DecisionRecord.read(record.json()).json());
            Decision decision = SAFECONDUCT.decide(given);
            assertEquals(decision.outcome(), record.outcome());
            assertEquals(decision.permits(), record.permits());
            assertEquals(decision.asOf(), record.asOf());
            assertEquals(decision.conclusions().size(), JSON.readTree(record.json()).get("conclusions").size());
            digests.add(JSON.readTree(record.json()).get("digest").get("value").asText());
        }
        assertEquals(new HashSet<>(examples).size(), digests.size(), "different cases have different digests");
    }

    @Test
    void whatIsNoRecordIsNone() throws IOException {
        String good = record("op/1", examples().get(0)).json();
        JsonSchema schema = schema();
        assertFalse(schema.validate(((ObjectNode) JSON.readTree(good)).put("more", 1)).isEmpty());
        assertFalse(schema.validate(((ObjectNode) JSON.readTree(good)).put("reference", "Somebody's name")).isEmpty());
        assertFalse(schema.validate(((ObjectNode) JSON.readTree(good)).without("digest")).isEmpty());
        for (String none : List.of("", "null", "[]", "{}", good + " ", good + good, good.replace(",\"version\"", ", \"version\""),
                good.replace("safeconduct-record-1", "safeconduct-record-9"), good.replace("\"op/1\"", "\"op 1\""),
                good.replaceFirst("\"outcome\":\"[A-Z_]+\",\"permits\"", "\"outcome\":\"FINE\",\"permits\""),
                good.replaceFirst("\"asOf\":\"[^\"]+\"", "\"asOf\":\"today\""), good.replaceFirst("\\{", "{\"asOf\":\"2026-01-01\","))) {
            assertThrows(RecordException.class, () -> DecisionRecord.read(none), none);
        }
    }

    /** The kept case, read from its file, under rulebooks loaded anew. */
    @Test
    void aKeptCaseGivesTheSameBytes() throws IOException {
        Safeconduct anew = Safeconduct.load();
        for (Case given : examples()) {
            DecisionRecord kept = record("op/1", given);
            Path file = folder.resolve("kept.yaml");
            Files.writeString(file, CaseWriter.write("kept", List.of(), given));
            try (CaseSession session = new CaseFileReader(anew.vocabulary()).read(file).get(0).open(anew)) {
                Replay replay = Replay.of(anew, KEY, DecisionRecord.read(kept.json()), session.toCase());
                assertEquals(List.of(), replay.differences());
                assertEquals(kept.json(), replay.now().json());
            }
        }
    }

    /** A host's own rulebook, as it was kept, and as it was changed. */
    @Test
    void keptRulebooksGiveTheSameBytesAndChangedOnesSaySo() throws IOException {
        Path copy = folder.resolve("rules");
        DemoRulebook.write(copy);
        Safeconduct before = Safeconduct.load(copy);
        Case given = Case.builder().rulebooks("demo").asOf(LocalDate.of(2026, 1, 1)).answer("dataIsPersonal", true).build();
        DecisionRecord kept = DecisionRecord.of("op/1", KEY, given, before.decide(given));
        assertTrue(Replay.of(Safeconduct.load(copy), KEY, kept, given).same());
        Path norms = copy.resolve("demo/norms.yaml");
        Files.writeString(norms, Files.readString(norms).replaceFirst("title: (.)", "title: Changed $1"));
        Replay changed = Replay.of(Safeconduct.load(copy), KEY, kept, given);
        assertEquals(List.of("the rulebooks are others: demo"), changed.differences());
    }

    @Test
    void anotherCaseOrKeyIsSaid() throws IOException {
        Case given = examples().get(0);
        DecisionRecord kept = record("op/1", given);
        Case other = given.toBuilder().add(DataSubject.of().named("somebody else")).build();
        assertTrue(Replay.of(SAFECONDUCT, KEY, kept, other).differences().stream().anyMatch(one -> one.contains("digest is another")));
        RecordException e = assertThrows(RecordException.class, () -> Replay.of(SAFECONDUCT, RecordKey.random(), kept, given));
        assertTrue(e.getMessage().contains(KEY.id()));
    }

    /** A day that passes between the decision and its replay makes no difference to a case that names none. */
    @Test
    void aCaseWithoutADayIsReplayedOnThatOfItsRecord() {
        Safeconduct then = Safeconduct.builder().clock(java.time.Clock.fixed(java.time.Instant.parse("2026-02-03T12:00:00Z"),
                java.time.ZoneOffset.UTC)).build();
        Case given = Case.builder().rulebooks("unhcr").answer("transferProposed", true).answer("dataIsPersonal", true).build();
        DecisionRecord kept = DecisionRecord.of("op/1", KEY, given, then.decide(given));
        assertEquals(LocalDate.of(2026, 2, 3), kept.asOf());
        assertTrue(Replay.of(SAFECONDUCT, KEY, kept, given).same());
    }

    @Test
    void theDigestNeedsTheKey() throws IOException {
        Case given = examples().get(0);
        String one = KEY.digest(given);
        assertEquals(one, KEY.digest(given.toBuilder().build()));
        assertNotEquals(one, RecordKey.random().digest(given));
        RecordKey random = RecordKey.random();
        Path file = folder.resolve("key");
        Files.writeString(file, random.hex() + "\n");
        assertEquals(random, RecordKey.read(file));
        assertEquals(random.digest(given), RecordKey.read(file).digest(given));
        assertThrows(RecordException.class, () -> RecordKey.of(new byte[31]));
        for (String none : List.of("", "abc", "zz".repeat(32), "ab".repeat(31), "ab".repeat(5_000))) {
            Files.writeString(file, none);
            assertThrows(RecordException.class, () -> RecordKey.read(file));
        }
        assertThrows(RecordException.class, () -> RecordKey.read(folder.resolve("none")));
    }

    /** Answers that a person might take for each other, and names JSON has no canonical form for. */
    @Test
    void everythingACaseStatesIsInItsDigest() {
        List<Case> different = List.of(Case.builder().build(), Case.builder().answer("a", true).build(),
                Case.builder().answer("a", false).build(), Case.builder().answer("a", "unknown").build(),
                Case.builder().answer("a", "X").build(), Case.builder().answer("a", 1).build(), Case.builder().answer("a", 2).build(),
                Case.builder().answer("b", true).build(), Case.builder().rulebooks("a").build(), Case.builder().focus("a").build(),
                Case.builder().asOf(LocalDate.EPOCH).build(), Case.builder().add(DataSubject.of()).build(),
                Case.builder().add(DataSubject.of().named("\ud800")).build(), Case.builder().add(DataSubject.of().named("\ud801")).build(),
                Case.builder().add(DataSubject.of().named("[55296]")).build(),
                Case.builder().add(DataSubject.of(), DataSubject.of()).build(),
                Case.builder().add(DataSubject.of().answer("a", true)).build());
        assertEquals(different.size(), different.stream().map(KEY::digest).distinct().count());
        assertEquals(KEY.digest(Case.builder().answer("a", "yes").build()), KEY.digest(Case.builder().answers(Map.of("a", true)).build()));
    }
}
