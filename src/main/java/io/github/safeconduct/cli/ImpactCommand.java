package io.github.safeconduct.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.proof.Difference;
import io.github.safeconduct.authoring.proof.Impact;
import io.github.safeconduct.authoring.proof.Witness;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says whether a change of rules changes what they decide, of any case, and shows a smallest case for each difference. */
@Command(
        name = "impact",
        description = "Says whether there is any case that the new rules permit and the old did not, or the other way round, and shows "
                + "one.",
        mixinStandardHelpOptions = true,
        footer = {"",
                "Exit status 0: no difference; 2: bad input; 3: failure, or the budget ended before a question was decided; 4: there is a "
                        + "difference, or a rulebook or days of which only one of the two knows law, so that nothing was compared."})
final class ImpactCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(arity = "1..2", paramLabel = "FOLDER",
            description = "The old rulebooks and the new; or only the new, beside the library's own that they replace.")
    private List<Path> folders = List.of();

    @Option(names = "--rulebook", paramLabel = "NAME",
            description = "Only this rulebook; every one that is not the same text where it is left out.")
    private List<String> rulebooks = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", converter = DayConverter.class,
            description = "Only the law of this day; every period of law where it is left out.")
    private @Nullable LocalDate day;

    @Option(names = "--budget", paramLabel = "CONFLICTS", description = "What the solver may take for one question.")
    private int budget = Impact.BUDGET;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Override
    public Integer call() {
        Safeconduct bundled = Safeconduct.load();
        Path changedFolder = folders.get(folders.size() - 1);
        Safeconduct old = folders.size() == 1 ? bundled : replacing(bundled, folders.get(0));
        Safeconduct changed = replacing(bundled, changedFolder);
        Impact impact = new Impact(old, changed, budget);
        Collection<String> names = rulebooks.isEmpty() ? impact.changed() : rulebooks;
        Map<String, List<Difference>> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(name, impact.of(name, day, (book, period) -> main.console().error(book + ", " + period))));
        List<String> notCompared = notCompared(impact, changed, found);
        // A rulebook that comes or goes is a difference, though there is no case to show: the other rules decide none under it.
        Status status = notCompared.isEmpty() ? Status.FINE : Status.NOT_PERMITTED;
        for (List<Difference> all : found.values()) {
            for (Difference one : all) {
                status = status.and(ProveCommand.status(one.answer()));
            }
        }
        if (json) {
            main.console().json(json(found, notCompared).toString());
        } else {
            notCompared.forEach(main.console()::line);
            found.forEach((name, all) -> lines(name, all).forEach(main.console()::line));
            if (found.isEmpty()) {
                main.console().line(notCompared.isEmpty()
                        ? "The rulebooks are the same text: no case is decided otherwise."
                        : "The other rulebooks are the same text: under them no case is decided otherwise.");
            }
            main.console().line("");
            main.console().line(Impact.SCOPE);
        }
        return status.code();
    }

    /** What of the two sets of rules has nothing beside it in the other: never silently part of "no case is decided otherwise". */
    private List<String> notCompared(Impact impact, Safeconduct changed, Map<String, List<Difference>> found) {
        List<String> lines = new ArrayList<>();
        if (rulebooks.isEmpty()) {
            impact.unmatched().forEach(name -> lines.add(name + ": not compared, since only the "
                    + (changed.rulebooks().contains(name) ? "new" : "old")
                    + " rules have this rulebook. Whatever they decide under it, the "
                    + (changed.rulebooks().contains(name) ? "old" : "new") + " do not"));
        }
        found.forEach((name, all) -> {
            LocalDate asked = day;
            if (all.isEmpty() && asked != null) {
                lines.add(name + ": not compared, since on " + asked + " the two do not both know law of it");
            } else if (asked == null) {
                impact.unshared(name).ifPresent(period -> lines.add(name + ", law " + period
                        + ": not compared, since only one of the two knows law of these days"));
            }
        });
        return lines;
    }

    /** The bundled rulebooks, and those of a folder in the place of what they replace. */
    private static Safeconduct replacing(Safeconduct bundled, Path folder) {
        return Safeconduct.builder().rulebooks(folder).replacing(bundled.rulebooks().toArray(String[]::new)).build();
    }

    private static List<String> lines(String rulebook, List<Difference> all) {
        List<String> lines = new ArrayList<>();
        for (Difference one : all) {
            if (one.answer() != Difference.Answer.NONE_EXISTS) {
                lines.add(rulebook + ", law " + one.period() + ": " + words(one));
                one.witness().ifPresent(witness -> witness.text(words(one), List.of(outcomes(witness))).lines()
                        .forEach(line -> lines.add("  " + line)));
            }
        }
        if (all.isEmpty()) {
            return lines;
        }
        long none = all.stream().filter(one -> one.answer() == Difference.Answer.NONE_EXISTS).count();
        lines.add(rulebook + ": " + all.size() + " questions, " + none + " times none exists"
                + (none == all.size() ? ": no case is decided otherwise" : ""));
        return lines;
    }

    private static String words(Difference one) {
        String what = one.question().what();
        boolean opened = one.question().opened();
        if (one.answer() == Difference.Answer.NOT_DECIDED) {
            return "not decided, the budget ended: whether a case comes to '" + what + "' " + (opened ? "now" : "no longer");
        }
        if (what.equals("permits")) {
            return opened ? "a case is permitted that was not" : "a case is no longer permitted";
        }
        return what.length() == 2
                ? "a norm of the area " + what + (opened ? " holds up what none did" : " no longer holds up what one did")
                : "a conclusion of the weight " + what + (opened ? " stands where none did" : " no longer stands where one did");
    }

    private static String outcomes(Witness witness) {
        return "old rules: " + witness.decisions().get(0).outcome() + "; new rules: " + witness.decisions().get(1).outcome();
    }

    private static ObjectNode json(Map<String, List<Difference>> found, List<String> notCompared) {
        ObjectNode root = MAPPER.createObjectNode().put("scope", Impact.SCOPE);
        notCompared.forEach(root.putArray("notCompared")::add);
        root.putArray("questions");
        found.forEach((name, all) -> all.forEach(one -> {
            ObjectNode node = root.withArray("questions").addObject().put("rulebook", name).put("from", one.period().from().toString())
                    .put("before", one.period().before() == null ? null : String.valueOf(one.period().before()))
                    .put("question", one.question().what()).put("opened", one.question().opened()).put("answer", one.answer().name());
            one.witness().ifPresent(witness -> node.put("witness", witness.text(words(one), List.of()))
                    .put("old", witness.decisions().get(0).outcome().name()).put("new", witness.decisions().get(1).outcome().name()));
        }));
        return root;
    }
}
