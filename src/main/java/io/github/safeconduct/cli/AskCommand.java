package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.casefile.CaseFileReader;
import io.github.safeconduct.casefile.CaseWriter;
import io.github.safeconduct.interview.Interview;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.TextReport;
import io.github.safeconduct.report.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks for what is missing in a case, and writes the completed case file. */
@Command(
        name = "ask",
        description = "Asks for what is missing in a case, one question at a time, and writes the completed case file. Nothing is asked "
                + "that makes no difference.",
        mixinStandardHelpOptions = true,
        footer = {"",
                "Exit status 0: the completed case is permitted; 2: bad input or usage; 3: failure; 4: it is not permitted, or still "
                        + "open."})
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", description = "A case file with one case.")
    private Path file = Path.of(CaseSource.STANDARD_INPUT);

    @Option(names = {"-o", "--out"}, paramLabel = "OUT",
            description = "Where to write the completed case; otherwise beside the file, as NAME-answered.yaml.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Writes over a file that stands there already.")
    private boolean force;

    @Mixin
    private OwnRules rules = new OwnRules();

    @Mixin
    private Language language = new Language();

    @ParentCommand
    private Main main;

    @Override
    public Integer call() throws IOException {
        Path target = out == null ? beside(file) : out;
        Safeconduct safeconduct = rules.load();
        List<CaseFile> cases = new CaseFileReader(safeconduct.vocabulary()).read(file);
        if (cases.size() != 1) {
            throw new CaseException(file + ": expected one case to ask about, found " + cases.size() + "; put each into a file of its own");
        }
        SafeFile.check(target, force);
        if (Files.exists(target) && Files.exists(file) && Files.isSameFile(file, target)) {
            throw new CaseException(target + ": this is the case itself, which is never changed; name another file");
        }
        Interview start = CaseSource.with(safeconduct, cases.get(0), given -> Interview.of(safeconduct, given));
        BufferedReader replies = new BufferedReader(new InputStreamReader(main.console().in(), StandardCharsets.UTF_8));
        Dialogue dialogue = new Dialogue(main.console(), safeconduct.vocabulary(), replies, language.words());
        Interview end = dialogue.hold(start);
        end.decision().ifPresent(
                decision -> main.console().page("\n" + new TextReport(safeconduct, CaseLabel.named(cases.get(0).name()), decision, false,
                        language.locale()).text() + "\n"));
        Words words = language.words();
        if (!end.putAside().isEmpty()) {
            main.console().line(words.say("ask.aside", words.some(end.putAside())));
        }
        if (dialogue.isAbandoned()) {
            main.console().line(words.say("ask.notWritten"));
        } else if (end.decision().isEmpty()) {
            main.console().line(words.say("ask.nobody"));
        } else {
            SafeFile.write(target, CaseWriter.write(cases.get(0).name(), opening(), end.toCase()), force);
            main.console().line(words.say("ask.written", target));
        }
        return (end.decision().map(decision -> decision.permits()).orElse(false) ? Status.FINE : Status.NOT_PERMITTED).code();
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-answered.yaml");
    }

    /** The comment the file opens with tells what happened, and goes along. */
    private List<String> opening() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                break;
            }
            lines.add(line.substring(1).strip());
        }
        return lines;
    }
}
