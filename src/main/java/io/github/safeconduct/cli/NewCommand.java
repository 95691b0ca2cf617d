package io.github.safeconduct.cli;

import io.github.safeconduct.authoring.starting.NewNorm;
import io.github.safeconduct.authoring.starting.NewRulebook;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a first rulebook, or the entries of a further norm. Never writes over anything. */
@Command(name = "new", description = "Writes a small rulebook that works, or the entries of one more norm. Nothing is written over.",
        mixinStandardHelpOptions = true,
        subcommands = {NewCommand.RulebookCommand.class, NewCommand.NormCommand.class})
final class NewCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        main.console().error("new what? './safeconduct new rulebook NAME' or './safeconduct new norm ID'");
        return Status.BAD_INPUT.code();
    }

    private void wrote(Iterable<Path> files) {
        files.forEach(file -> main.console().line("written: " + file));
    }

    /** A first rulebook. */
    @Command(name = "rulebook", description = "Writes a small rulebook with two norms, which verifies and whose cases hold.",
            mixinStandardHelpOptions = true)
    static final class RulebookCommand implements Callable<Integer> {

        @Parameters(paramLabel = "NAME",
                description = "Its name and that of its folder: small letters, digits and hyphens, for instance harbour-light.")
        private String name = "";

        @Option(names = "--in", paramLabel = "FOLDER",
                description = "The folder of your rulebooks, which is made where there is none; my-rules if left out.")
        private Path folder = Path.of("my-rules");

        @Option(names = "--letters", paramLabel = "LETTERS",
                description = "What the ids of its norms open with, for instance HLR; its name in capital letters if left out.")
        private String letters = "";

        @ParentCommand
        private NewCommand parent;

        @Override
        public Integer call() {
            parent.wrote(NewRulebook.write(folder, name, letters));
            parent.main.console().line("next: ./safeconduct verify " + folder + "; ./safeconduct test " + folder + " --rules " + folder);
            return Status.FINE.code();
        }
    }

    /** One more norm. */
    @Command(name = "norm",
            description = "Writes the entries of a norm into register, terms, rules and cases. They verify; the cases fail until the "
                    + "norm is written.",
            mixinStandardHelpOptions = true)
    static final class NormCommand implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "Its id: body, area and number, for instance HLR-OT-03.")
        private String id = "";

        @Option(names = "--in", paramLabel = "FOLDER", description = "The folder of your rulebooks; my-rules if left out.")
        private Path folder = Path.of("my-rules");

        @Option(names = "--conclusion", paramLabel = "KIND",
                description = "What it concludes, as registers say it: refusal (if left out), suspension, requirement, referral, "
                        + "permission …")
        private String conclusion = "refusal";

        @ParentCommand
        private NewCommand parent;

        @Override
        public Integer call() {
            parent.wrote(NewNorm.write(folder, id, conclusion));
            parent.main.console().line("next: write the four entries of " + id + ", then ./safeconduct test " + folder + " --rules "
                    + folder + " --only " + id);
            return Status.FINE.code();
        }
    }
}
