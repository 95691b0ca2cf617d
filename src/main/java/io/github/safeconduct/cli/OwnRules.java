package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command reads rulebooks of one's own beside the library's. */
final class OwnRules {

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own.")
    private @Nullable Path folder;

    /** That folder, where one was named. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The library, with that folder where there is one. */
    Safeconduct load() {
        return folder == null ? Safeconduct.load() : Safeconduct.load(folder);
    }
}
