package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.SourceText;
import io.github.safeconduct.authoring.source.YamlNode;
import io.github.safeconduct.authoring.source.YamlReader;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutants that nobody can notice, each with the reason: a list in a file beside the cases. An entry that is not needed any more is a
 * fault.
 */
public final class EquivalentMutants {

    /** The file's name, beside the cases. */
    public static final String FILE = "equivalent-mutants.yaml";

    private static final List<String> KEYS = List.of("rule", "mutant", "reason");

    private final Map<String, Place> listed = new LinkedHashMap<>();

    private EquivalentMutants() {}

    /** None. */
    public static EquivalentMutants none() {
        return new EquivalentMutants();
    }

    /**
     * Those in a file.
     *
     * @throws RulebookException if it cannot be read, with every fault
     */
    public static EquivalentMutants read(Path file) {
        EquivalentMutants all = new EquivalentMutants();
        Faults faults = new Faults();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RulebookException(file + ": the list of equivalent mutants cannot be read", e);
        }
        SourceText.decode(file.toString(), bytes, faults).flatMap(text -> YamlReader.read(file.toString(), text, faults))
                .ifPresent(root -> {
                    if (root.form() == YamlNode.Form.LIST) {
                        root.items().forEach(item -> all.entry(item, faults));
                    } else {
                        faults.add(root.place(),
                                "expected a list, each entry '- { rule: …, mutant: …, reason: … }', found " + root.words());
                    }
                });
        if (!faults.none()) {
            throw new RulebookException("the list of equivalent mutants cannot be used:",
                    faults.sorted().stream().map(Fault::toString).toList());
        }
        return all;
    }

    private void entry(YamlNode item, Faults faults) {
        if (item.form() != YamlNode.Form.MAPPING) {
            faults.add(item.place(), "expected '{ rule: …, mutant: …, reason: … }', found " + item.words());
            return;
        }
        item.entries().keySet().stream().filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(item.key(key), Nearest.unknown("key", key, KEYS) + "; expected " + String.join(", ", KEYS)));
        for (String key : KEYS) {
            YamlNode value = item.entries().get(key);
            if (value == null || value.form() != YamlNode.Form.TEXT || value.text().isBlank()) {
                faults.add(item.place(), "'" + key
                        + "' is missing: an entry names the rule, the mutant as the report words it, and the reason why nobody can "
                        + "notice it");
                return;
            }
        }
        listed.put(key(item.entries().get("rule").text(), item.entries().get("mutant").text()), item.place());
    }

    private static String key(String rule, String what) {
        return rule + ": " + what;
    }

    boolean contains(Mutant mutant) {
        return listed.containsKey(key(mutant.rule(), mutant.what()));
    }

    /**
     * The entries that are wrong: a case notices the mutant, so that it is not equivalent.
     *
     * @param mutants every mutant that was tried
     */
    public List<String> wrong(List<Mutant> mutants, List<Mutant> survivors) {
        List<String> alive = survivors.stream().map(mutant -> key(mutant.rule(), mutant.what())).toList();
        List<String> wrong = new ArrayList<>();
        mutants.stream().map(mutant -> key(mutant.rule(), mutant.what())).distinct().filter(listed::containsKey)
                .filter(key -> !alive.contains(key))
                .forEach(key -> wrong
                        .add(listed.get(key) + ": a case notices this mutant, so it is not equivalent: " + key + ". Take the entry out"));
        return wrong;
    }

    /** The entries that name no mutant, where all were tried: the rule or the mutant has another name by now. */
    public List<String> unknown(List<Mutant> mutants) {
        List<String> known = mutants.stream().map(mutant -> key(mutant.rule(), mutant.what())).toList();
        return listed.entrySet().stream().filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> entry.getValue() + ": there is no such mutant: " + entry.getKey() + ". Correct the entry, or take it out")
                .toList();
    }
}
