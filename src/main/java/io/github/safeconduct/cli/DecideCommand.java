package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.report.JsonReport;
import io.github.safeconduct.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides cases. Every file is read before any is decided, so bad input never leaves a job half done. */
@Command(name = "decide", description = "Decides the cases in YAML or JSON files.", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Case files; each holds one case or a list of them.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON document a case, each on a line of its own.")
    private boolean json;

    @Option(names = "--trace", description = "Adds every norm whose rule spoke: certain in both readings, possible in one.")
    private boolean trace;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day whose law applies, as yyyy-mm-dd, whatever the files say.")
    private @Nullable LocalDate asOf;

    @Option(names = "--rulebook", paramLabel = "NAME", description = "A rulebook that governs, whatever the files say; may be given more than once.")
    private List<String> rulebooks = List.of();

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with rulebooks of your own: norms/, rules/ and terms/.")
    private @Nullable Path rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Safeconduct safeconduct = rules == null ? Safeconduct.load() : Safeconduct.load(rules);
        CaseFileReader reader = new CaseFileReader(safeconduct.vocabulary());
        List<CaseFile> cases = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                cases.addAll(reader.read(file));
            } catch (CaseException e) {
                problems.add(e.getMessage());
            }
        }
        List<Decision> decisions = new ArrayList<>();
        if (problems.isEmpty()) {
            for (CaseFile one : cases) {
                try {
                    decisions.add(decide(safeconduct, one));
                } catch (CaseException e) {
                    problems.add(one.name() + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            problems.forEach(spec.commandLine().getErr()::println);
            return Failures.BAD_INPUT;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < cases.size(); i++) {
            out.println(json ? JsonReport.of(cases.get(i).name(), decisions.get(i), trace) : new TextReport(safeconduct, cases.get(i).name(), decisions.get(i), trace).text());
        }
        out.flush();
        return decisions.stream().allMatch(decision -> decision.outcome().isPermitted()) ? 0 : 1;
    }

    private Decision decide(Safeconduct safeconduct, CaseFile one) {
        try (CaseSession session = one.open(safeconduct)) {
            if (asOf != null) {
                session.asOf(asOf);
            }
            if (!rulebooks.isEmpty()) {
                session.rulebooks(rulebooks.toArray(String[]::new));
            }
            return session.decide();
        }
    }
}
