package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.RuleIndex;
import io.github.safeconduct.internal.pack.RulebookIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Build step: verifies the rulebooks in a resource folder and writes the index that the library loads. */
public final class RulebookIndexer {

    private RulebookIndexer() {}

    /**
     * Runs the step.
     *
     * @param args the folder of the rulebooks; the folder the index is written to; the folder the canonical DRL is written to; the file
     * that the faults are written to, for the launcher
     * @throws RulebookException with every fault found; nothing is written then
     */
    public static void main(String[] args) throws IOException {
        Path faults = Path.of(args[3]);
        Files.deleteIfExists(faults);
        RulebookSources sources;
        try {
            sources = RulebookSources.read(Path.of(args[0]), Known.nothing());
        } catch (RulebookException e) {
            Files.writeString(faults, e.getMessage() + '\n');
            throw e;
        }
        Path index = Files.createDirectories(Path.of(args[1]).resolve("io/github/safeconduct/index"));
        StringBuilder list = new StringBuilder("terms\t").append(String.join("\t", sources.termFiles().keySet())).append('\n');
        sources.rulebooks().forEach(
                (name, rulebook) -> list.append(name).append('\t').append(String.join("\t", rulebook.files().keySet())).append('\n'));
        Files.writeString(index.resolve("rulebooks.tsv"), list);
        Files.writeString(index.resolve("terms.tsv"), RulebookIndex.writeTerms(sources.terms()));
        Path canonical = Path.of(args[2]);
        forget(Path.of(args[1]).resolve("io/github/safeconduct/rules"), ".class");
        forget(canonical, ".drl");
        for (var entry : sources.rulebooks().entrySet()) {
            RulebookSources.RulebookText text = entry.getValue();
            String compiled = CanonicalDrl.write(text.packageName(), text.rules());
            Path drl = canonical.resolve(text.packageName().replace('.', '/')).resolve("rules.drl");
            Files.createDirectories(drl.getParent());
            Files.writeString(drl, compiled);
            Files.writeString(index.resolve("norms-" + entry.getKey() + ".tsv"), RulebookIndex.write(text.register()));
            Files.writeString(index.resolve("rules-" + entry.getKey() + ".tsv"), RuleIndex.write(text.rules()));
            Files.writeString(index.resolve("compiled-" + entry.getKey() + ".drl"), compiled);
        }
    }

    /** What an earlier build has made of rules that are no more. */
    private static void forget(Path folder, String ending) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> old;
            try (Stream<Path> files = Files.walk(folder)) {
                old = files.filter(file -> file.toString().endsWith(ending)).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }
}
