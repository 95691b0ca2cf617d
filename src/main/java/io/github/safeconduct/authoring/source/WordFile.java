package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code words.yaml}: what people call things, and the terms they mean. */
public final class WordFile {

    private static final List<String> KEYS = List.of("words", "terms");

    private WordFile() {}

    /**
     * The terms each word or phrase means, in the order of the file; what is broken is a fault and left out.
     *
     * @param vocabulary the terms there are; null where their names are not to be looked at
     */
    public static Map<String, List<String>> read(String file, String text, @Nullable Vocabulary vocabulary, Faults faults) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        YamlReader.read(file, text, faults).filter(node -> !node.isNothing()).ifPresent(root -> Entry.items("the words", root, faults)
                .forEach(node -> Entry.of("the entry", node, KEYS, faults).ifPresent(entry -> {
                    List<String> terms = new ArrayList<>();
                    for (YamlNode term : entry.names("terms", "[recipientType]")) {
                        if (vocabulary != null && vocabulary.find(term.text()) == null) {
                            faults.add(term.place(), Nearest.unknown("term", term.text(), vocabulary.names()));
                        } else {
                            terms.add(vocabulary == null ? term.text() : vocabulary.require(term.text()).name());
                        }
                    }
                    for (YamlNode word : entry.names("words", "[embassy, consulate]")) {
                        meant.computeIfAbsent(word.text().toLowerCase(Locale.ROOT), any -> new ArrayList<>()).addAll(terms);
                    }
                })));
        return meant;
    }
}
