package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Printable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A YAML or JSON document as nodes, and the bounds and manners both formats keep. */
final class CaseDocument {

    static final int LONGEST_TEXT = 5_000;
    static final int DEEPEST = 12;
    static final String TOO_LONG = "a text is longer than " + LONGEST_TEXT + " characters; cases carry answers, not documents";
    static final String TOO_DEEP = "the document is nested more than " + DEEPEST + " levels deep";
    static final String SECOND = "a second document in one file; put several cases in one list, each opened with '- case:'";
    private static final Pattern JSON_OPENING = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*\"");

    private CaseDocument() {}

    /** Reads a document. Names in .json are JSON, in .yaml and .yml YAML; others, standard input among them, tell by how they open. */
    static CaseNode read(String file, String raw) {
        String text = CaseText.checked(file, raw);
        if (file.endsWith(".jsonl") || file.endsWith(".ndjson")) {
            throw new CaseException(Printable.of(file)
                    + ": JSON lines are not read; write one document with a list, [ {…}, {…} ], in a file named .json");
        }
        CaseNode root = parsed(file, text, isJson(file, text));
        if (root.form() == CaseNode.Form.NOTHING) {
            throw empty(file);
        }
        return root;
    }

    /** Reads a document that is JSON, whatever its name ends in. */
    static CaseNode readJson(String file, String raw) {
        CaseNode root = parsed(file, CaseText.checked(file, raw), true);
        if (root.form() == CaseNode.Form.NOTHING) {
            throw empty(file);
        }
        return root;
    }

    private static CaseNode parsed(String file, String text, boolean json) {
        try {
            return json ? JsonNodes.read(file, text) : YamlNodes.read(file, text);
        } catch (NoClassDefFoundError e) {
            throw new CaseException(
                    "reading case files needs com.fasterxml.jackson.dataformat:jackson-dataformat-yaml on the class path, which is "
                            + "optional; add it to the host's dependencies",
                    e);
        }
    }

    private static boolean isJson(String file, String text) {
        return file.endsWith(".json") || (!file.endsWith(".yaml") && !file.endsWith(".yml") && JSON_OPENING.matcher(text).lookingAt());
    }

    static CaseException empty(String file) {
        return new CaseException(Printable.of(file) + ": the document is empty; expected a case");
    }

    /** What to say instead of a parser's words, by a piece of them. */
    static String inOurWords(Map<String, String> words, String problem, String otherwise) {
        return words.entrySet().stream().filter(entry -> problem.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(otherwise);
    }

    /** A text or key that is neither too long nor broken. */
    static String checked(Place place, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Faults.at(place, TOO_LONG);
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw Faults.at(place, "a text holds half a character (a lone surrogate); write the character itself, or both halves");
        }
        return text;
    }

    /** The entries of a mapping as they come in; a key stands once. */
    static final class Entries {

        private final Map<String, CaseNode> values = new LinkedHashMap<>();
        private final Map<String, Place> keys = new LinkedHashMap<>();

        void add(String key, Place place, CaseNode value) {
            if (values.putIfAbsent(key, value) != null) {
                throw Faults.at(place, Faults.quoted(key) + " stands here a second time; the first is at line " + keys.get(key).line()
                        + ". Keep one");
            }
            keys.put(key, place);
        }

        CaseNode at(Place place) {
            return CaseNode.mapping(place, values, keys);
        }
    }
}
