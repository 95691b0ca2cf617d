package io.github.safeconduct;

import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Path;
import java.util.Set;

/**
 * Decides, with citations, whether an operation on the personal data of displaced people may go ahead.
 *
 * <p>Build it once with {@link #load()} and keep it: it is thread safe, and reads each rulebook when a case first needs it. Open a
 * {@link CaseSession} for every operation. An interface, so that hosts can put their own in its place in tests.
 */
public interface Safeconduct {

    /**
     * The bundled rulebooks. Needs no compiler and takes no notice of the thread's context class loader.
     *
     * @throws RulebookException if the jar was repackaged without the rules
     */
    static Safeconduct load() {
        return Engine.bundled();
    }

    /**
     * The bundled rulebooks and a host's own, read from a folder and compiled now. A folder holds {@code norms/NAME.yaml}, {@code rules/NAME/*.drl} and, if it adds
     * terms, {@code terms/*.yaml}; a rulebook of the same name takes the place of the bundled one. Needs the optional dependencies drools-engine and Jackson YAML.
     *
     * @throws RulebookException if anything in the folder is wrong; the message lists every fault with file, line and column
     */
    static Safeconduct load(Path folder) {
        return Engine.withFolder(folder);
    }

    /** Opens a session for one operation. The session is for one thread and is closed after use. */
    CaseSession openSession();

    /** The names of the rulebooks, in alphabetical order. */
    Set<String> rulebooks();

    /**
     * The register of a rulebook.
     *
     * @throws CaseException if there is no rulebook of this name
     */
    Register register(String rulebook);

    /** The vocabulary all rulebooks share. */
    Vocabulary vocabulary();
}
