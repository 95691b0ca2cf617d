package io.github.safeconduct.cli;

import io.github.safeconduct.authoring.Packing;
import io.github.safeconduct.authoring.packs.Manifest;
import io.github.safeconduct.authoring.packs.PackFile;
import io.github.safeconduct.authoring.packs.SigningKey;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes one file of a folder of one's own, which others can hold against a signature. */
@Command(
        name = "pack",
        description = "Makes one file of a folder of rulebooks: verified, compiled, its cases run, every file with its hash. The same "
                + "folder gives the same bytes. A host loads it if somebody has signed it whom the host trusts.",
        mixinStandardHelpOptions = true,
        subcommands = {PackKeyCommand.class, PackSignCommand.class, PackVerifyCommand.class, CommandLine.HelpCommand.class},
        footer = {"", "A folder that is called as one of the commands is named with its path: ./key.",
                "Exit status 0: written; 2: bad input, or the folder does not verify; 3: failure; 4: a case is not as expected, and "
                        + "nothing was written."})
final class PackCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder of a rulebook, or of several.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; NAME-VERSION.scpack if left out.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Lets it write over a file that stands there already.")
    private boolean force;

    @Option(names = "--name", paramLabel = "NAME", description = "What the pack is called; as its rulebook, if left out.")
    private @Nullable String name;

    @Option(names = "--pack-version", paramLabel = "VERSION",
            description = "Its version, numbers and points; that of its rulebook, if left out.")
    private @Nullable String version;

    @Option(names = "--released", paramLabel = "DATE", converter = DayConverter.class,
            description = "The day on which it is released, as yyyy-mm-dd, if the pack is to say it.")
    private @Nullable LocalDate released;

    @Option(names = "--licence", paramLabel = "TEXT",
            description = "Under which others may use the text, for instance CC-BY-4.0; 'not stated' if left out.")
    private String licence = "not stated";

    @Option(names = "--key", paramLabel = "KEYFILE", description = "Signs it with this private key; 'pack key' makes one.")
    private @Nullable Path key;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Path named = folder;
        if (named == null) {
            console().error("pack what? './safeconduct pack FOLDER', or one of: pack key, pack sign, pack verify");
            return Status.BAD_INPUT.code();
        }
        Optional<SigningKey> signing = Optional.ofNullable(key).map(SigningKey::read);
        Packing packing = Packing.of(named);
        int cases = cases(packing, named);
        if (cases < 0) {
            return Status.NOT_PERMITTED.code();
        }
        PackFile unsigned = packing.pack(Optional.ofNullable(name), Optional.ofNullable(version), Optional.ofNullable(released), licence,
                cases);
        PackFile pack = signing.map(unsigned::signed).orElse(unsigned);
        Path file = out != null
                ? out
                : Path.of(pack.manifest().name() + "-" + pack.manifest().version() + PackFile.ENDING);
        SafeFile.write(file, pack.bytes(), force);
        console().line("written: " + file);
        describe(console(), pack);
        packing.notPacked().forEach(left -> console().line("not packed: " + left));
        if (signing.isEmpty()) {
            console().line("next: ./safeconduct pack sign " + file + " --key KEYFILE; no host loads what nobody signed");
        }
        return Status.FINE.code();
    }

    /** Runs the cases in the folder; how many there are, or less than none where one is not as expected. */
    private int cases(Packing packing, Path named) {
        RuleCases cases = new RuleCases(packing.safeconduct());
        int run = 0;
        List<String> problems = new ArrayList<>();
        for (Path file : CaseFolder.filesOrFault(named)) {
            for (Expecting one : cases.read(file)) {
                run++;
                cases.run(one).forEach(problem -> problems.add(one.place() + ": " + one.facts().name() + ": " + problem));
            }
        }
        problems.forEach(console()::line);
        if (!problems.isEmpty()) {
            console().error("a case is not as expected, and nothing was packed; 'safeconduct test' shows the same");
        }
        return problems.isEmpty() ? run : -1;
    }

    Console console() {
        return main.console();
    }

    /** What a pack says of itself. */
    static void describe(Console console, PackFile pack) {
        Manifest manifest = pack.manifest();
        console.line("pack " + manifest.name() + " " + manifest.version() + ", licence: " + manifest.licence()
                + manifest.released().map(day -> ", released " + day).orElse(""));
        manifest.rulebooks().forEach((book, said) -> console.line("  " + book + " " + said.version() + ": " + said.title() + " ("
                + said.body() + "), law from " + said.from() + ", fingerprint " + said.fingerprint()));
        console.line("  " + manifest.files().size() + " files, fingerprint " + manifest.fingerprint());
        console.line("  " + (manifest.cases() == 0 ? "no cases" : "cases as expected: " + manifest.cases())
                + "; checked against Safeconduct " + manifest.library());
    }
}
