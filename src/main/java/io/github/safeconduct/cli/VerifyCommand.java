package io.github.safeconduct.cli;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads rulebooks as text and holds rules, registers and terms against each other; a second's work, and no compiler. */
@Command(name = "verify", description = "Checks the rulebooks in a folder: every fault with file, line and column.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final Path PROJECT = Path.of("src/main/resources/rules");

    @Parameters(arity = "0..1", paramLabel = "FOLDER",
            description = "The folder of a rulebook, or a folder of such folders; the project's own rules where none is named.")
    private @Nullable Path folder;

    @Option(names = "--advice", description = "Lists what could be asked better, and what a permission stands on that no norm minds.")
    private boolean advice;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Path named = folder;
        if (named == null && !Files.isDirectory(PROJECT)) {
            throw new RulebookException(
                    "name the folder to verify, for instance ./safeconduct verify my-rules; only in a checkout of Safeconduct, where "
                            + PROJECT
                            + " is, can it be left out");
        }
        Path chosen = named == null ? PROJECT : named;
        // The project's own folder is the whole law; a host's folder builds on it.
        Known known = isProject(chosen) ? Known.nothing() : Known.of(Safeconduct.load());
        RulebookSources sources = RulebookSources.read(chosen, known);
        sources.rulebooks().forEach(
                (name, rulebook) -> main.console().line(name + ": " + count(rulebook.register().register().norms().size(), "norm") + ", "
                        + count(rulebook.rules().size(), "rule") + " in " + count(rulebook.files().size(), "file") + ", no fault"));
        sources.notRead().forEach(file -> main.console().line("not read: " + file));
        untwinned(sources.untwinned());
        if (advice) {
            sources.advice().forEach(main.console()::line);
        } else if (!sources.advice().isEmpty()) {
            main.console()
                    .line(sources.advice().size() == 1
                            ? "1 question could be asked better; --advice shows it"
                            : sources.advice().size()
                                    + " questions could be asked better; --advice lists them");
        }
        return Status.FINE.code();
    }

    /** A host's permission that nobody minds the failure of is not wrong, since it permits nothing by failing; its author should know. */
    private void untwinned(List<String> untwinned) {
        if (advice) {
            untwinned.forEach(main.console()::line);
        } else if (!untwinned.isEmpty()) {
            main.console().line(count(untwinned.size(), "element") + " of permissions, waivers and bases may fail without any norm of the "
                    + "folder speaking; --advice lists them");
        }
    }

    private static boolean isProject(Path folder) {
        try {
            return Files.isDirectory(PROJECT) && Files.exists(folder) && Files.isSameFile(folder, PROJECT);
        } catch (IOException e) {
            return false;
        }
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
