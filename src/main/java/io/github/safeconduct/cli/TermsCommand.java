package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Term;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the vocabulary. */
@Command(name = "terms", description = "Lists the terms a case can answer, with their questions and codes.", mixinStandardHelpOptions = true)
final class TermsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only terms whose name, catalogue name or question contains this.")
    private @Nullable String word;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = word == null ? "" : word.toLowerCase(Locale.ROOT);
        for (Term term : Safeconduct.load().vocabulary().terms()) {
            if ((term.name() + " " + term.ask() + " " + String.join(" ", term.catalogue())).toLowerCase(Locale.ROOT).contains(wanted)) {
                out.println(term.name() + "  (" + term.fact().section() + ")");
                out.println("    " + term.ask());
                out.println("    " + (term.number() ? "a number" : term.isChoice() ? String.join(", ", term.values()) + ", OTHER, NONE" : "yes, no, unknown")
                        + (term.closedByDefault() ? "; not stated means no" : "") + (term.derived() ? "; settled by norms where they can" : ""));
            }
        }
        out.flush();
        return 0;
    }
}
