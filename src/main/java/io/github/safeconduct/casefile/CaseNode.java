package io.github.safeconduct.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A node of a YAML or JSON document that remembers where it stands.
 *
 * @param place where it stands
 * @param scalar text, {@link BigDecimal} or {@link Boolean}; null where it is a mapping, a list or empty
 * @param mapping its entries, or null
 * @param list its items, or null
 * @param keyPlaces where the keys of a mapping stand
 */
record CaseNode(Place place, @Nullable Object scalar, @Nullable Map<String, CaseNode> mapping, @Nullable List<CaseNode> list, Map<String, Place> keyPlaces) {

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_DOCUMENT = 1_000_000;
    private static final int DEEPEST = 12;
    private static final String TOO_LONG = "a text is longer than " + LONGEST_TEXT + " characters; cases carry answers, not documents";
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build();

    /** Reads a document. */
    static CaseNode read(String file, String text) {
        if (text.length() > LONGEST_DOCUMENT) {
            throw new CaseException(file + ": the document is longer than " + LONGEST_DOCUMENT + " characters; a case states a few dozen facts, so split the file");
        }
        try (JsonParser parser = factory(file).createParser(text)) {
            if (parser.nextToken() == null) {
                throw new CaseException(file + ": the document is empty; expected a case");
            }
            CaseNode root = node(file, parser);
            if (parser.nextToken() != null) {
                throw new CaseException(place(file, parser.currentTokenLocation()) + ": a second document in one file; put several cases in one list, each opened with '- case:'");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new CaseException(place(file, e.getLocation()) + ": " + syntax(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new CaseException(file + ": cannot be read", e);
        }
    }

    /** A parser's message without what it quotes, which may be somebody's data. */
    private static String syntax(String message) {
        String first = message.lines().findFirst().orElse("").replaceAll("'[^']*'", "…").replaceAll("\\(through reference chain.*", "");
        if (message.contains("nesting depth") || message.contains("Nesting Depth")) {
            return "the document is nested more than " + DEEPEST + " levels deep";
        }
        if (message.contains("String value length") || message.contains("String length")) {
            return TOO_LONG;
        }
        return "this is not valid YAML or JSON: " + first;
    }

    private static JsonFactory factory(String file) {
        if (file.endsWith(".json")) {
            return JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // found by us, with a better message
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(DEEPEST);
        return YAMLFactory.builder().loaderOptions(options).streamReadConstraints(CONSTRAINTS).build();
    }

    private static CaseNode node(String file, JsonParser parser) throws IOException {
        Place place = place(file, parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, CaseNode> mapping = new LinkedHashMap<>();
            Map<String, Place> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Place keyPlace = place(file, parser.currentTokenLocation());
                parser.nextToken();
                CaseNode value = node(file, parser);
                if (mapping.put(key, value) != null) {
                    throw new CaseException(keyPlace + ": '" + key + "' stands here a second time; the first is at line " + keys.get(key).line() + ". Keep one");
                }
                keys.put(key, keyPlace);
            }
            return new CaseNode(place, null, mapping, null, keys);
        }
        if (token == JsonToken.START_ARRAY) {
            List<CaseNode> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(node(file, parser));
            }
            return new CaseNode(place, null, null, list, Map.of());
        }
        Object scalar = switch (token) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
        // The YAML parser does not keep to the constraint on texts.
        if (scalar instanceof String text && text.length() > LONGEST_TEXT) {
            throw new CaseException(place + ": " + TOO_LONG);
        }
        return new CaseNode(place, scalar, null, null, Map.of());
    }

    private static Place place(String file, @Nullable JsonLocation location) {
        return location == null ? new Place(file, 1, 1) : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** What it is, in words, for messages. */
    String form() {
        if (mapping != null) {
            return "a mapping";
        }
        if (list != null) {
            return "a list";
        }
        return scalar == null ? "nothing" : scalar instanceof BigDecimal ? "a number" : scalar instanceof Boolean ? "true or false" : "a text";
    }
}
