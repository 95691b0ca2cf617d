package io.github.safeconduct.internal.pack;

import io.github.safeconduct.RulebookException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The words of the reports, a file a language: read from the library's own place and held against what was built, like the law. */
public final class OwnWords {

    /** Where they lie in the jar. */
    public static final String FOLDER = "io/github/safeconduct/words/";

    /** What their files are called after the language. */
    public static final String SUFFIX = ".properties";

    private OwnWords() {}

    /** The languages there are, as their codes: {@code en}. */
    public static Set<String> languages() {
        return BakedIn.words().keySet();
    }

    /**
     * The words of a language.
     *
     * @throws RulebookException if they are not what was built
     */
    public static String text(String language) {
        return checked(language, OwnResources.bytes(FOLDER + language + SUFFIX));
    }

    static String checked(String language, byte[] words) {
        if (!digest(language, words).equals(BakedIn.words().get(language))) {
            throw new RulebookException(
                    "the words of the reports (" + language + ") are not what was built: the library's jar is damaged or "
                            + "was changed; take the jar as it was published");
        }
        return new String(words, StandardCharsets.UTF_8);
    }

    /** What is baked in for a language. */
    public static String digest(String language, byte[] words) {
        Fingerprint digest = new Fingerprint();
        digest.add(language, words);
        return digest.hex();
    }
}
