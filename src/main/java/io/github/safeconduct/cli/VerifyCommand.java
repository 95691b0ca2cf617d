package io.github.safeconduct.cli;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.Verification;
import io.github.safeconduct.authoring.checks.Checks;
import io.github.safeconduct.authoring.source.Fault;
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

    @Option(names = "--json", description = "One JSON document: every fault and every piece of advice with its place, check and page.")
    private boolean json;

    @Option(names = "--sarif", paramLabel = "OUT",
            description = "Writes what was found, advice included, as SARIF 2.1.0 as well, for a build server or an editor.")
    private @Nullable Path sarif;

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
        if (sarif != null) {
            SafeFile.checkAnew(sarif, Sarif.TOOL);
        }
        Path chosen = named == null ? PROJECT : named;
        // The project's own folder is the whole law; a host's folder builds on it.
        Known known = isProject(chosen) ? Known.nothing() : Known.of(Safeconduct.load());
        Verification found = Verification.of(chosen, known);
        if (sarif != null) {
            SafeFile.write(sarif, Sarif.of(found, chosen), true);
        }
        if (json) {
            main.console().json(VerifyJson.of(found));
            return (found.faults().isEmpty() ? Status.FINE : Status.BAD_INPUT).code();
        }
        return found.sources().map(this::fine).orElseGet(() -> faulty(found.faults())).code();
    }

    /** Every fault with its place, and where its check is explained. */
    private Status faulty(List<Fault> faults) {
        main.console().error(faults.size() == 1
                ? "there is a fault in the rulebooks:"
                : "there are " + faults.size() + " faults in the rulebooks:");
        faults.forEach(fault -> main.console().error(fault + " [" + Checks.page(fault) + "]"));
        return Status.BAD_INPUT;
    }

    private Status fine(RulebookSources sources) {
        sources.rulebooks().forEach(
                (name, rulebook) -> main.console().line(name + ": " + count(rulebook.register().register().norms().size(), "norm") + ", "
                        + count(rulebook.rules().size(), "rule") + " in " + count(rulebook.files().size(), "file") + ", no fault"));
        sources.notRead().forEach(file -> main.console().line("not read: " + file));
        untwinned(sources.untwinned());
        sources.early().forEach(main.console()::line);
        if (advice) {
            sources.advice().forEach(main.console()::line);
        } else if (!sources.advice().isEmpty()) {
            main.console()
                    .line(sources.advice().size() == 1
                            ? "1 question could be asked better; --advice shows it"
                            : sources.advice().size()
                                    + " questions could be asked better; --advice lists them");
        }
        return Status.FINE;
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
