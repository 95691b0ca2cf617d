package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.proof.Difference;
import io.github.safeconduct.authoring.proof.Impact;
import io.github.safeconduct.authoring.proof.Proof;
import io.github.safeconduct.authoring.proof.Proving;
import io.github.safeconduct.authoring.proof.Theorem;
import io.github.safeconduct.authoring.proof.TheoremFile;
import io.github.safeconduct.authoring.proof.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves what is claimed never to happen under some rulebooks, or shows a case in which it does. */
@Command(
        name = "prove",
        description = "Proves that what a list of theorems says never happens, or shows a case in which it does, decided by the engine.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status 0: all proven; 2: bad input; 3: failure, or the budget ended before a theorem was decided; 4: a theorem "
                + "does not hold."})
final class ProveCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(arity = "0..1", paramLabel = "FOLDER",
            description = "A folder with rulebooks of your own and a " + TheoremFile.FILE
                    + ", or a file with theorems; the library's own theorems where none is named.")
    private @Nullable Path folder;

    @Option(names = "--as-of", paramLabel = "DATE", converter = DayConverter.class,
            description = "The law of this day; today's where it is left out.")
    private @Nullable LocalDate day;

    @Option(names = "--every-period", description = "The law of every period since a theorem is claimed: minutes.")
    private boolean every;

    @Option(names = "--only", paramLabel = "PATTERN", description = "Only theorems whose name matches this regular expression.")
    private String only = "";

    @Option(names = "--budget", paramLabel = "CONFLICTS", description = "What the solver may take for one question.")
    private int budget = Impact.BUDGET;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Path named = folder;
        Safeconduct safeconduct = named == null || !Files.isDirectory(named) ? Safeconduct.load() : Safeconduct.load(named);
        List<Theorem> all = named == null
                ? TheoremFile.bundled(safeconduct)
                : TheoremFile.read(safeconduct, Files.isDirectory(named) ? named.resolve(TheoremFile.FILE) : named);
        Predicate<String> chosen = RegularExpression.of("--only", only).asPredicate();
        List<Theorem> theorems = all.stream().filter(theorem -> chosen.test(theorem.name())).toList();
        if (theorems.isEmpty()) {
            throw new RulebookException(only.isEmpty() ? "there is no theorem to prove" : "no theorem matches --only " + only);
        }
        List<Proof> proofs = new Proving(safeconduct, budget).prove(theorems, every ? null : day == null ? LocalDate.now() : day,
                main.console()::error);
        if (json) {
            ArrayNode array = MAPPER.createArrayNode();
            proofs.forEach(proof -> array.add(json(proof)));
            main.console().json(array.toString());
        } else {
            proofs.forEach(proof -> lines(proof).forEach(main.console()::line));
        }
        Status status = Status.FINE;
        for (Proof proof : proofs) {
            status = status.and(status(proof.holds()));
        }
        return status.code();
    }

    /** What an answer to "is there such a case?" means for the run. */
    static Status status(Difference.Answer answer) {
        return switch (answer) {
            case NONE_EXISTS -> Status.FINE;
            case EXISTS -> Status.NOT_PERMITTED;
            case NOT_DECIDED -> Status.FAILURE;
        };
    }

    private static List<String> lines(Proof proof) {
        List<String> lines = new ArrayList<>();
        String time = String.format(Locale.ROOT, "%.1f s", proof.time().toMillis() / 1000.0);
        lines.add((switch (proof.holds()) {
            case NONE_EXISTS -> "proven";
            case EXISTS -> "DOES NOT HOLD";
            case NOT_DECIDED -> "NOT DECIDED, the budget ended";
        }) + ": " + proof.theorem().name() + " (asked " + (proof.questions() == 1 ? "once" : proof.questions() + " times") + ", " + time
                + ")");
        lines.add("  " + proof.theorem().says());
        proof.witness().ifPresent(witness -> {
            lines.add("  But this case contradicts it, law " + proof.period().orElseThrow() + ":");
            witness.text(proof.theorem().name(), List.of(outcome(witness))).lines().forEach(line -> lines.add("    " + line));
        });
        return lines;
    }

    private static String outcome(Witness witness) {
        return "The engine decides: " + witness.decisions().get(0).outcome()
                + (witness.decisions().get(0).permits() ? ", permitted" : ", not permitted");
    }

    private static ObjectNode json(Proof proof) {
        ObjectNode node = MAPPER.createObjectNode().put("theorem", proof.theorem().name()).put("says", proof.theorem().says())
                .put("proven", proof.isProven()).put("answer", proof.holds().name()).put("questions", proof.questions())
                .put("milliseconds", proof.time().toMillis());
        proof.period().ifPresent(period -> node.put("period", period.toString()));
        proof.witness().ifPresent(witness -> node.put("witness", witness.text(proof.theorem().name(), List.of()))
                .put("outcome", witness.decisions().get(0).outcome().name()));
        return node;
    }
}
