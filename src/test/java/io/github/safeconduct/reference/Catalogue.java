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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's copy of the catalogue's formal conditions, by rulebook. */
public final class Catalogue {

    /** The rulebooks there is a copy for. */
    public static final List<String> BOOKS = List.of("icrc", "ilo", "interpol", "iom", "un-system", "unhcr", "unodc").stream()
            .filter(book -> Catalogue.class.getResource("/catalogue/" + book + ".yaml") != null).toList();

    private static final Pattern SETTLES = Pattern.compile("\\b([a-z]\\w+) = ([A-Z_]+)\\b");

    private final String book;
    private final Vocabulary vocabulary;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> numeric = new HashSet<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, List<Settling>> derived = new LinkedHashMap<>();

    /** A norm's formal side. */
    public record Entry(String id, Kleene when, String then, String effect, String conclusion, Set<String> waives, Map<String, Kleene> waivesOnlyWhere, boolean exact) {
        public String area() {
            String[] parts = id.split("-");
            return parts[parts.length - 2];
        }

        public boolean adverse() {
            return effect.equals("adverse");
        }
    }

    /** A norm that settles a derived term. */
    public record Settling(String norm, String value, Kleene when) {}

    /** The copy for a rulebook. The vocabulary says which of several codes a derived choice can take is the most protective. */
    public Catalogue(String book, Vocabulary vocabulary) {
        this.book = book;
        this.vocabulary = vocabulary;
        JsonNode root = read(book);
        root.get("closed").forEach(name -> closed.add(name.asText()));
        root.get("derived").forEach(name -> derived.put(name.asText(), new ArrayList<>()));
        for (JsonNode node : root.get("norms")) {
            String then = node.get("then").asText();
            String id = node.get("id").asText();
            boolean settles = false;
            if (then.startsWith("FINDING")) {
                Matcher matcher = SETTLES.matcher(then);
                while (matcher.find()) {
                    if (derived.containsKey(matcher.group(1))) {
                        derived.get(matcher.group(1)).add(new Settling(id, matcher.group(2), new Kleene(node.get("when").asText())));
                        settles = true;
                    }
                }
            }
            // Where `then` says in words which value follows, the copy spells it out.
            for (JsonNode more : node.path("settles")) {
                derived.get(more.get("term").asText()).add(new Settling(id, more.get("value").asText(), new Kleene(more.get("when").asText())));
            }
            Set<String> waives = new HashSet<>();
            node.path("waives").forEach(waived -> waives.add(waived.asText()));
            Map<String, Kleene> onlyWhere = new HashMap<>();
            node.path("waivesOnlyWhere").fields().forEachRemaining(field -> onlyWhere.put(field.getKey(), new Kleene(field.getValue().asText())));
            Kleene when = new Kleene(node.get("when").asText());
            String effect = node.get("effect").asText();
            entries.put(id, new Entry(id, when, then, effect, node.get("conclusion").asText(), waives, onlyWhere, settles || effect.equals("neutral")));
            numeric.addAll(when.numeric());
            coded.addAll(when.coded());
            when.codes().forEach((name, values) -> codes.computeIfAbsent(name, any -> new java.util.TreeSet<>()).addAll(values));
        }
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

    public Map<String, Entry> entries() {
        return entries;
    }

    public Map<String, List<Settling>> derived() {
        return derived;
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

    /** What a norm whose condition holds lifts: all of its {@code waives}, except those its {@code then} ties to a further condition that does not hold. */
    public Set<String> waivedBy(Entry entry, Map<String, Object> facts) {
        Set<String> lifted = new HashSet<>(entry.waives());
        entry.waivesOnlyWhere().forEach((norm, condition) -> {
            if (!Boolean.TRUE.equals(condition.truth(facts))) {
                lifted.remove(norm);
            }
        });
        return lifted;
    }

    /** The facts with silence on closed names read as no, and derived names settled. */
    public Map<String, Object> completed(Map<String, Object> stated) {
        Map<String, Object> facts = new HashMap<>(stated);
        for (String name : closed) {
            if (!numeric.contains(name)) {
                facts.putIfAbsent(name, coded.contains(name) ? Kleene.NO_CODE : (Object) Boolean.FALSE);
            }
        }
        return settled(facts, stated);
    }

    /**
     * Settles the derived names to a fixpoint, as docs/decisions/0004 says: a stated one stands while no norm speaks against it, and a no that takes protection
     * away is never read out of silence.
     */
    private Map<String, Object> settled(Map<String, Object> facts, Map<String, Object> stated) {
        Map<String, Object> known = new HashMap<>(facts);
        derived.forEach((name, settlings) -> {
            if (!stated.containsKey(name)) {
                known.remove(name);
            }
        });
        for (int round = 0; round < 50; round++) {
            Map<String, Object> before = new HashMap<>(known);
            for (Map.Entry<String, List<Settling>> entry : derived.entrySet()) {
                Object value = value(entry.getKey(), entry.getValue(), before, said(before, stated), stated.get(entry.getKey()));
                if (value == null) {
                    known.remove(entry.getKey());
                } else {
                    known.put(entry.getKey(), value);
                }
            }
            if (known.equals(before)) {
                return known;
            }
        }
        throw new IllegalStateException("derived terms of " + book + " do not settle");
    }

    /** What was stated, and the derived terms settled so far: everything but silence read as no. */
    private Map<String, Object> said(Map<String, Object> facts, Map<String, Object> stated) {
        Map<String, Object> said = new HashMap<>(facts);
        closed.forEach(name -> {
            if (!stated.containsKey(name) && !derived.containsKey(name)) {
                said.remove(name);
            }
        });
        return said;
    }

    private Object value(String name, List<Settling> settlings, Map<String, Object> facts, Map<String, Object> said, Object stated) {
        Term term = vocabulary.require(name);
        boolean noSaid = false;
        boolean noneSaid = true;
        Set<String> found = new java.util.TreeSet<>();
        boolean noPossible = false;
        boolean onlyYes = !settlings.isEmpty();
        boolean none = true;
        for (Settling settling : settlings) {
            Boolean truth = settling.when().truth(facts);
            if (Boolean.TRUE.equals(truth)) {
                found.add(settling.value());
            }
            Boolean onlySaid = settling.when().truth(said);
            noSaid |= Boolean.TRUE.equals(onlySaid) && settling.value().equals("FALSE");
            noneSaid &= Boolean.FALSE.equals(onlySaid);
            noPossible |= !Boolean.FALSE.equals(truth) && settling.value().equals("FALSE");
            none &= Boolean.FALSE.equals(truth);
            onlyYes &= settling.value().equals("TRUE");
        }
        if (found.contains("FALSE") && (noSaid || !term.cautious())) {
            return Boolean.FALSE;
        }
        if (!found.isEmpty() && !noPossible) {
            if (stated instanceof String code) {
                found.add(code);
            }
            return found.contains("TRUE") ? Boolean.TRUE : mostProtective(name, found);
        }
        if (stated != null) {
            return stated;
        }
        return onlyYes && none && !term.widened() && (noneSaid || !term.cautious()) ? Boolean.FALSE : null;
    }

    private String mostProtective(String name, Set<String> codes) {
        return vocabulary.require(name).values().stream().filter(codes::contains).reduce((milder, stricter) -> stricter).orElseThrow();
    }
}
