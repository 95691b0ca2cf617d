package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs cases that say what they expect. A broken case counts as failed, and the run goes on. */
@Command(
        name = "test",
        description = "Runs *.cases.yaml files and lists every case that came out otherwise than expected, and why.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: every case as expected; 2: a file cannot be read, or there is no case; 3: failure; 4: some case is "
                + "not as expected, or broken."})
final class TestCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "Case files, or folders that are searched for *.cases.yaml. - is standard input.")
    private List<Path> paths = List.of();

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with a folder for each rulebook of your own.")
    private @Nullable Path rules;

    @ParentCommand
    private Main main;

    private int passed;
    private int failed;
    private Status status = Status.FINE;

    @Override
    public Integer call() {
        RuleCases cases = new RuleCases(rules == null ? Safeconduct.load() : Safeconduct.load(rules));
        for (Path path : paths) {
            attempt(() -> files(path).forEach(file -> attempt(() -> run(cases, file))));
        }
        if (passed + failed == 0 && status == Status.FINE) {
            main.console().error("there is no case in what was named");
            status = Status.BAD_INPUT;
        }
        main.console().line(passed + " passed, " + failed + " failed");
        return status.code();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            Failures.lines(e).forEach(main.console()::error);
            status = status.and(Failures.status(e));
        }
    }

    private void run(RuleCases cases, Path file) {
        boolean standardInput = file.toString().equals(STANDARD_INPUT);
        for (Expecting one : standardInput ? cases.read(STANDARD_INPUT, main.console().in()) : cases.read(file)) {
            List<String> problems = problems(cases, one);
            if (problems.isEmpty()) {
                passed++;
            } else {
                failed++;
                status = status.and(Status.NOT_PERMITTED);
                // A fault of the file brings its own, more exact place.
                problems.forEach(problem -> main.console().line(one.place() + ": " + one.facts().name() + ": " + problem));
            }
        }
    }

    private List<String> problems(RuleCases cases, Expecting one) {
        try {
            return cases.run(one);
        } catch (RuntimeException | Error e) {
            status = status.and(Failures.status(e));
            return Failures.lines(e);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> inFolder = found.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
            if (inFolder.isEmpty()) {
                throw new CaseException(path + ": no *.cases.yaml file in this folder");
            }
            return inFolder;
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(path + ": a folder in it cannot be read", e);
        }
    }
}
