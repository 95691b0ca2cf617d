package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.pack.FolderReader;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** Loads a host's own rulebooks from a folder or a pack, through whoever can read one. */
final class RulebookFolder {

    private RulebookFolder() {}

    record Loaded(Vocabulary vocabulary, Map<String, CompiledRulebook> rulebooks) {}

    /** What is wrong is not known, so what is said names the place and whoever failed, and quotes nothing. */
    private static RulebookException unread(OwnLaw law, Throwable cause) {
        RulebookException failure = new RulebookException("rulebooks could not be read and compiled, and nothing of them is loaded:",
                List.of(law.shown() + ": the compiler failed (" + cause.getClass().getSimpleName()
                        + "), which says that the library is wrong, not what; ./safeconduct verify may say more of the rules. "
                        + "Please report it"));
        failure.initCause(cause);
        return failure;
    }

    static Loaded load(OwnLaw law, Vocabulary known, Collection<Register> registers, Set<String> replacing,
            Set<String> besides) {
        try {
            FolderReader reader = ServiceLoader.load(FolderReader.class, RulebookFolder.class.getClassLoader()).findFirst()
                    .orElseThrow(() -> new RulebookException(
                            "nothing on the class path reads rulebook folders; when you repackage the library's jar, keep "
                                    + "META-INF/services"));
            FolderReader.Read read = reader.read(law, known.terms(), registers, replacing, besides);
            Map<String, CompiledRulebook> rulebooks = new LinkedHashMap<>();
            read.rulebooks().forEach(own -> rulebooks.put(own.rulebook().name(), new CompiledRulebook(own.rulebook(), read.vocabulary(),
                    Network.of(own.rulebook().name(), own.model(), own.rulebook().rules().size()))));
            return new Loaded(read.vocabulary(), rulebooks);
        } catch (SafeconductException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A compiler that chokes on rules is no fault a host can be left to catch by whatever class it throws.
            throw unread(law, e);
        } catch (LinkageError | ServiceConfigurationError e) {
            throw new RulebookException(
                    "rulebook folders are compiled by jars that are optional, and one of them is not on the class path (" + e.getMessage()
                            + "); add to the host's dependencies " + FolderReader.OPTIONAL_JARS,
                    e);
        }
    }
}
