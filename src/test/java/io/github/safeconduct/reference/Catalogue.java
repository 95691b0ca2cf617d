package io.github.safeconduct.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's copy of the catalogue's formal conditions, one rulebook's: norms, open questions, silence and derived terms. */
public final class Catalogue {

    /** The rulebooks there is a copy for. */
    public static final List<String> BOOKS = List.of("icrc", "ilo", "interpol", "iom", "un-system", "unhcr", "unodc").stream()
            .filter(book -> Catalogue.class.getResource("/catalogue/" + book + ".yaml") != null).toList();

    private static final Pattern SETTLES = Pattern.compile("\\b([a-z]\\w+) = ([A-Z_]+)\\b");

    private final String book;
    private final Vocabulary vocabulary;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> questions = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> numeric = new HashSet<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, List<Settling>> derived = new LinkedHashMap<>();
    private final Set<String> asks;

    /**
     * A norm's formal side, or an open question's.
     *
     * @param gives the bases it gives, each with its condition
     * @param takes the bases it takes away, each with its condition
     */
    public record Entry(String id, Kleene when, String then, String effect, String conclusion, Set<String> waives,
            Map<String, Kleene> waivesOnlyWhere,
            Map<String, Kleene> gives, Map<String, Kleene> takes, boolean exact) {

        public String area() {
            String[] parts = id.split("-");
            return parts[parts.length - 2];
        }

        public boolean adverse() {
            return effect.equals("adverse");
        }

        /** Whether it permits something, be it beside a basis or an exception it concludes. */
        public boolean permits() {
            return then.startsWith("PERMIT");
        }

        /** Whether it is a leave to withhold something that is owed, which permits no operation. */
        public boolean withholds() {
            return then.startsWith("LEAVE_WITH");
        }

        /** Whether what it permits it permits on conditions. */
        public boolean conditional() {
            return then.startsWith("PERMIT_WITH") || withholds();
        }
    }

    /** A norm that settles a derived term. */
    public record Settling(String norm, String value, Kleene when) {}

    /** The copy for a rulebook. The vocabulary says which of several codes a derived choice can take is the most protective. */
    public Catalogue(String book, Vocabulary vocabulary) {
        this.book = book;
        this.vocabulary = vocabulary;
        JsonNode root = read(book);
        root.get("closed").forEach(name -> closed.add(term(name.asText())));
        root.get("derived").forEach(name -> derived.put(term(name.asText()), new ArrayList<>()));
        root.get("norms").forEach(this::norm);
        root.get("questions").forEach(this::question);
        this.asks = whatItAsks();
    }

    private void norm(JsonNode node) {
        String then = node.get("then").asText();
        String id = node.get("id").asText();
        Kleene when = condition(node.get("when"));
        boolean settles = false;
        if (then.startsWith("FINDING")) {
            Matcher matcher = SETTLES.matcher(then);
            while (matcher.find()) {
                if (derived.containsKey(matcher.group(1))) {
                    derived.get(matcher.group(1)).add(new Settling(id, matcher.group(2), when));
                    settles = true;
                }
            }
        }
        // Where `then` says in words which value follows, the copy spells it out.
        for (JsonNode more : node.path("settles")) {
            derived.get(term(more.get("term").asText())).add(new Settling(id, more.get("value").asText(), condition(more.get("when"))));
        }
        Set<String> waives = new HashSet<>();
        node.path("waives").forEach(waived -> waives.add(waived.asText()));
        Map<String, Kleene> onlyWhere = new HashMap<>();
        node.path("waivesOnlyWhere").properties().forEach(field -> onlyWhere.put(field.getKey(), condition(field.getValue())));
        String effect = node.get("effect").asText();
        Entry entry = new Entry(id, when, then, effect, node.get("conclusion").asText(), waives, onlyWhere, bases(node.path("gives"), when),
                bases(node.path("takes"), when), settles || effect.equals("neutral"));
        add(entries, entry);
    }

    private void question(JsonNode node) {
        String then = "REFER(" + node.get("office").asText() + ")";
        add(questions,
                new Entry(node.get("id").asText(), condition(node.get("when")), then, "neutral", "referral", Set.of(), Map.of(), Map.of(),
                        Map.of(), true));
    }

    private void add(Map<String, Entry> rows, Entry entry) {
        rows.put(entry.id(), entry);
        numeric.addAll(entry.when().numeric());
        coded.addAll(entry.when().coded());
        entry.when().codes().forEach((name, values) -> codes.computeIfAbsent(name, any -> new TreeSet<>()).addAll(values));
    }

    /** The bases named: one, on the norm's own condition, or several, each on its own. */
    private Map<String, Kleene> bases(JsonNode node, Kleene when) {
        Map<String, Kleene> bases = new TreeMap<>();
        if (node.isTextual()) {
            bases.put(node.asText(), when);
        }
        node.properties().forEach(field -> bases.put(field.getKey(), condition(field.getValue())));
        return bases;
    }

    private Kleene condition(JsonNode text) {
        return new Kleene(text.asText(), this::term);
    }

    /** The term a catalogue name stands for. */
    private String term(String name) {
        Term term = vocabulary.find(name);
        return term == null ? name : term.name();
    }

    private static JsonNode read(String book) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + book + ".yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String book() {
        return book;
    }

    /** The norms, by id. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** The open questions that facts can show to arise, by id. */
    public Map<String, Entry> questions() {
        return questions;
    }

    public Map<String, List<Settling>> derived() {
        return derived;
    }

    public Set<String> closed() {
        return closed;
    }

    public Set<String> numeric() {
        return numeric;
    }

    public Set<String> coded() {
        return coded;
    }

    public Map<String, Set<String>> codes() {
        return codes;
    }

    /** The facts with silence on closed names read as no, and derived names settled, by all norms whatever the day. */
    public Map<String, Object> completed(Map<String, Object> stated) {
        return completed(stated, closed, any -> true);
    }

    /** The facts with silence on some names read as no, and derived names settled by the norms in force. */
    Map<String, Object> completed(Map<String, Object> stated, Set<String> silentlyNo, Predicate<String> inForce) {
        return new Settlements(this, vocabulary, inForce).settled(stated, silentlyNo);
    }

    /** The names its rows read and leave open where nobody answers them. */
    Set<String> asks() {
        return asks;
    }

    /** The names a row reads. */
    static Set<String> names(Entry row) {
        Set<String> names = new TreeSet<>(row.when().names());
        row.gives().values().forEach(when -> names.addAll(when.names()));
        row.waivesOnlyWhere().values().forEach(when -> names.addAll(when.names()));
        return names;
    }

    private Set<String> whatItAsks() {
        Set<String> names = new TreeSet<>();
        Stream.concat(entries.values().stream(), questions.values().stream()).forEach(row -> names.addAll(names(row)));
        derived.values().forEach(settlings -> settlings.forEach(one -> names.addAll(one.when().names())));
        names.removeAll(closed);
        return names;
    }

    /** What silence on a closed name says: none of the codes, or no; a number is never presumed. */
    Object no(String name) {
        return numeric.contains(name) ? null : coded.contains(name) ? Kleene.NO_CODE : (Object) Boolean.FALSE;
    }
}
