package io.github.safeconduct.internal;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.law.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads a host's own rulebooks from a folder: reads and verifies the text, then has the rules compiled. */
final class RulebookFolder {

    private RulebookFolder() {}

    record Loaded(Vocabulary vocabulary, Map<String, CompiledRulebook> rulebooks) {}

    static Loaded load(Path folder, Vocabulary known) {
        if (!Files.isDirectory(folder)) {
            throw new RulebookException("there is no folder " + folder.getFileName() + "; expected a folder with a folder for each rulebook");
        }
        RulebookSources sources = RulebookSources.read(folder, new ArrayList<>(known.terms()));
        if (sources.rulebooks().isEmpty()) {
            throw new RulebookException("the folder " + folder.getFileName() + " holds no rulebook; expected NAME/rulebook.yaml, NAME/norms.yaml and NAME/*.drl");
        }
        Map<String, CompiledRulebook> rulebooks = new LinkedHashMap<>();
        sources.rulebooks().forEach((name, text) -> rulebooks.put(name, compile(text, sources)));
        return new Loaded(sources.vocabulary(), rulebooks);
    }

    private static CompiledRulebook compile(RulebookSources.RulebookText text, RulebookSources sources) {
        Fingerprint fingerprint = new Fingerprint();
        text.files().forEach(fingerprint::add);
        sources.termFiles().values().forEach(content -> fingerprint.add("terms", content));
        Rulebook rulebook = new Rulebook(text.register().register(), text.register().version(), fingerprint.hex(), text.packageName(), text.rules());
        List<String> drl = new ArrayList<>();
        text.files().forEach((name, content) -> {
            if (name.endsWith(".drl")) {
                drl.add(name);
            }
        });
        try {
            return new CompiledRulebook(rulebook, sources.vocabulary(), DroolsBootstrap.underOwnLoader(() -> DrlCompiler.compile(text.files(), drl)));
        } catch (NoClassDefFoundError e) {
            throw new RulebookException("compiling rules at run time needs org.drools:drools-engine on the class path, which is optional; add it to the host's dependencies", e);
        }
    }
}
