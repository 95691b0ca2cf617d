package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseEntry;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.DeclarationReader;
import io.github.safeconduct.derogations.Declaration;
import io.github.safeconduct.derogations.DerogationLife;
import io.github.safeconduct.report.DerogationReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A derogation from the day it was declared to today. */
@Command(
        name = "derogation",
        description = "Follows a case from the day its derogation was declared, and says what fell due, and since when.",
        mixinStandardHelpOptions = true,
        footer = {"",
                "Exit status 0: nothing that fell due is outstanding, and no review; 2: bad input or usage; 3: failure; 4: something is."})
final class DerogationCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DECLARATION", description = "A file with what was declared, in YAML or JSON.")
    private Path declared = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE",
            description = "The case as it was when the derogation was declared; one or a list of them. - is standard input.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = "--on", paramLabel = "DATE", converter = DayConverter.class,
            description = "Up to which day, as yyyy-mm-dd; today otherwise.")
    private @Nullable LocalDate on;

    @Option(names = "--json", description = "One JSON document a case, each on a line of its own.")
    private boolean json;

    @Mixin
    private OwnRules rules = new OwnRules();

    @Mixin
    private Language language = new Language();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules.load();
        Declaration declaration = new DeclarationReader(safeconduct.vocabulary()).read(declared);
        LocalDate day = on == null ? LocalDate.now() : on;
        return new CaseSource(safeconduct, main.console()).each(file, entry -> one(safeconduct, declaration, day, entry, entry.orThrow()))
                .code();
    }

    private Status one(Safeconduct safeconduct, Declaration declaration, LocalDate day, CaseEntry entry, CaseFile one) {
        DerogationLife life = CaseSource.with(safeconduct, one, given -> DerogationLife.of(safeconduct, given, declaration, day));
        DerogationReport report = new DerogationReport(CaseSource.label(entry, one, day), life, language.locale());
        main.console().page((json ? report.json() : report.text()) + "\n");
        return life.outstanding().isEmpty() && declaration.overdue(day).isEmpty() ? Status.FINE : Status.NOT_PERMITTED;
    }
}
