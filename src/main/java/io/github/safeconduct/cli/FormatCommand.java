package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.authoring.Layout;
import io.github.safeconduct.authoring.source.SourceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lays out rules, registers, terms and cases. A file that cannot be laid out stays as it is, and the others are. */
@Command(
        name = "format",
        description = "Lays out rules (*.drl), registers, terms and cases (*.yaml) in the one style of the library's own. Changes no "
                + "meaning and loses no comment: each file is read before and after, and left as it is where the two differ.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: all are laid out; 2: with --check, some are not; or a file cannot be read, and is left as it is; 3: "
                + "failure."})
final class FormatCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders that are searched for *.drl and *.yaml.")
    private List<Path> paths = List.of();

    @Option(names = "--check", description = "Writes nothing, and lists the files that would be changed.")
    private boolean check;

    @ParentCommand
    private Main main;

    private int all;
    private int changed;
    private Status status = Status.FINE;

    @Override
    public Integer call() {
        for (Path path : paths) {
            attempt(() -> files(path).forEach(file -> attempt(() -> format(file))));
        }
        if (all == 0 && status == Status.FINE) {
            throw new RulebookException("there is no *.drl and no *.yaml in what was named");
        }
        main.console().line(all + (all == 1 ? " file, " : " files, ") + changed + (check ? " not laid out" : " laid out anew"));
        return status.and(check && changed > 0 ? Status.BAD_INPUT : Status.FINE).code();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            Failures.lines(e).forEach(main.console()::error);
            status = status.and(Failures.status(e));
        }
    }

    private void format(Path file) {
        all++;
        byte[] before = bytes(file);
        byte[] after = Layout.of(file.toString(), before).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(before, after)) {
            if (!check) {
                write(file, after);
            }
            changed++;
            main.console().line((check ? "not laid out: " : "laid out: ") + file);
        }
    }

    /** Where a link leads to, so that it stays a link. */
    private static void write(Path file, byte[] bytes) {
        try {
            SafeFile.write(file.toRealPath(), bytes, true);
        } catch (IOException e) {
            throw new CaseException(file + ": it cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    /** The file itself, or those in a folder that are laid out, by name; nothing hidden, and no copies of editors. */
    private static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new CaseException(path + ": there is no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            if (!Layout.knows(path.toString())) {
                throw new CaseException(path + ": only *.drl and *.yaml are laid out; name such a file, or a folder");
            }
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> Layout.knows(file.toString()) && Files.isRegularFile(file) && !hidden(path.relativize(file)))
                    .sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(path + ": a folder in it cannot be read", e);
        }
    }

    private static boolean hidden(Path within) {
        for (Path name : within) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SourceFolder.LARGEST_FILE + 1);
            if (bytes.length > SourceFolder.LARGEST_FILE) {
                throw new CaseException(file + ": the file is larger than 1 MiB and is not laid out");
            }
            return bytes;
        } catch (IOException e) {
            throw new CaseException(file + ": it cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
