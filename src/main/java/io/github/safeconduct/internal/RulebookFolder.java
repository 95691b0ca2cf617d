package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.internal.drools.Network;
import io.github.safeconduct.internal.pack.FolderReader;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** Loads a host's own rulebooks from a folder or a pack, through whoever can read one. */
final class RulebookFolder {

    private RulebookFolder() {}

    record Loaded(Vocabulary vocabulary, Map<String, CompiledRulebook> rulebooks) {}

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
        } catch (LinkageError | ServiceConfigurationError e) {
            throw new RulebookException(
                    "rulebook folders are compiled by jars that are optional, and one of them is not on the class path (" + e.getMessage()
                            + "); add to the host's dependencies " + FolderReader.OPTIONAL_JARS,
                    e);
        }
    }
}
