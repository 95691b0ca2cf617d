package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.Packing;
import io.github.safeconduct.authoring.packs.PackFile;
import io.github.safeconduct.authoring.packs.SigningKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Signs a pack that was made before, by oneself or by somebody else. */
@Command(
        name = "sign",
        description = "Adds a signature to a pack, whose text is verified first. Sign what you have read: whoever trusts your key takes it "
                + "for law.",
        mixinStandardHelpOptions = true)
final class PackSignCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "The pack.")
    private Path file = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "KEYFILE", description = "The private key; 'pack key' makes one.")
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; over the pack itself, if left out.")
    private @Nullable Path out;

    @ParentCommand
    private PackCommand parent;

    @Override
    public Integer call() {
        SigningKey signing = SigningKey.read(key);
        PackFile pack = PackFile.openUntrusted(file);
        Packing.verified(pack, Known.of(Safeconduct.load()));
        PackFile signed = pack.signed(signing);
        SafeFile.write(out == null ? file : out, signed.bytes(), out == null);
        PackCommand.describe(parent.console(), signed);
        parent.console().line("signed: " + (out == null ? file : out) + ", signatures: " + signed.signatures());
        return Status.FINE.code();
    }
}
