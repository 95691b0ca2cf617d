package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.DataSubject;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of a decision has its term, every IRI is one that was looked up, and nothing of a person gets out. */
class DpvReportTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    @Test
    void everyWordHasItsTerm() {
        List<String> words = new ArrayList<>();
        Stream.of(Outcome.values()).forEach(one -> words.add("outcome." + one));
        Stream.of(ConclusionKind.values()).forEach(one -> words.add("kind." + one));
        Stream.of(BasisKind.values()).forEach(one -> words.add("basis." + one));
        Stream.of(Grade.values()).forEach(one -> words.add("grade." + one));
        Stream.of(Certainty.values()).forEach(one -> words.add("certainty." + one));
        for (String term : List.of("operationKind", "dataCategory", "recipientType", "controllerBody")) {
            SAFECONDUCT.vocabulary().require(term).answers().stream().filter(code -> !code.equals("NONE"))
                    .forEach(code -> words.add(term + "." + code));
        }
        words.forEach(word -> assertNotNull(DpvTerms.ALL.find(word), word));
    }

    /** The table as it stands: each of our own terms is narrower than some term of DPV that is in it as well. */
    @Test
    void ourOwnTermsHangOnTheirs() throws IOException {
        Map<String, String> seen = new LinkedHashMap<>();
        List<String[]> rows = Files.readAllLines(Path.of("src/main/resources/dpv/terms.csv")).stream().skip(1)
                .map(line -> line.split(",", -1)).toList();
        rows.forEach(row -> seen.put(row[1], row[3]));
        Set<String> owns = new HashSet<>();
        for (String[] row : rows) {
            assertEquals(4, row.length, row[0]);
            assertFalse(row[3].isBlank(), row[0]);
            boolean own = row[1].startsWith("https://safeconduct.github.io/terms#");
            assertEquals(own, row[3].equals("own"), row[0]);
            assertEquals(own, !row[2].isEmpty(), row[0]);
            assertTrue(!own || owns.add(row[1]), "one term of ours for two words: " + row[1]);
            for (String broader : row[2].isEmpty() ? new String[0] : row[2].split(" ")) {
                assertTrue(broader.startsWith("https://w3id.org/dpv") && seen.containsKey(broader), row[0] + " " + broader);
            }
        }
    }

    @Test
    void everyIriIsInTheTable() throws IOException {
        Set<String> known = new HashSet<>();
        Files.readAllLines(Path.of("src/main/resources/dpv/terms.csv")).stream().skip(1).forEach(line -> known.add(line.split(",")[1]));
        for (Map.Entry<CaseFile, Decision> one : decisions().entrySet()) {
            JsonNode root = new ObjectMapper().readTree(DpvReport.of("1", of(one.getKey()), one.getValue()));
            Map<String, String> prefixes = new LinkedHashMap<>();
            root.get("@context").fields().forEachRemaining(entry -> prefixes.put(entry.getKey(), entry.getValue().asText()));
            Set<String> iris = new HashSet<>();
            iris(root.get("@graph"), iris);
            assertFalse(iris.isEmpty());
            for (String iri : iris) {
                String prefix = iri.substring(0, iri.indexOf(':'));
                assertTrue(prefixes.containsKey(prefix), iri);
                assertTrue(known.contains(prefixes.get(prefix) + iri.substring(prefix.length() + 1)), iri);
            }
        }
    }

    private static void iris(JsonNode node, Set<String> iris) {
        node.fields().forEachRemaining(entry -> {
            if (!entry.getKey().startsWith("@")) {
                iris.add(entry.getKey());
            } else if (Set.of("@id", "@type").contains(entry.getKey()) && !entry.getValue().asText().startsWith("_:")) {
                iris.add(entry.getValue().asText());
            }
        });
        node.forEach(child -> iris(child, iris));
    }

    @Test
    void nothingOfAPersonOrAHostGetsOut() {
        Case given = of(new CaseFileReader(SAFECONDUCT.vocabulary()).read("case.yaml", """
                case: canary-title
                asOf: 2024-03-01
                controller: { body: UNHCR }
                operation: { kind: DISCLOSURE }
                personalData: { name: canary-data, category: HEALTH, dataIsPersonal: yes }
                answers: { dataSubjectIsChild: yes, consentStatus: WITHDRAWN }
                """).get(0)).toBuilder().add(DataSubject.of().named("canary-one"), DataSubject.of().named("canary-two"),
                Recipient.of().named("canary-police")).build();
        Decision decision = SAFECONDUCT.decide(given);
        String written = DpvReport.of("4711", given, decision);
        assertFalse(written.contains("canary"), written);
        assertFalse(written.contains("WITHDRAWN") || written.contains("dataSubjectIsChild\":"), written);
        assertTrue(written.contains("\"4711\""));
        assertEquals(written, DpvReport.of("4711", given, decision));
    }

    private static Case of(CaseFile one) {
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return session.toCase();
        }
    }

    private static Map<CaseFile, Decision> decisions() throws IOException {
        Map<CaseFile, Decision> decisions = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            files.sorted().forEach(file -> new CaseFileReader(SAFECONDUCT.vocabulary()).read(file)
                    .forEach(one -> decisions.put(one, SAFECONDUCT.decide(of(one)))));
        }
        return decisions;
    }
}
