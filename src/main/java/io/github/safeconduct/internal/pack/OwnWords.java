package io.github.safeconduct.internal.pack;

import io.github.safeconduct.RulebookException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the reports, a file a language: read from the library's own place and held against what was built, like the law.
 *
 * <p>Immutable and thread safe.
 */
public final class OwnWords {

    /** Where they lie in the jar. */
    public static final String FOLDER = "io/github/safeconduct/words/";

    /** What their files are called after the language. */
    public static final String SUFFIX = ".properties";

    /** The language in which everything is said of which nobody asks for another. */
    public static final String ENGLISH = "en";

    private static final Map<String, OwnWords> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, MessageFormat> messages;

    private OwnWords(String language, Map<String, MessageFormat> messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The languages there are, as their codes: {@code en}. */
    public static Set<String> languages() {
        return BakedIn.words().keySet();
    }

    /**
     * The words of a language, which is read once.
     *
     * @param language one of those there are
     * @throws RulebookException if they are not what was built
     */
    public static OwnWords in(String language) {
        return READ.computeIfAbsent(language, OwnWords::read);
    }

    /**
     * Its file as it is.
     *
     * @throws RulebookException if it is not what was built
     */
    static String text(String language) {
        return checked(language, OwnResources.bytes(FOLDER + language + SUFFIX));
    }

    private static OwnWords read(String language) {
        Properties sentences = new Properties();
        try {
            sentences.load(new StringReader(text(language)));
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be read", e);
        }
        Map<String, MessageFormat> messages = new HashMap<>();
        sentences.stringPropertyNames()
                .forEach(key -> messages.put(key, new MessageFormat(sentences.getProperty(key), Locale.ROOT)));
        return new OwnWords(language, Map.copyOf(messages));
    }

    /** Whether something is said under a key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /**
     * A sentence.
     *
     * @param values what is put in for {0}, {1} …
     */
    public String said(String key, Object... values) {
        MessageFormat message = messages.get(key);
        if (message == null) {
            throw new IllegalStateException("nothing is said under '" + key + "' in " + language);
        }
        // Formats are not thread safe, and a number would be written as somebody's country writes it.
        return ((MessageFormat) message.clone()).format(Arrays.stream(values).map(String::valueOf).toArray());
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
