package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the vocabulary. */
@Command(name = "terms", description = "Lists the terms a case can answer, with their questions and codes.",
        mixinStandardHelpOptions = true)
final class TermsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only terms whose name, catalogue name or question contains this.")
    private @Nullable String word;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        String wanted = word == null ? "" : word.toLowerCase(Locale.ROOT);
        int found = 0;
        for (Term term : Safeconduct.load().vocabulary().terms()) {
            if ((term.name() + " " + term.ask() + " " + String.join(" ", term.catalogue())).toLowerCase(Locale.ROOT).contains(wanted)) {
                found++;
                main.console().line(term.name() + "  (" + term.fact().section() + ")");
                main.console().line("    " + term.ask());
                main.console().line("    " + takes(term) + (term.closedByDefault() ? "; not stated means no" : "")
                        + (term.derived() ? "; settled by norms where they can" : ""));
            }
        }
        if (found == 0) {
            main.console().error("no term, catalogue name or question contains this word; try a shorter or another one");
        }
        return Status.FINE.code();
    }

    private static String takes(Term term) {
        return term.number() ? "a number" : term.isChoice() ? String.join(", ", term.values()) + ", OTHER, NONE" : "yes, no, unknown";
    }
}
