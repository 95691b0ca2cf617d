package io.github.safeconduct.cli;

import io.github.safeconduct.authoring.starting.Schemas;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the JSON Schemas of rulebooks and cases. */
@Command(name = "schema", description = "Writes the JSON Schemas of rulebook.yaml, norms.yaml, terms.yaml and case files, by which editors "
        + "complete and check them, with every term, code and norm there is.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", arity = "0..1",
            description = "The folder the schemas themselves are written into, beside the folders of the rulebooks; my-rules/schema if "
                    + "left out. Written anew at each call.")
    private Path folder = Path.of("my-rules", "schema");

    @Mixin
    private OwnRules rules = new OwnRules();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Schemas.of(rules.load(), Optional.empty()).write(folder).forEach(file -> main.console().line("written: " + file));
        return Status.FINE.code();
    }
}
