package io.github.safeconduct.authoring;

import io.github.safeconduct.authoring.packs.PackFile;
import io.github.safeconduct.internal.pack.FolderReader;
import io.github.safeconduct.internal.pack.OwnLaw;
import io.github.safeconduct.internal.pack.Rulebook;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads, verifies and compiles the rulebooks in a folder or a pack. */
public final class FolderCompiler implements FolderReader {

    @Override
    public Read read(OwnLaw law, Collection<Term> terms, Collection<Register> registers, Set<String> replacing,
            Set<String> besides) {
        RulebookSources sources = sources(law, Known.of(terms, registers).replacing(replacing.toArray(String[]::new)).besides(besides));
        List<Own> own = new ArrayList<>();
        sources.rulebooks().forEach((name, text) -> own.add(compile(name, text, sources)));
        return new Read(sources.vocabulary(), own);
    }

    private static RulebookSources sources(OwnLaw law, Known known) {
        if (law instanceof OwnLaw.Folder folder) {
            return RulebookSources.read(folder.path(), known);
        }
        if (law instanceof OwnLaw.Text text) {
            return RulebookSources.of(text.shown(), text.files(), known);
        }
        OwnLaw.Signed signed = (OwnLaw.Signed) law;
        return Packing.verified(PackFile.open(signed.path(), signed.trust()), known);
    }

    private static Own compile(String name, RulebookSources.RulebookText text, RulebookSources sources) {
        String packageName = text.packageName();
        Rulebook rulebook = new Rulebook(text.register().register(), text.register().version(), sources.fingerprint(name), packageName,
                text.rules());
        return new Own(rulebook, DrlCompiler.model(name, packageName, text.rules()));
    }
}
