package io.github.safeconduct.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.VersionedRegister;
import io.github.safeconduct.law.BasisRequirement;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.OpenQuestion;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads registers and terms as authors write them. Needs the optional Jackson YAML module; bundled rulebooks are indexed at build time and do not. */
public final class RulebookYaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final List<String> TERM_KEYS = List.of("term", "fact", "ask", "values", "number", "derived", "cautious", "widened", "silence", "silenceIn", "implies", "readAs", "catalogue");
    private static final List<String> REGISTER_KEYS = List.of("rulebook", "version", "body", "title", "basisRequired", "sources", "questions");
    private static final List<String> NORM_KEYS = List.of("id", "title", "source", "locator", "modality", "effect", "conclusion", "from", "to", "waivable",
            "yieldsTo", "evidence", "confidence", "summary", "consequence");
    private static final List<String> CONCLUSIONS = List.of("refusal", "suspension", "referral", "requirement", "deletion", "permission", "basis",
            "basis-unavailable", "waiver", "sensitivity", "finding");

    private RulebookYaml() {}

    /** The terms of a file. */
    public static List<Term> terms(String file, String text) {
        List<Term> terms = new ArrayList<>();
        for (JsonNode node : parse(file, text)) {
            String where = file + ": the term " + node.path("term").asText("without a name");
            knownKeys(where, node, TERM_KEYS);
            terms.add(term(where, node));
        }
        return terms;
    }

    private static Term term(String where, JsonNode node) {
        String factName = text(where, node, "fact");
        FactKind fact = Arrays.stream(FactKind.values()).filter(kind -> kind.typeName().equals(factName)).findFirst()
                .orElseThrow(() -> new RulebookException(where + " is carried by the unknown fact '" + factName + "'"
                        + Nearest.hint(factName, Arrays.stream(FactKind.values()).map(FactKind::typeName).toList())));
        Set<String> closed = new HashSet<>();
        node.path("silenceIn").fields().forEachRemaining(entry -> {
            if (silence(where, entry.getValue())) {
                closed.add(entry.getKey());
            }
        });
        Map<String, Map<String, String>> implies = new LinkedHashMap<>();
        node.path("implies").fields().forEachRemaining(entry -> {
            Map<String, String> answers = new LinkedHashMap<>();
            entry.getValue().fields().forEachRemaining(answer -> answers.put(answer.getKey(), answer.getValue().isBoolean() ? (answer.getValue().asBoolean() ? "yes" : "no") : answer.getValue().asText()));
            implies.put(entry.getKey().equals("true") ? "yes" : entry.getKey().equals("false") ? "no" : entry.getKey(), answers);
        });
        Map<String, List<String>> readAs = new LinkedHashMap<>();
        node.path("readAs").fieldNames().forEachRemaining(code -> readAs.put(code, list(node.get("readAs"), code)));
        return new Term(text(where, node, "term"), fact, text(where, node, "ask"), list(node, "values"), node.path("number").asBoolean(),
                node.path("derived").asBoolean(), node.path("cautious").asBoolean(), node.path("widened").asBoolean(), closed, silence(where, required(where, node, "silence")), implies, readAs, list(node, "catalogue"));
    }

    private static boolean silence(String where, JsonNode value) {
        return switch (value.asText()) {
            case "no", "false" -> true;
            case "unknown" -> false;
            default -> throw new RulebookException(where + ": silence is 'no' or 'unknown', found '" + value.asText() + "'");
        };
    }

    /** The register whose head stands in one file and whose norms stand in another. */
    public static VersionedRegister register(String file, String text, String normsFile, String normsText) {
        JsonNode root = parse(file, text);
        knownKeys(file, root, REGISTER_KEYS);
        List<Source> sources = new ArrayList<>();
        for (JsonNode node : required(file, root, "sources")) {
            String where = file + ": the source " + node.path("id").asText("without an id");
            knownKeys(where, node, List.of("id", "title", "published", "from"));
            sources.add(new Source(text(where, node, "id"), text(where, node, "title"), text(where, node, "published"), date(where, required(where, node, "from"))));
        }
        List<Norm> norms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : required(normsFile, parse(normsFile, normsText), "norms")) {
            String where = normsFile + ": the norm " + node.path("id").asText("without an id");
            knownKeys(where, node, NORM_KEYS);
            Norm norm = norm(where, node, sources);
            if (!ids.add(norm.id())) {
                throw new RulebookException(where + " stands in the register twice");
            }
            norms.add(norm);
        }
        List<OpenQuestion> questions = new ArrayList<>();
        for (JsonNode node : root.path("questions")) {
            String where = file + ": the question " + node.path("id").asText("without an id");
            knownKeys(where, node, List.of("id", "question", "affects", "handling", "office", "referredBy"));
            questions.add(new OpenQuestion(text(where, node, "id"), text(where, node, "question"), list(node, "affects"), text(where, node, "handling"),
                    text(where, node, "office"), list(node, "referredBy")));
        }
        Register register = new Register(text(file, root, "rulebook"), text(file, root, "body"), text(file, root, "title"),
                basisRequirement(file, root), sources, norms, questions);
        return new VersionedRegister(register, text(file, root, "version"));
    }

    private static @Nullable BasisRequirement basisRequirement(String file, JsonNode root) {
        JsonNode node = root.get("basisRequired");
        if (node == null) {
            return null;
        }
        knownKeys(file + ": basisRequired", node, List.of("norm", "where"));
        return new BasisRequirement(text(file + ": basisRequired", node, "norm"), text(file + ": basisRequired", node, "where"));
    }

    private static Norm norm(String where, JsonNode node, List<Source> sources) {
        String source = text(where, node, "source");
        LocalDate from = node.hasNonNull("from") ? date(where, node.get("from"))
                : sources.stream().filter(candidate -> candidate.id().equals(source)).map(Source::from).findFirst()
                        .orElseThrow(() -> new RulebookException(where + " names the source '" + source + "', which the register does not list"
                                + Nearest.hint(source, sources.stream().map(Source::id).toList())));
        LocalDate to = node.hasNonNull("to") ? date(where, node.get("to")) : null;
        String conclusion = text(where, node, "conclusion");
        if (!CONCLUSIONS.contains(conclusion)) {
            throw new RulebookException(where + ": unknown conclusion '" + conclusion + "'" + Nearest.hint(conclusion, CONCLUSIONS) + "; expected one of " + String.join(", ", CONCLUSIONS));
        }
        return new Norm(text(where, node, "id"), text(where, node, "title"), source, text(where, node, "locator"), text(where, node, "modality"),
                constant(where, node, "effect", Effect.class), conclusion, from, to, node.path("waivable").asBoolean(), list(node, "yieldsTo"),
                constant(where, node, "evidence", Evidence.class), text(where, node, "confidence"), text(where, node, "summary"), text(where, node, "consequence"));
    }

    private static JsonNode parse(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RulebookException(file + ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    private static void knownKeys(String where, JsonNode node, List<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new RulebookException(where + ": unknown key '" + key + "'" + Nearest.hint(key, keys) + "; expected one of " + String.join(", ", keys));
            }
        });
    }

    private static JsonNode required(String where, JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw new RulebookException(where + ": '" + key + "' is missing");
        }
        return value;
    }

    private static String text(String where, JsonNode node, String key) {
        String value = required(where, node, key).asText();
        if (value.isBlank()) {
            throw new RulebookException(where + ": '" + key + "' is empty");
        }
        return value;
    }

    private static List<String> list(JsonNode node, String key) {
        List<String> values = new ArrayList<>();
        node.path(key).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static LocalDate date(String where, @Nullable JsonNode value) {
        try {
            return LocalDate.parse(value == null ? "" : value.asText());
        } catch (DateTimeParseException e) {
            throw new RulebookException(where + ": expected a date as yyyy-mm-dd, found '" + (value == null ? "" : value.asText()) + "'");
        }
    }

    private static <E extends Enum<E>> E constant(String where, JsonNode node, String key, Class<E> type) {
        String value = text(where, node, key);
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RulebookException(where + ": unknown " + key + " '" + value + "'; expected one of "
                    + String.join(", ", Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList()));
        }
    }
}
