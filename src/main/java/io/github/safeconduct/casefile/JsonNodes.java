package io.github.safeconduct.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.safeconduct.law.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as nodes. Numbers stay as they are written, so that none is ever computed that is too long. */
final class JsonNodes {

    /** A number is judged by its term; here it is only a text. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10 * CaseDocument.DEEPEST)
                    .maxStringLength(CaseText.LONGEST).maxNameLength(CaseText.LONGEST).maxNumberLength(CaseText.LONGEST).build())
            .build();

    /** What the parser says, and what to say instead: its own words are for programmers, and quote. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("(non-standard) comment", "JSON has no comments; remove it, or write YAML");
        WORDS.put("Unexpected end-of-input", "the document ends too early: a bracket or a quotation mark is not closed");
        WORDS.put("double-quote to start field name", "a key stands in double quotation marks");
        WORDS.put("colon to separate field name", "expected a colon after the key");
        WORDS.put("was expecting comma", "expected a comma or the closing bracket");
        WORDS.put("Non-standard token", "NaN and Infinity are no numbers");
        WORDS.put("Unrecognized token", "expected a text in double quotation marks, a number, true, false or null");
        WORDS.put("Illegal unquoted character",
                "a line break, tab or control character stands within a text; write it as an escape such as \\n");
        WORDS.put("escape", "an escape in a text is none JSON knows; write \\\\ for a backslash");
        WORDS.put("umeric value", "a number is written in plain digits");
        WORDS.put("eading zeroes", "a number does not open with a zero");
        WORDS.put("close marker", "a bracket is closed by one of another kind");
    }

    private final String file;
    private final JsonParser parser;

    private JsonNodes(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static CaseNode read(String file, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonNodes(file, parser).document();
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage();
            throw Faults.at(place(file, e.getLocation()), problem.contains("nesting depth")
                    ? CaseDocument.TOO_DEEP
                    : "this is not valid JSON: " + words(problem));
        } catch (IOException e) {
            throw Faults.at(new Place(file, 1, 1), "cannot be read");
        }
    }

    private CaseNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw CaseDocument.empty(file);
        }
        CaseNode root = node(1);
        Place after = here();
        if (anythingFollows()) {
            throw Faults.at(after, "something follows the JSON document; a file is one document with a list, [ {…}, {…} ]");
        }
        return root;
    }

    private boolean anythingFollows() throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private CaseNode node(int depth) throws IOException {
        Place place = here();
        JsonToken token = parser.currentToken();
        if (!token.isStructStart()) {
            CaseNode.Form form = token.isNumeric()
                    ? CaseNode.Form.NUMBER
                    : token.isBoolean() ? CaseNode.Form.TRUTH : token == JsonToken.VALUE_NULL ? CaseNode.Form.NOTHING : CaseNode.Form.TEXT;
            return CaseNode.scalar(place, form, CaseDocument.checked(place, parser.getText()));
        }
        if (depth > CaseDocument.DEEPEST) {
            throw Faults.at(place, CaseDocument.TOO_DEEP);
        }
        if (token == JsonToken.START_ARRAY) {
            List<CaseNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return CaseNode.list(place, items);
        }
        CaseDocument.Entries entries = new CaseDocument.Entries();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = here();
            String key = CaseDocument.checked(keyPlace, parser.currentName());
            parser.nextToken();
            entries.add(key, keyPlace, node(depth + 1));
        }
        return entries.at(place);
    }

    private Place here() {
        return place(file, parser.currentTokenLocation());
    }

    private static String words(String problem) {
        return CaseDocument.inOurWords(WORDS, problem,
                "a character does not belong here; texts stand in double quotation marks, entries are separated by commas");
    }

    private static Place place(String file, @Nullable JsonLocation location) {
        return location == null
                ? new Place(file, 1, 1)
                : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
