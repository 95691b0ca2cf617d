package io.github.safeconduct.cli;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.mutation.EquivalentMutants;
import io.github.safeconduct.authoring.mutation.Mutant;
import io.github.safeconduct.authoring.mutation.Mutation;
import io.github.safeconduct.authoring.mutation.MutationReport;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Changes every rule a little and lists the changes that no case notices. */
@Command(
        name = "mutate",
        description = "Changes every rule a little, one change at a time, and lists the changes that no case notices, each with its "
                + "place and the case that ought to exist.",
        mixinStandardHelpOptions = true,
        footer = {"",
                "Exit status 0: done, and no rulebook below --least; 2: bad input; 3: failure; 4: a rulebook is below --least, a case "
                        + "does not hold as it is, or an "
                        + "entry of the list of equivalent mutants is wrong."})
final class MutateCommand implements Callable<Integer> {

    private static final Path PROJECT_CASES = Path.of("src/test/resources/rules");

    @Parameters(arity = "0..1", paramLabel = "FOLDER",
            description = "A folder with rulebooks of your own; the library's own rules where none is named.")
    private @Nullable Path folder;

    @Option(names = "--cases", paramLabel = "FILE", arity = "1..*",
            description = "Case files or folders of them; FOLDER itself where none is named, in a checkout the project's.")
    private List<Path> cases = List.of();

    @Option(names = "--only", paramLabel = "PATTERN",
            description = "Only rules whose file and name match this regular expression, for instance icrc/breach or ICRC-OT-12.")
    private String only = "";

    @Option(names = "--equivalent", paramLabel = "FILE",
            description = "Mutants that nobody can notice, with reasons; " + EquivalentMutants.FILE
                    + " beside the cases where there is one.")
    private @Nullable Path equivalent;

    @Option(names = "--least", paramLabel = "PERCENT",
            description = "The run fails where fewer of a rulebook's mutants are noticed, in whole percent.")
    private int least;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Path named = folder;
        List<Path> from = !cases.isEmpty() ? cases : List.of(named == null ? PROJECT_CASES : named);
        if (named == null && cases.isEmpty() && !Files.isDirectory(PROJECT_CASES)) {
            throw new RulebookException(
                    "name the folder of your rulebooks, or the cases with --cases; only in a checkout of Safeconduct, where "
                            + PROJECT_CASES + " is, can both be left out");
        }
        Safeconduct safeconduct = named == null ? Safeconduct.load() : Safeconduct.load(named);
        Set<String> rulebooks = new TreeSet<>(safeconduct.rulebooks());
        if (named != null) {
            rulebooks.removeAll(Safeconduct.load().rulebooks());
        }
        EquivalentMutants equivalents = equivalents(from);
        Mutation mutation = Mutation.of(safeconduct, rulebooks, read(safeconduct, from),
                RegularExpression.of("--only", only).asPredicate());
        Status status = Status.FINE;
        for (Expecting failing : mutation.failing()) {
            main.console().error(failing.place() + ": " + failing.facts().name()
                    + ": does not hold as it is and was left out; 'safeconduct test' says why");
            status = Status.NOT_PERMITTED;
        }
        if (mutation.mutants().isEmpty()) {
            throw new RulebookException(only.isEmpty() ? "there is no rule to change" : "no rule matches --only " + only);
        }
        return tried(mutation, equivalents, status).code();
    }

    private Status tried(Mutation mutation, EquivalentMutants equivalents, Status before) {
        List<Mutant> survivors = mutation.survivors(this::progress);
        MutationReport report = new MutationReport(mutation.mutants(), survivors, equivalents);
        if (json) {
            main.console().json(report.json());
        } else {
            report.lines().forEach(main.console()::line);
        }
        List<String> complaints = new ArrayList<>(equivalents.wrong(mutation.mutants(), survivors));
        if (only.isEmpty()) {
            complaints.addAll(equivalents.unknown(mutation.mutants()));
        }
        report.byRulebook().forEach((book, score) -> {
            if (score.percent() < least) {
                complaints.add(book + ": " + score + " of the mutants are noticed, fewer than the " + least + " % asked for");
            }
        });
        if (least > 0 && report.byRulebook().isEmpty()) {
            complaints.add("every mutant is listed as equivalent, so there is none of which --least " + least + " could ask that it is "
                    + "noticed");
        }
        complaints.forEach(main.console()::error);
        return complaints.isEmpty() ? before : before.and(Status.NOT_PERMITTED);
    }

    /** Every twentieth part, so that a log stays short. */
    private void progress(int tried, int all, int alive) {
        if (tried == all || tried % Math.max(1, all / 20) == 0) {
            main.console().error(tried + " of " + all + " mutants, " + alive + " not noticed");
        }
    }

    private EquivalentMutants equivalents(List<Path> from) {
        if (equivalent != null) {
            return EquivalentMutants.read(equivalent);
        }
        return from.stream().map(path -> path.resolve(EquivalentMutants.FILE)).filter(Files::isRegularFile).findFirst()
                .map(EquivalentMutants::read).orElseGet(EquivalentMutants::none);
    }

    private static List<Expecting> read(Safeconduct safeconduct, List<Path> from) {
        RuleCases reader = new RuleCases(safeconduct);
        List<Expecting> all = new ArrayList<>();
        from.forEach(path -> CaseFolder.allFiles(path).forEach(file -> all.addAll(reader.read(file))));
        return all;
    }
}
