package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.pack.RulebookIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Build step: verifies the rulebooks in a resource folder and writes the index that the library loads. */
public final class RulebookIndexer {

    private RulebookIndexer() {}

    /**
     * Runs the step.
     *
     * @param args the folder of the rulebooks; the folder the index is written to
     * @throws RulebookException with every fault found; nothing is written then
     */
    public static void main(String[] args) throws IOException {
        RulebookSources sources = RulebookSources.read(Path.of(args[0]), List.of());
        Path index = Files.createDirectories(Path.of(args[1]).resolve("io/github/safeconduct/index"));
        StringBuilder list = new StringBuilder("terms\t").append(String.join("\t", sources.termFiles().keySet())).append('\n');
        sources.rulebooks().forEach((name, rulebook) -> list.append(name).append('\t').append(String.join("\t", rulebook.files().keySet())).append('\n'));
        Files.writeString(index.resolve("rulebooks.tsv"), list);
        Files.writeString(index.resolve("terms.tsv"), RulebookIndex.writeTerms(sources.terms()));
        for (var entry : sources.rulebooks().entrySet()) {
            Files.writeString(index.resolve("norms-" + entry.getKey() + ".tsv"), RulebookIndex.write(entry.getValue().register()));
        }
    }
}
