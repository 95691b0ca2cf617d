package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.YamlNode;
import io.github.safeconduct.authoring.source.YamlReader;
import io.github.safeconduct.internal.pack.OwnResources;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a list of theorems, and names every fault in it with its place. */
public final class TheoremFile {

    /** The file's name, beside the rulebooks. */
    public static final String FILE = "theorems.yaml";

    /** What an author writes for an answer that nobody gave. */
    private static final String UNSAID = "unsaid";

    private static final String BUNDLED = "io/github/safeconduct/rules/" + FILE;
    private static final List<String> KEYS = List.of("theorem", "says", "rulebooks", "since", "where", "unless", "found", "never");

    private final Safeconduct safeconduct;
    private final Faults faults = new Faults();
    private final Map<String, Theorem> theorems = new LinkedHashMap<>();

    private TheoremFile(Safeconduct safeconduct) {
        this.safeconduct = safeconduct;
    }

    /** The theorems about the bundled rulebooks. */
    public static List<Theorem> bundled(Safeconduct safeconduct) {
        return new TheoremFile(safeconduct).read(FILE, OwnResources.bytes(BUNDLED));
    }

    /**
     * Those in a file.
     *
     * @param safeconduct the library whose rulebooks and terms they speak of
     * @throws RulebookException if it cannot be read or used, with every fault
     */
    public static List<Theorem> read(Safeconduct safeconduct, Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RulebookException(file + ": the theorems cannot be read; name a YAML file, or a folder with a " + FILE, e);
        }
        return new TheoremFile(safeconduct).read(file.toString(), bytes);
    }

    private List<Theorem> read(String name, byte[] bytes) {
        SourceText.decode(name, bytes, faults).flatMap(text -> YamlReader.read(name, text, faults)).ifPresent(root -> {
            if (root.form() == YamlNode.Form.LIST) {
                root.items().forEach(this::theorem);
            } else {
                faults.add(root.place(), "theorems stand in a list, each opened with a dash ('- theorem: …'), found " + root.words());
            }
        });
        if (!faults.none()) {
            throw new RulebookException("the theorems cannot be used:", faults.sorted().stream().map(Fault::toString).toList());
        }
        return List.copyOf(theorems.values());
    }

    private void theorem(YamlNode node) {
        if (node.form() != YamlNode.Form.MAPPING) {
            faults.add(node.place(), "a theorem is written as 'key: value' lines (" + String.join(", ", KEYS) + "), found " + node.words());
            return;
        }
        node.entries().keySet().stream().filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(node.key(key), Nearest.unknown("key", key, KEYS) + "; expected " + String.join(", ", KEYS)));
        int before = faults.count();
        String name = text(node, "theorem");
        String says = text(node, "says");
        List<Set<String>> rulebooks = rulebooks(node);
        LocalDate since = since(node);
        Map<String, Theorem.Answered> where = answers(node, "where");
        Map<String, Theorem.Answered> unless = answers(node, "unless");
        Map<String, Theorem.Answered> found = answers(node, "found");
        Theorem.Never never = never(node);
        if (faults.count() == before && never != null
                && theorems.put(name, new Theorem(name, says, rulebooks, since, where, unless, found, never, node.place())) != null) {
            faults.add(node.place(), "the theorem " + name + " is stated twice; give one of them another name");
        }
    }

    private String text(YamlNode node, String key) {
        YamlNode value = node.entries().get(key);
        if (value == null || value.form() != YamlNode.Form.TEXT || value.text().isBlank()) {
            faults.add(value == null ? node.place() : value.place(), "'" + key + "' is missing: " + (key.equals("says")
                    ? "a sentence that says what never happens"
                    : "a theorem has a name, for instance icrc-no-permission-without-a-basis"));
            return "";
        }
        return value.text();
    }

    private List<Set<String>> rulebooks(YamlNode node) {
        YamlNode value = node.entries().get("rulebooks");
        List<Set<String>> all = new ArrayList<>();
        if (value == null || value.form() != YamlNode.Form.LIST || value.items().isEmpty()) {
            faults.add(value == null ? node.place() : value.place(),
                    "'rulebooks' is missing: a list, for instance [icrc, unhcr]; [[unhcr, un-system]] for both at once");
            return all;
        }
        for (YamlNode item : value.items()) {
            Set<String> together = new TreeSet<>();
            for (YamlNode one : item.form() == YamlNode.Form.LIST ? item.items() : List.of(item)) {
                if (one.form() != YamlNode.Form.TEXT || !safeconduct.rulebooks().contains(one.text())) {
                    faults.add(one.place(), Nearest.unknown("rulebook", one.form() == YamlNode.Form.TEXT ? one.text() : one.words(),
                            safeconduct.rulebooks()) + "; expected one of " + String.join(", ", safeconduct.rulebooks()));
                } else {
                    together.add(one.text());
                }
            }
            all.add(together);
        }
        return all;
    }

    private @Nullable LocalDate since(YamlNode node) {
        YamlNode value = node.entries().get("since");
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            faults.add(value.place(), "'since' is a day, for instance 2020-01-01; found " + value.words());
            return null;
        }
    }

    private Map<String, Theorem.Answered> answers(YamlNode node, String key) {
        Map<String, Theorem.Answered> answers = new LinkedHashMap<>();
        YamlNode value = node.entries().get(key);
        if (value == null) {
            return answers;
        }
        if (value.form() != YamlNode.Form.MAPPING) {
            faults.add(value.place(), "'" + key + "' names terms and their answers, for instance { consentStatus: REFUSED }, found "
                    + value.words());
            return answers;
        }
        Vocabulary vocabulary = safeconduct.vocabulary();
        value.entries().forEach((name, wanted) -> {
            Term term = vocabulary.find(name);
            if (term == null) {
                faults.add(value.key(name), Nearest.unknown("term", name, vocabulary.names()) + "; ./safeconduct terms lists them all");
            } else {
                answers.put(term.name(), answered(term, wanted));
            }
        });
        return answers;
    }

    private Theorem.Answered answered(Term term, YamlNode wanted) {
        boolean others = wanted.form() == YamlNode.Form.MAPPING;
        if (others && !wanted.entries().keySet().equals(Set.of("not"))) {
            faults.add(wanted.place(), "an answer, a list of answers or { not: … } is expected, found " + wanted.words());
            return new Theorem.Answered(Set.of(), false);
        }
        YamlNode named = others ? wanted.entries().values().iterator().next() : wanted;
        Set<Object> answers = new LinkedHashSet<>();
        for (YamlNode one : named.form() == YamlNode.Form.LIST ? named.items() : List.of(named)) {
            if (one.text().equals(UNSAID)) {
                answers.add(Statements.Nothing.SAID);
                continue;
            }
            try {
                Object answer = term.accept(one.text());
                if (!term.isWord() && answer != Truth.UNKNOWN) {
                    throw new IllegalArgumentException("'" + term.name() + "' is a " + term.type().name().toLowerCase(Locale.ROOT)
                            + "; theorems speak of yes, no and codes");
                }
                answers.add(answer);
            } catch (IllegalArgumentException e) {
                faults.add(one.place(), String.valueOf(e.getMessage()));
            }
        }
        return new Theorem.Answered(answers, others);
    }

    private Theorem.@Nullable Never never(YamlNode node) {
        YamlNode value = node.entries().get("never");
        if (value != null && value.form() == YamlNode.Form.TEXT && value.text().equals("permits")) {
            return new Theorem.Never.Permits();
        }
        if (value != null && value.form() == YamlNode.Form.MAPPING && value.entries().size() == 1) {
            Map.Entry<String, YamlNode> only = value.entries().entrySet().iterator().next();
            String text = only.getValue().text();
            if (only.getKey().equals("stands")) {
                boolean known = safeconduct.rulebooks().stream().anyMatch(name -> safeconduct.register(name).find(text) != null);
                if (!known) {
                    faults.add(only.getValue().place(), "no rulebook has a norm " + text);
                }
                return new Theorem.Never.Stands(text);
            }
            if (only.getKey().equals("available")) {
                List<String> names = Arrays.stream(BasisKind.values()).map(Enum::name).toList();
                if (names.contains(text)) {
                    return new Theorem.Never.Available(BasisKind.valueOf(text));
                }
                faults.add(only.getValue().place(),
                        Nearest.unknown("basis", text, names) + "; expected one of " + String.join(", ", names));
                return null;
            }
        }
        faults.add(value == null ? node.place() : value.place(),
                "'never' says what never comes out: permits, { stands: ICRC-LB-30 } or { available: CONSENT }"
                        + (value == null ? "" : "; found " + value.words()));
        return null;
    }
}
