package io.github.safeconduct.cli;

import io.github.safeconduct.authoring.packs.SigningKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a pair of keys for packs. */
@Command(
        name = "key",
        description = "Makes a pair of Ed25519 keys: the private one, which signs packs and which nobody else may have, and beside it the "
                + "public one, which hosts are given.",
        mixinStandardHelpOptions = true)
final class PackKeyCommand implements Callable<Integer> {

    private static final String PEM = ".pem";

    @Parameters(arity = "1", paramLabel = "KEYFILE",
            description = "The private key's file, for instance harbour.pem; the public one is harbour.pub.pem. There must be neither.")
    private Path file = Path.of("");

    @ParentCommand
    private PackCommand parent;

    @Override
    public Integer call() {
        String name = String.valueOf(file.getFileName());
        Path publicFile = file.resolveSibling((name.endsWith(PEM) ? name.substring(0, name.length() - PEM.length()) : name) + ".pub.pem");
        SafeFile.check(publicFile, false);
        SigningKey.Pair pair = SigningKey.newPair();
        SafeFile.writeSecret(file, pair.privatePem());
        SafeFile.write(publicFile, pair.publicPem(), false);
        parent.console().line("private key: " + file + "; keep it where packs are signed, and nowhere else");
        parent.console().line("public key " + pair.id() + ": " + publicFile);
        return Status.FINE.code();
    }
}
