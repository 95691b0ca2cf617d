package io.github.safeconduct.cli;

import io.github.safeconduct.PackTrust;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.source.SourceFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command reads rulebooks of one's own beside the library's. */
final class OwnRules {

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own.")
    private @Nullable Path folder;

    @Option(names = "--pack", paramLabel = "FILE",
            description = "A pack of rulebooks, beside --trust; may be given more than once. 'safeconduct pack' makes one.")
    private List<Path> packs = List.of();

    @Option(names = "--trust", paramLabel = "PUBLICKEY",
            description = "The public key of somebody whose packs are loaded; may be given more than once.")
    private List<Path> trusted = List.of();

    /** That folder, where one was named. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Whether a folder or a pack was named. */
    boolean named() {
        return folder != null || !packs.isEmpty();
    }

    /** That folder; where none was named, and no pack, the one folder of rulebooks that a command's cases lie in. */
    Optional<Path> folderOr(List<Path> paths) {
        if (folder != null || !packs.isEmpty()) {
            return folder();
        }
        List<Path> holding = paths.stream().filter(Files::exists).flatMap(path -> SourceFolder.around(path).stream()).distinct().toList();
        if (holding.size() > 1) {
            throw new RulebookException("the cases lie beside the rulebooks of several folders: "
                    + String.join(", ", holding.stream().map(Path::toString).toList()) + "; say which are read, with --rules FOLDER");
        }
        return holding.stream().findFirst();
    }

    /** As {@link #load()}; cases that lie in the folder of their rulebooks are run under these without saying so. */
    Safeconduct loadWith(List<Path> paths) {
        return load(folderOr(paths));
    }

    /** The library, with that folder and those packs where there are any. */
    Safeconduct load() {
        return load(folder());
    }

    private Safeconduct load(Optional<Path> own) {
        if (packs.isEmpty() != trusted.isEmpty()) {
            throw new RulebookException(packs.isEmpty()
                    ? "--trust says whose packs are loaded, and no --pack is named"
                    : "--pack loads only what somebody signed whom you trust; say whose key that is: --trust PUBLICKEY");
        }
        Safeconduct.Builder builder = Safeconduct.builder();
        own.ifPresent(builder::rulebooks);
        if (!packs.isEmpty()) {
            PackTrust trust = PackTrust.signedBy(trusted.toArray(Path[]::new));
            packs.forEach(pack -> builder.pack(pack, trust));
        }
        return builder.build();
    }
}
