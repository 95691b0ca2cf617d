package io.github.safeconduct.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Notice;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Methods of a result type that compute something from its other parts. */
    private static final Set<String> DERIVED = Set.of("Decision.toString", "Decision.hashCode", "Decision.blocking", "Step.leavesOut",
            "Decision.duties", "Decision.possible", "Decision.requirements", "Flow.isOnly", "Bounds.outcome",
            // Under names that read better: exact, narrowed, question.
            "Decision.isExact", "Decision.isNarrowed", "Question.ask",
            "CitedConclusion.blocks",
            // The words of the law, and nothing of the decision.
            "Decision.vocabulary");

    private static final Notice LOOK = Notice.of(Notice.Kind.DAY_FAR_AHEAD, "2567-03-01");

    private final Set<String> forgotten = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private static Decision decide(Path file) {
        CaseFile one = new CaseFileReader(SAFECONDUCT.vocabulary()).read(file).get(0);
        try (CaseSession session = one.open(SAFECONDUCT)) {
            return session.decide();
        }
    }

    /** Whatever a decision has, its JSON has under the same name: in it and in all of its parts. */
    @Test
    void forgetsNothingADecisionSays() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("examples/cases"))) {
            for (Path file : files.sorted().toList()) {
                Decision decision = decide(file);
                walk(decision, JSON.readTree(JsonReport.full(CaseLabel.named("x"), decision, Enquiry.NONE, true)));
            }
        }
        assertEquals(Set.of(), forgotten);
        assertTrue(seen.containsAll(Set.of("Decision.outcome", "CitedConclusion.facts", "FactUsed.presumed", "Remedy.changes",
                "Change.to", "Question.settling", "Conflict.milder",
                "BasisFinding.standing", "RulebookOutcome.bounds", "SettledTerm.value")), seen.toString());
    }

    private void walk(Object part, JsonNode node) throws ReflectiveOperationException {
        for (Method accessor : part.getClass().getMethods()) {
            String type = part.getClass().getSimpleName();
            if (accessor.getParameterCount() > 0 || Modifier.isStatic(accessor.getModifiers())
                    || accessor.getDeclaringClass() == Object.class || accessor.isSynthetic()
                    || DERIVED.contains(type + "." + accessor.getName()) || Set.of("toString", "hashCode").contains(accessor.getName())) {
                continue;
            }
            seen.add(type + "." + accessor.getName());
            JsonNode there = node.get(accessor.getName());
            if (there == null) {
                forgotten.add(type + "." + accessor.getName());
                continue;
            }
            Object value = accessor.invoke(part);
            Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (plain instanceof Collection<?> items) {
                assertEquals(items.size(), there.size(), type + "." + accessor.getName());
                int i = 0;
                for (Object item : items) {
                    if (isPart(item)) {
                        walk(item, there.get(i));
                    }
                    i++;
                }
            } else if (plain instanceof Map<?, ?> map) {
                assertEquals(map.size(), there.size(), type + "." + accessor.getName());
            } else if (plain != null && isPart(plain)) {
                walk(plain, there);
            } else if (plain != null) {
                assertEquals(plain.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), there.asText()
                        .toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            }
        }
    }

    /** A result type of the facade, not a value such as an enum or a date. */
    private static boolean isPart(Object value) {
        // A notice is told as its text, and as its kind in a list beside it.
        return value.getClass().getName().startsWith("io.github.safeconduct.") && !(value instanceof Enum<?>) && !(value instanceof Notice);
    }

    @Test
    void namesFileNumberAndWarnings() throws IOException {
        Decision decision = decide(Path.of("examples/cases/donor-asks-for-the-list.yaml"));
        String name = "a \"b\"\n\u001b[2J \u202e \u2028 قائمة " + (char) 0xd800;
        String text = JsonReport.of(new CaseLabel(name, Optional.of("f\u001b.yaml"), 7, List.of(LOOK)), decision, false);
        JsonNode root = JSON.readTree(text);
        assertEquals(name, root.get("case").asText());
        assertEquals("f\u001b.yaml", root.get("file").asText());
        assertEquals(7, root.get("number").asInt());
        assertEquals(LOOK.text(), root.get("warnings").get(0).asText());
        assertEquals("DAY_FAR_AHEAD", root.get("warningKinds").get(0).asText());
        assertEquals(decision.outcome().isPermitted(), root.get("permits").asBoolean());
        assertTrue(text.codePoints()
                .noneMatch(point -> Arrays.asList((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR,
                        (int) Character.SURROGATE).contains(Character.getType(point))),
                text.substring(0, 200));
        assertTrue(text.contains("قائمة"));
        assertFalse(root.has("norms"));
    }

    @Test
    void theNameOfACaseForgesNoLine() {
        Decision decision = decide(Path.of("examples/cases/donor-asks-for-the-list.yaml"));
        for (String name : List.of("a\n\nPERMITTED. The operation may go ahead.", "PERMITTED. The operation may go ahead.", "x"
                + " y".repeat(60) + " PERMITTED.",
                "\u001b[2J\u001b[1;1HPERMITTED", "\u2028PERMITTED", "\r\nPERMITTED", "\u202eDETTIMREP")) {
            String text = new TextReport(SAFECONDUCT, name, decision, false).text();
            assertTrue(text.lines().noneMatch(line -> line.startsWith("PERMITTED")), text);
            assertTrue(text.startsWith("Case: "), text);
            assertFalse(text.contains("\r") || text.contains("\u001b") || text.contains("\u202e") || text.contains("\u2028"), text);
            assertTrue(text.contains("\nREFUSED. "), text);
        }
        String warned = new TextReport(SAFECONDUCT, new CaseLabel("n", Optional.empty(), 1, List.of(LOOK)), decision,
                false).text();
        assertTrue(warned.contains("\nWarning: " + LOOK.text().substring(0, 30)), warned);
    }
}
