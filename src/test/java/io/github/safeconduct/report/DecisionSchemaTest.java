package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schema holds of every decision, as a validator that is none of ours reads it, and says no to what is none. */
class DecisionSchemaTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("src/main/resources/schema/decision.schema.json")));
    }

    private static String written(Path file) {
        CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0);
        try (CaseSession session = one.open(SAFECONDUCT)) {
            Decision decision = session.decide();
            List<String> norms = Stream.concat(decision.norms().keySet().stream().limit(5),
                    decision.blocking().stream().map(CitedConclusion::norm)).distinct().toList();
            String book = decision.rulebooks().get(0).name();
            Enquiry enquiry = new Enquiry(norms.stream().map(decision::why).toList(),
                    SAFECONDUCT.register(book).ids().stream().limit(8).map(decision::whyNot).toList(),
                    Optional.of(decision.diff(SAFECONDUCT.whatIf(session.toCase(), Map.of("dataIsPersonal", "unknown")))));
            return JsonReport.full(new CaseLabel(one.name(), Optional.of(file.toString()), 1, List.of()), decision, enquiry, true);
        }
    }

    @Test
    void everyDecisionIsAsTheSchemaSays() throws IOException {
        JsonSchema schema = schema();
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                Set<ValidationMessage> faults = schema.validate(JSON.readTree(written(file)));
                assertEquals(Set.of(), faults, file.toString());
            }
        }
    }

    @Test
    void whatIsNoDecisionIsNone() throws IOException {
        JsonSchema schema = schema();
        JsonNode good = JSON.readTree(written(Path.of("examples/cases/donor-asks-for-the-list.yaml")));
        assertFalse(schema.validate(((ObjectNode) good.deepCopy()).put("outcome", "ALLOWED")).isEmpty());
        assertFalse(schema.validate(((ObjectNode) good.deepCopy()).put("more", 1)).isEmpty());
        assertFalse(schema.validate(((ObjectNode) good.deepCopy()).without("permits")).isEmpty());
        ObjectNode conclusion = (ObjectNode) good.deepCopy().get("conclusions").get(0);
        assertFalse(
                schema.validate(((ObjectNode) good.deepCopy()).set("conclusions", JSON.createArrayNode().add(conclusion.without("norm"))))
                        .isEmpty());
    }
}
