package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.source.Fault;
import io.github.safeconduct.authoring.source.Faults;
import io.github.safeconduct.authoring.source.SourceFolder;
import io.github.safeconduct.authoring.source.WordFile;
import io.github.safeconduct.internal.pack.OwnResources;
import java.util.List;
import java.util.Map;

/**
 * What people in the field call things, and the terms they mean: an embassy is a kind of recipient. Needs the YAML parser on the class
 * path.
 */
public final class FieldWords {

    private FieldWords() {}

    /**
     * The words that come with the library, each with the terms it means.
     *
     * @throws RulebookException if the library's jar is damaged
     */
    public static Map<String, List<String>> bundled() {
        Faults faults = new Faults();
        String file = SourceFolder.SHARED + "/" + SourceFolder.WORDS;
        Map<String, List<String>> words = WordFile.read(file, OwnResources.text("io/github/safeconduct/rules/" + file), null, faults);
        if (!faults.none()) {
            throw new RulebookException("the library's list of words is damaged:", faults.sorted().stream().map(Fault::toString).toList());
        }
        return words;
    }
}
