package io.github.safeconduct.authoring;

import io.github.safeconduct.internal.pack.Fingerprint;
import io.github.safeconduct.internal.pack.FolderReader;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads, verifies and compiles the rulebooks in a folder. */
public final class FolderCompiler implements FolderReader {

    @Override
    public Read read(Path folder, Collection<Term> terms, Collection<Register> registers, Set<String> replacing) {
        RulebookSources sources = RulebookSources.read(folder, Known.of(terms, registers).replacing(replacing.toArray(String[]::new)));
        List<Own> own = new ArrayList<>();
        sources.rulebooks().forEach((name, text) -> own.add(compile(name, text, sources)));
        return new Read(sources.vocabulary(), own);
    }

    private static Own compile(String name, RulebookSources.RulebookText text, RulebookSources sources) {
        String packageName = text.packageName();
        Fingerprint fingerprint = new Fingerprint();
        text.files().forEach(fingerprint::add);
        sources.termFiles().values().forEach(content -> fingerprint.add("terms", content));
        Rulebook rulebook = new Rulebook(text.register().register(), text.register().version(), fingerprint.hex(), packageName,
                text.rules());
        return new Own(rulebook, DrlCompiler.model(name, packageName, text.rules()));
    }
}
