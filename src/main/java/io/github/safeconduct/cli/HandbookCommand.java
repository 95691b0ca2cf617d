package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.handbook.Handbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the rules as a site that needs no server. */
@Command(name = "handbook",
        description = "Writes the rules as a static site: a page a norm and a question, by body, area and source, with a search that needs "
                + "no server.",
        mixinStandardHelpOptions = true,
        footer = {"", "OUT is made, or replaced where it is an earlier handbook; a folder that holds anything else is left alone."})
final class HandbookCommand implements Callable<Integer> {

    private static final Path PROJECT_CASES = Path.of("src/test/resources/rules");

    @Parameters(paramLabel = "OUT", description = "The folder to write it to.")
    private Path out = Path.of("handbook");

    @Mixin
    private OwnRules rules = new OwnRules();

    @Option(names = "--cases", paramLabel = "FILE", arity = "1..*",
            description = "Case files or folders of them, of which each norm shows two; where none is named those beside your own rules, "
                    + "and in a checkout the project's.")
    private List<Path> cases = List.of();

    @Option(names = "--since", paramLabel = "JAR|FOLDER",
            description = "The rules as they were: the jar of an earlier version, or a folder of rulebooks. Adds what has changed.")
    private @Nullable Path since;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Handbook.check(out);
        Safeconduct safeconduct = rules.load();
        Handbook handbook = Handbook.of(safeconduct, rules.folder(), caseFiles(), Optional.ofNullable(since));
        handbook.write(out);
        main.console().line(handbook.files().size() + " files; open " + out.resolve("index.html"));
        return Status.FINE.code();
    }

    private List<Path> caseFiles() {
        List<Path> files = new ArrayList<>();
        cases.forEach(path -> files.addAll(CaseFolder.allFiles(path)));
        if (cases.isEmpty()) {
            rules.folder().ifPresent(folder -> files.addAll(CaseFolder.filesOrFault(folder)));
            if (Files.isDirectory(PROJECT_CASES)) {
                files.addAll(CaseFolder.files(PROJECT_CASES));
            }
        }
        return files;
    }
}
