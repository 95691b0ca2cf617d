package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs cases that say what they expect. */
@Command(name = "test", description = "Runs *.cases.yaml files and lists every case that came out otherwise than expected.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Case files, or folders that are searched for *.cases.yaml.")
    private List<Path> paths = List.of();

    @Option(names = "--rules", paramLabel = "FOLDER", description = "A folder with rulebooks of your own: norms/, rules/ and terms/.")
    private @Nullable Path rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleCases cases = new RuleCases(rules == null ? Safeconduct.load() : Safeconduct.load(rules));
        PrintWriter out = spec.commandLine().getOut();
        int passed = 0;
        int failed = 0;
        for (Path file : files()) {
            for (Expecting one : cases.read(file)) {
                List<String> problems = cases.run(one);
                if (problems.isEmpty()) {
                    passed++;
                } else {
                    failed++;
                    problems.forEach(problem -> out.println(one.place() + ": " + one.facts().name() + ": " + problem));
                }
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.walk(path)) {
                List<Path> inFolder = found.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().toList();
                if (inFolder.isEmpty()) {
                    throw new CaseException(path + ": no *.cases.yaml file in this folder");
                }
                files.addAll(inFolder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
