package io.github.safeconduct.internal.pack;

import io.github.safeconduct.RulebookException;
import java.util.Map;

/**
 * What the build has baked into the class {@code Baked}, which it compiles after everything else: the digests of the bundled law and of the
 * words of the reports, and the classes of the rules.
 */
public final class BakedIn {

    /** The generated class, in this package. */
    public static final String CLASS = "io.github.safeconduct.internal.pack.Baked";

    private BakedIn() {}

    /** The digests by part: the name of a rulebook, or {@link Pack#SHARED}. */
    public static Map<String, String> digests() {
        return read("DIGESTS");
    }

    /** The class the rule compiler made for each rulebook. */
    public static Map<String, String> models() {
        return read("MODELS");
    }

    /** The digests of the words of the reports, by language. */
    public static Map<String, String> words() {
        return read("WORDS");
    }

    /**
     * Holds a part of the bundled law against its digest.
     *
     * @throws RulebookException if it is not what was built
     */
    public static void check(Pack pack, String part) {
        if (!pack.digest(part).equals(digests().get(part))) {
            throw new RulebookException("the bundled law (" + part
                    + ") is not what was built: the library's jar is damaged or was changed, or files of another version of it"
                    + " stand before it on the class path; take the jar as it was published, and one version of it");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(String field) {
        try {
            // By its name, since it does not exist yet when this class is compiled.
            return (Map<String, String>) Class.forName(CLASS, true, BakedIn.class.getClassLoader()).getField(field).get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new RulebookException("the library was not built to the end: " + CLASS
                    + " is missing; build it with Maven, at least up to the phase generate-test-sources", e);
        }
    }
}
