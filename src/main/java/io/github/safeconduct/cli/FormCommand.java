package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseForm;
import io.github.safeconduct.forms.XlsForm;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a case file again, as a form to fill in. */
@Command(name = "form",
        description = "Prints the cases of a file again, with a line for every answer that can still matter: its question and codes as "
                + "a comment, "
                + "the most decisive first. Fill in what you know and give the file to decide.",
        mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE",
            description = "A case file; what is done, by whom, with which data and for whom is enough. - is standard input.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = "--xlsform", paramLabel = "OUT",
            description = "Writes the form of the one case as a spreadsheet for KoboToolbox and ODK (.xlsx) instead; give what they export "
                    + "to decide.")
    private @Nullable Path xlsform;

    @Option(names = "--force", description = "Lets --xlsform write over a file that stands there already.")
    private boolean force;

    @Mixin
    private OwnRules rules = new OwnRules();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules.load();
        if (xlsform != null) {
            return spreadsheet(safeconduct, xlsform).code();
        }
        StringBuilder forms = new StringBuilder(
                "# Fill in what you know. A line left empty is not known; where a line is a comment, its answer is taken to be no until "
                        + "you take the # away.\n");
        int heading = forms.length();
        Status status = new CaseSource(safeconduct, main.console()).each(file, entry -> {
            forms.append(made(entry.orThrow(), () -> CaseForm.of(safeconduct, entry.orThrow())));
            return Status.FINE;
        });
        if (forms.length() > heading) {
            main.console().page(forms.toString());
        }
        return status.code();
    }

    /** One spreadsheet holds one case; a second would take the first one's place. */
    private Status spreadsheet(Safeconduct safeconduct, Path out) {
        SafeFile.check(out, force);
        boolean[] written = new boolean[1];
        return new CaseSource(safeconduct, main.console()).each(file, entry -> {
            CaseFile one = entry.orThrow();
            if (written[0]) {
                throw new CaseException("--xlsform takes one case, and here is another; make its form by itself");
            }
            SafeFile.write(out, made(one, () -> XlsForm.of(safeconduct, one)), force);
            written[0] = true;
            main.console().line("form of the case written: " + out);
            return Status.FINE;
        });
    }

    private static <T> T made(CaseFile one, Supplier<T> form) {
        try {
            return form.get();
        } catch (CaseException e) {
            throw one.placed(e);
        }
    }
}
