package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.watch.FolderChanges;
import io.github.safeconduct.authoring.watch.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Verifies and tests a folder of rulebooks at each save, until it is stopped. */
@Command(name = "watch",
        description = "Checks and tests your rulebooks at each save, and says which cases are decided otherwise than before.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ctrl-C ends it."})
final class WatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own, or the folder of one.")
    private Path folder = Path.of("my-rules");

    @Option(names = "--cases", paramLabel = "FILE", arity = "1..*",
            description = "Case files, or folders of them, beside those in FOLDER.")
    private List<Path> cases = List.of();

    @Option(names = "--replacing",
            description = "Rulebooks of FOLDER stand in the place of the library's own of the same name.")
    private boolean replacing;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        List<Path> watched = new ArrayList<>(cases);
        watched.add(folder);
        watched.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new CaseException(path + ": there is nothing of this name to watch");
        });
        Watch watch = new Watch(folder, cases, replacing ? Safeconduct.load().rulebooks() : Set.of(),
                line -> main.console().now(line));
        // What is saved while all is read for the first time is not missed.
        try (FolderChanges changes = FolderChanges.of(watched)) {
            watch.start();
            main.console().now("watching " + folder + "; Ctrl-C ends it");
            while (!Thread.currentThread().isInterrupted()) {
                watch.changed(changes.await());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Status.FINE.code();
    }
}
