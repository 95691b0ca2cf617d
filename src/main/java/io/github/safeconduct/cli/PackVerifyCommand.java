package io.github.safeconduct.cli;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.Packing;
import io.github.safeconduct.authoring.packs.PackFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds a pack against a signature, its hashes and the library that is to load it. */
@Command(
        name = "verify",
        description = "Says whether a host that trusts a key would load a pack: signature, hashes, and every check of its rules against "
                + "this version of the library.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: it would; 2: it would not, and why; 3: failure."})
final class PackVerifyCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "The pack.")
    private Path file = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "PUBLICKEY",
            description = "The public key of somebody whose packs are loaded; may be given more than once.")
    private List<Path> trusted = List.of();

    @Option(names = "--named", paramLabel = "NAME", description = "The pack that is meant.")
    private @Nullable String name;

    @Option(names = "--at-least", paramLabel = "VERSION", description = "The least version that is taken.")
    private @Nullable String least;

    @ParentCommand
    private PackCommand parent;

    @Override
    public Integer call() {
        PackTrust trust = PackTrust.signedBy(trusted.toArray(Path[]::new));
        trust = name == null ? trust : trust.named(name);
        if (least != null) {
            if (!PackTrust.isVersion(least)) {
                throw new RulebookException("--at-least takes numbers with points between them, for instance 2026.1");
            }
            trust = trust.atLeast(least);
        }
        Safeconduct library = Safeconduct.load();
        PackFile pack = PackFile.open(file, trust);
        Packing.verified(pack, Known.of(library));
        Console console = parent.console();
        PackCommand.describe(console, pack);
        pack.signers().forEach(signer -> console.line("signed by " + signer));
        console.line(Packing.bundled(library).equals(pack.manifest().checkedAgainst())
                ? "the library's own rulebooks are those it was checked against"
                : "the library's own rulebooks are others than those it was checked against; it was checked against these now");
        console.line("What a signature does not show:");
        PackFile.limits().forEach(limit -> console.line("  - " + limit));
        return Status.FINE.code();
    }
}
