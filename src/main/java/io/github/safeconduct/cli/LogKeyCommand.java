package io.github.safeconduct.cli;

import io.github.safeconduct.records.RecordKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a key for the digests of the facts. */
@Command(
        name = "key",
        description = "Makes a new key for the digests of the facts. Keep it apart from the log: whoever has both can try facts out.",
        mixinStandardHelpOptions = true)
final class LogKeyCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "KEYFILE", description = "The file to write; there must be none yet.")
    private Path file = Path.of("");

    @ParentCommand
    private LogCommand parent;

    @Override
    public Integer call() {
        RecordKey key = RecordKey.random();
        SafeFile.writeSecret(file, key.hex() + "\n");
        parent.console().line("key " + key.id() + ": " + file);
        return Status.FINE.code();
    }
}
