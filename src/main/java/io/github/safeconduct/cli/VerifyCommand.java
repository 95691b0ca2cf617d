package io.github.safeconduct.cli;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.law.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads rulebooks as text and holds rules, registers and terms against each other; a second's work, and no compiler. */
@Command(name = "verify", description = "Checks the rulebooks in a folder: every fault with file, line and column.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "src/main/resources/rules", description = "A folder with a folder for each rulebook; the project's own where none is named.")
    private Path folder = Path.of("src/main/resources/rules");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new RulebookException(folder + ": there is no such folder; expected a folder with a folder for each rulebook");
        }
        // The project's own folder brings all its terms; a host's folder builds on the bundled ones.
        boolean complete = Files.exists(folder.resolve("shared/terms.yaml"));
        List<Term> known = complete ? List.of() : new ArrayList<>(Safeconduct.load().vocabulary().terms());
        RulebookSources sources = RulebookSources.read(folder, known);
        sources.rulebooks().forEach((name, rulebook) -> spec.commandLine().getOut().println(name + ": " + rulebook.register().register().norms().size() + " norms, "
                + rulebook.rules().size() + " rules, no fault"));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
