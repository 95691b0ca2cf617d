package io.github.safeconduct.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.law.Term;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A JSON Schema of a file that people write, while it is put together: draft 7, which every YAML editor reads. Not thread safe; needs the
 * optional Jackson.
 */
public final class SchemaNode {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode node = JSON.objectNode();

    private SchemaNode() {}

    /** A schema that says nothing yet. */
    public static SchemaNode any() {
        return new SchemaNode();
    }

    /** A document of its own. */
    public static SchemaNode document(String title) {
        SchemaNode schema = any();
        schema.node.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", title).put("$comment",
                "Written by 'safeconduct schema' from the vocabulary and the registers; write it anew when they change.");
        return schema;
    }

    /** A mapping with these keys and no others. */
    public static SchemaNode mapping() {
        SchemaNode schema = any();
        schema.node.put("type", "object").put("additionalProperties", false);
        schema.node.putObject("properties");
        return schema;
    }

    /** A mapping of any keys to values of one kind. */
    public static SchemaNode mappingOf(SchemaNode values) {
        Objects.requireNonNull(values, "the values are null");
        SchemaNode schema = any();
        schema.node.put("type", "object").put("minProperties", 1).set("additionalProperties", values.node);
        return schema;
    }

    /** A list of at least one item of a kind. */
    public static SchemaNode listOf(SchemaNode items) {
        Objects.requireNonNull(items, "the items are null");
        SchemaNode schema = any();
        schema.node.put("type", "array").put("minItems", 1).set("items", items.node);
        return schema;
    }

    /** A list of items of a kind, which may be empty. */
    public static SchemaNode list(SchemaNode items) {
        Objects.requireNonNull(items, "the items are null");
        SchemaNode schema = any();
        schema.node.put("type", "array").set("items", items.node);
        return schema;
    }

    /** One of two. */
    public static SchemaNode either(SchemaNode... ways) {
        Objects.requireNonNull(ways, "the ways are null");
        SchemaNode schema = any();
        ArrayNode all = schema.node.putArray("anyOf");
        for (SchemaNode way : ways) {
            all.add(way.node);
        }
        return schema;
    }

    /** One of these words. */
    public static SchemaNode words(Collection<String> words) {
        Objects.requireNonNull(words, "the words are null");
        SchemaNode schema = any();
        words.forEach(schema.node.withArray("enum")::add);
        return schema;
    }

    /** One of these words, or no answer at all. */
    public SchemaNode orNothing() {
        node.withArray("enum").addNull();
        return this;
    }

    /** A yes or no, in the words and in the way of YAML. */
    public static SchemaNode yesOrNo() {
        return any().orYes().orNo();
    }

    /** One of these words more. */
    public SchemaNode or(String word) {
        node.withArray("enum").add(word);
        return this;
    }

    /** Or yes, in the word and in the way of YAML. */
    public SchemaNode orYes() {
        node.withArray("enum").add("yes").add(true);
        return this;
    }

    /** Or no, in the word and in the way of YAML. */
    public SchemaNode orNo() {
        node.withArray("enum").add("no").add(false);
        return this;
    }

    /** A text that is not empty. What looks like a number is a text as well. */
    public static SchemaNode text() {
        SchemaNode schema = any();
        schema.node.putArray("type").add("string").add("number");
        schema.node.put("minLength", 1);
        return schema;
    }

    /** A text of a form. */
    public static SchemaNode text(String pattern) {
        SchemaNode schema = any();
        schema.node.put("type", "string").put("pattern", pattern);
        return schema;
    }

    /** A day as year-month-day. */
    public static SchemaNode day() {
        return text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    /** A day, or unknown. */
    public static SchemaNode dayOrUnknown() {
        return textOrUnknown("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** A country by a code of two letters or three, or unknown. */
    public static SchemaNode countryOrUnknown() {
        return textOrUnknown("[A-Z]{2,3}");
    }

    private static SchemaNode textOrUnknown(String pattern) {
        SchemaNode schema = any();
        schema.node.putArray("type").add("string").add("null");
        schema.node.put("pattern", "^(" + pattern + "|unknown)$");
        return schema;
    }

    /** A whole number, or unknown. */
    public static SchemaNode number() {
        SchemaNode schema = any();
        schema.node.putArray("type").add("integer").add("string").add("null");
        schema.node.put("minimum", 0).put("pattern", "^(" + Term.COUNT + "|unknown)$");
        return schema;
    }

    /** A schema that stands among the definitions. */
    public static SchemaNode reference(String definition) {
        SchemaNode schema = any();
        schema.node.put("$ref", "#/definitions/" + definition);
        return schema;
    }

    /** What an editor shows beside it. */
    public SchemaNode described(String description) {
        node.put("description", description);
        return this;
    }

    /** A key of a mapping. */
    public SchemaNode with(String key, SchemaNode value) {
        ((ObjectNode) node.get("properties")).set(key, value.node);
        return this;
    }

    /** Other keys may stand there as well, with such values. */
    public SchemaNode orOthers(SchemaNode value) {
        node.set("additionalProperties", value.node);
        return this;
    }

    /** The keys that must be there. */
    public SchemaNode requiring(String... keys) {
        for (String key : keys) {
            node.withArray("required").add(key);
        }
        return this;
    }

    /** At least one key is there. */
    public SchemaNode notEmpty() {
        node.put("minProperties", 1);
        return this;
    }

    /** A definition others refer to. */
    public SchemaNode define(String name, SchemaNode definition) {
        JsonNode definitions = node.get("definitions");
        (definitions == null ? node.putObject("definitions") : (ObjectNode) definitions).set(name, definition.node);
        return this;
    }

    /** What holds beside what was said so far. */
    public SchemaNode and(SchemaNode other) {
        node.setAll(other.node);
        return this;
    }

    /** The keys of the mapping, for whoever checks that none is missing. */
    public Collection<String> keys() {
        Collection<String> keys = new TreeSet<>();
        node.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The schema as text. */
    public String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }
}
