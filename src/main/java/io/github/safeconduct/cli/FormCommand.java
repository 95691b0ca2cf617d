package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.CaseForm;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a case file again, as a form to fill in. */
@Command(name = "form", description = "Prints the cases of a file again, with a line for every answer that can still matter: its question and codes as a comment, "
        + "the most decisive first. Fill in what you know and give the file to decide.", mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(arity = "1", paramLabel = "FILE", description = "A case file; what is done, by whom, with which data and for whom is enough. - is standard input.")
    private Path file = Path.of(STANDARD_INPUT);

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own.")
    private @Nullable Path rules;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules == null ? Safeconduct.load() : Safeconduct.load(rules);
        CaseFileReader reader = new CaseFileReader(safeconduct.vocabulary());
        List<CaseEntry> entries = file.toString().equals(STANDARD_INPUT) ? reader.entries(STANDARD_INPUT, main.console().in()) : reader.entries(file);
        StringBuilder forms = new StringBuilder("# Fill in what you know. A line left empty is not known; where a line is a comment, its answer is taken to be no until you take the # away.\n");
        entries.forEach(entry -> forms.append(CaseForm.of(safeconduct, entry.orThrow())));
        main.console().page(forms.toString());
        return Status.FINE.code();
    }
}
