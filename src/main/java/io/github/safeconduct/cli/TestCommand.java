package io.github.safeconduct.cli;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.RulebookSources;
import io.github.safeconduct.authoring.coverage.Coverage;
import io.github.safeconduct.authoring.coverage.CoverageHtml;
import io.github.safeconduct.authoring.coverage.CoverageText;
import io.github.safeconduct.authoring.site.LawText;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs cases that say what they expect. A broken case counts as failed, and the run goes on. */
@Command(
        name = "test",
        description = "Runs *.cases.yaml files and lists every case that came out otherwise than expected, and why.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: every case as expected; 2: a file cannot be read, or there is no case; 3: failure; 4: some case is "
                + "not as expected, or broken, or less was covered than --least asks for."})
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "Case files, or folders that are searched for *.cases.yaml. - is standard input. Rulebooks that lie beside the "
                    + "cases are read with them.")
    private List<Path> paths = List.of();

    @Mixin
    private OwnRules rules = new OwnRules();

    @Option(names = "--only", paramLabel = "PATTERN",
            description = "Only cases whose file, name or norm matches this regular expression, for instance HLR-OT-01.")
    private String only = "";

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the run as JUnit XML as well, for a build server.")
    private @Nullable Path junit;

    @Option(names = "--json",
            description = "One JSON document for the whole run: every case, and what was covered where --coverage is given.")
    private boolean json;

    @Option(names = "--coverage",
            description = "Adds what the cases saw of the rules: of each rule speaking and silent, of each test holding, not holding "
                    + "and unknown.")
    private boolean coverage;

    @Option(names = "--least", paramLabel = "PERCENT",
            description = "With --coverage: the run fails where less of a rulebook was seen, in whole percent.")
    private @Nullable Integer least;

    @Option(names = "--html", paramLabel = "OUT",
            description = "With --coverage: writes the rules as a page, coloured by what the cases saw of them.")
    private @Nullable Path html;

    @ParentCommand
    private Main main;

    private final List<CaseResult> results = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> loaded = new ArrayList<>();
    private @Nullable Coverage seen;
    private Status status = Status.FINE;

    @Override
    public Integer call() {
        if (least != null && (!coverage || least < 0 || least > 100)) {
            throw new CaseException("--least takes a whole number from 0 to 100, beside --coverage");
        }
        if (html != null && !coverage) {
            throw new CaseException("--html shows what was covered; say --coverage as well");
        }
        if (html != null) {
            SafeFile.checkAnew(html, CoverageHtml.TITLE);
        }
        if (junit != null) {
            SafeFile.checkAnew(junit, JunitXml.ROOT);
        }
        Safeconduct safeconduct = rules.loadWith(paths);
        loaded.addAll(safeconduct.rulebooks());
        seen = coverage ? Coverage.of(safeconduct) : null;
        RuleCases cases = new RuleCases(safeconduct);
        Predicate<String> chosen = RegularExpression.of("--only", only).asPredicate();
        for (Path path : paths) {
            attempt(() -> {
                CaseFolder.notRead(path).forEach(this::notRead);
                CaseFolder.files(path).forEach(file -> attempt(() -> run(cases, file, chosen)));
            });
        }
        if (results.isEmpty() && status == Status.FINE) {
            main.console()
                    .error(only.isEmpty() ? "there is no case in what was named" : "no case in what was named matches --only " + only);
            status = Status.BAD_INPUT;
        }
        report();
        return status.code();
    }

    /** Cases that nobody runs would pass for ever. */
    private void notRead(String file) {
        main.console().error(file);
        unread.add(file);
        status = status.and(Status.BAD_INPUT);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            Failures.lines(e).forEach(main.console()::error);
            unread.addAll(Failures.lines(e));
            status = status.and(Failures.status(e));
        }
    }

    private void run(RuleCases cases, Path file, Predicate<String> chosen) {
        List<Expecting> inFile = CaseSource.isStandardInput(file)
                ? cases.read(CaseSource.STANDARD_INPUT, main.console().in())
                : cases.read(file);
        if (inFile.isEmpty()) {
            throw new CaseException(
                    file + ": holds no case, so it checks nothing; write one, opened with '- case:', or take the file away");
        }
        for (Expecting one : inFile) {
            if (!chosen.test(one.place().file() + " " + one.norm().orElse("") + " " + one.kinds().values() + " " + one.facts().name())) {
                continue;
            }
            CaseResult result = new CaseResult(one, problems(cases, one));
            results.add(result);
            if (!result.passed()) {
                status = status.and(Status.NOT_PERMITTED);
                if (!json) {
                    // A fault of the file brings its own, more exact place.
                    result.problems().forEach(problem -> main.console().line(one.place() + ": " + one.facts().name() + ": " + problem));
                }
            }
        }
    }

    private List<String> problems(RuleCases cases, Expecting one) {
        try {
            List<String> problems = cases.run(one);
            if (seen != null) {
                cases.decided(one).ifPresent(this::cover);
            }
            return problems;
        } catch (RuntimeException | Error e) {
            status = status.and(Failures.status(e));
            return Failures.lines(e);
        }
    }

    private void cover(Case one) {
        try {
            if (seen != null) {
                seen.saw(one);
            }
        } catch (CaseException e) {
            // It came to an error, so that no rule was read; that is among its problems already.
            return;
        }
    }

    private void report() {
        long failed = results.stream().filter(result -> !result.passed()).count();
        if (json) {
            main.console().json(TestJson.of(results, seen).toString());
        } else {
            main.console().line(results.size() - failed + " passed, " + failed + " failed");
            if (seen != null) {
                CoverageText.of(seen).forEach(main.console()::line);
            }
        }
        if (junit != null) {
            JunitXml.write(junit, results, unread);
        }
        if (seen != null && html != null) {
            Optional<RulebookSources> own = rules.folderOr(paths).map(folder -> RulebookSources.read(folder, Known.of(Safeconduct.load())));
            SafeFile.write(html, CoverageHtml.of(seen, LawText.of(own)), true);
        }
        if (seen != null && least != null) {
            enough(seen, least);
        }
    }

    /** Rulebooks of which nothing was seen at all: of those named to be tested none may go unmentioned. */
    private List<String> unseen(Coverage covered) {
        if (!only.isEmpty() || (rules.folderOr(paths).isEmpty() && !rules.named())) {
            return covered.byRulebook().isEmpty() ? List.of("the rules") : List.of();
        }
        List<String> own = new ArrayList<>(loaded);
        own.removeAll(Safeconduct.load().rulebooks());
        own.removeAll(covered.byRulebook().keySet());
        return own;
    }

    private void enough(Coverage covered, int percent) {
        for (String book : percent == 0 ? List.<String>of() : unseen(covered)) {
            main.console()
                    .error(book + ": no case was decided under it, so nothing was covered, less than the " + percent + " % asked for");
            status = status.and(Status.NOT_PERMITTED);
        }
        covered.byRulebook().forEach((book, share) -> {
            if (share.percent() < percent) {
                main.console().error(book + ": " + share + " was covered, less than the " + percent + " % asked for");
                status = status.and(Status.NOT_PERMITTED);
            }
        });
    }
}
