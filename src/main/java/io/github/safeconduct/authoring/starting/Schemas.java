package io.github.safeconduct.authoring.starting;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.source.LawSchemas;
import io.github.safeconduct.law.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the JSON Schemas by which editors complete and check rulebooks and cases. Immutable. */
public final class Schemas {

    /** The folder they stand in, beside the rulebooks; files name them there. */
    public static final String FOLDER = "schema";

    private final Map<String, String> files;

    private Schemas(LawSchemas schemas) {
        this.files = schemas.all();
    }

    /**
     * Of the library's law, and of a folder of rulebooks of one's own beside it.
     *
     * @throws RulebookException if that folder does not verify
     */
    public static Schemas of(Safeconduct library, Optional<Path> own) {
        Vocabulary vocabulary = library.vocabulary();
        Set<String> rulebooks = new TreeSet<>(library.rulebooks());
        Set<String> norms = new TreeSet<>();
        library.rulebooks().forEach(book -> norms.addAll(library.register(book).ids()));
        if (own.isPresent()) {
            RulebookSources sources = RulebookSources.read(own.get(), Known.of(library));
            vocabulary = sources.vocabulary();
            rulebooks.addAll(sources.rulebooks().keySet());
            sources.rulebooks().values().forEach(text -> norms.addAll(text.register().register().ids()));
        }
        return new Schemas(new LawSchemas(vocabulary, rulebooks, norms));
    }

    /** What each file holds. */
    public Map<String, String> files() {
        return files;
    }

    /**
     * Writes the files into a folder, which is made where there is none. Those of an earlier run are written anew.
     *
     * @throws RulebookException if one cannot be written
     */
    public List<Path> write(Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
            }
            return written;
        } catch (IOException e) {
            throw new RulebookException(folder + ": the schemas cannot be written there: " + e.getClass().getSimpleName(), e);
        }
    }
}
