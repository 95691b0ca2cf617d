package io.github.safeconduct.authoring.watch;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Difference;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.authoring.Known;
import io.github.safeconduct.authoring.Verification;
import io.github.safeconduct.authoring.checks.Checks;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.RuleCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules and cases as they were last whole. Told which files were saved, it checks and tests what they touch and says which cases are
 * decided otherwise; a save that breaks something is said and waited out. Not thread safe.
 */
public final class Watch {

    private static final String CASES = ".cases.yaml";

    private final Path folder;
    private final List<Path> more;
    private final Set<String> replacing;
    private final Consumer<String> say;
    private final Known known;
    private final Map<Path, Map<String, Seen>> seen = new TreeMap<>();
    private @Nullable Safeconduct rules;
    private boolean broken;

    /** What became of a case when it was last decided. */
    private record Seen(String place, String name, Optional<Decision> decision, List<String> problems) {}

    /**
     * Nothing read yet.
     *
     * @param folder a folder of rulebooks
     * @param cases case files, or folders of them, beside those in the folder
     * @param replacing the library's rulebooks in whose place those of the folder stand
     * @param say takes what there is to tell, a line each
     */
    public Watch(Path folder, List<Path> cases, Set<String> replacing, Consumer<String> say) {
        this.folder = folder;
        this.more = List.copyOf(cases);
        this.replacing = Set.copyOf(replacing);
        this.say = say;
        this.known = Known.of(Safeconduct.load()).replacing(replacing.toArray(String[]::new));
    }

    /** Reads everything for the first time. */
    public void start() {
        changed(Set.of());
    }

    /**
     * Checks and tests what some files touch.
     *
     * @param files what was saved, added or taken away; none stands for all
     */
    public void changed(Set<Path> files) {
        long from = System.nanoTime();
        boolean first = rules == null;
        boolean all = rules == null || broken || files.isEmpty() || files.stream().anyMatch(file -> !isCases(file));
        if (all && !readRules()) {
            return;
        }
        List<Path> touched = caseFiles().stream().filter(file -> all || files.contains(file)).toList();
        files.stream().filter(file -> isCases(file) && !Files.exists(file)).forEach(seen::remove);
        int otherwise = 0;
        for (Path file : touched) {
            otherwise += run(file);
        }
        List<Seen> every = seen.values().stream().flatMap(cases -> cases.values().stream()).toList();
        long failed = every.stream().filter(one -> !one.problems().isEmpty()).count();
        say.accept(every.size() - failed + " passed, " + failed + " failed"
                + (first ? "" : "; " + otherwise + " decided otherwise than before")
                + " (" + String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - from) / 1e9) + ")");
    }

    private static boolean isCases(Path file) {
        return file.toString().endsWith(CASES);
    }

    /** Whether the rules are whole; where they are not, those before stay. */
    private boolean readRules() {
        Verification found = Verification.of(folder, known);
        found.faults().forEach(fault -> say.accept(fault + " [" + Checks.page(fault) + "]"));
        broken = !found.faults().isEmpty();
        if (!broken) {
            try {
                rules = Safeconduct.builder().rulebooks(folder).replacing(replacing.toArray(String[]::new)).build();
            } catch (RulebookException e) {
                // Whoever saves while it is read has the next turn.
                broken = true;
                String.valueOf(e.getMessage()).lines().forEach(say);
            }
        }
        if (broken) {
            say.accept("the rules are broken; nothing was tested, and the next save is waited for");
        }
        return !broken;
    }

    private List<Path> caseFiles() {
        return Stream.concat(Stream.of(folder), more.stream()).flatMap(path -> caseFiles(path).stream()).distinct().toList();
    }

    private static List<Path> caseFiles(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Watch::isCases).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Runs the cases of a file, and says what is otherwise than before. */
    private int run(Path file) {
        Safeconduct now = rules;
        if (now == null) {
            return 0;
        }
        Map<String, Seen> before = seen.getOrDefault(file, Map.of());
        Map<String, Seen> after = new LinkedHashMap<>();
        int otherwise = 0;
        try {
            RuleCases cases = new RuleCases(now);
            Map<String, Integer> names = new HashMap<>();
            for (Expecting one : cases.read(file)) {
                String name = one.facts().name();
                // Of two cases of one name the second stays the second.
                String key = name + "\n" + names.merge(name, 1, Integer::sum);
                Seen is = new Seen(one.place().toString(), name, decided(now, cases, one), cases.run(one));
                after.put(key, is);
                otherwise += tell(before.get(key), is);
            }
            seen.put(file, after);
        } catch (SafeconductException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
        return otherwise;
    }

    private static Optional<Decision> decided(Safeconduct now, RuleCases cases, Expecting one) {
        try {
            return cases.decided(one).map(now::decide);
        } catch (SafeconductException e) {
            // That it comes to an error is among its problems, or is what it expects.
            return Optional.empty();
        }
    }

    private int tell(@Nullable Seen was, Seen is) {
        String at = is.place() + ": " + is.name() + ": ";
        boolean otherwise = false;
        if (was != null && was.decision().isPresent() && is.decision().isPresent()) {
            Difference difference = was.decision().get().diff(is.decision().get());
            otherwise = !difference.isEmpty();
            if (otherwise) {
                say.accept(at + words(difference));
            }
        }
        if (was == null || !was.problems().equals(is.problems())) {
            is.problems().forEach(problem -> say.accept(at + problem));
            if (was != null && is.problems().isEmpty()) {
                say.accept(at + "it is as expected again");
            }
        }
        return otherwise ? 1 : 0;
    }

    private static String words(Difference difference) {
        List<String> words = new ArrayList<>();
        if (difference.outcome().differs()) {
            words.add("was " + difference.outcome().before() + ", is " + difference.outcome().after());
        } else {
            words.add("still " + difference.outcome().after());
        }
        difference.norms().forEach(change -> words.add(change.norm() + " was "
                + change.before().map(certainty -> certainty.name().toLowerCase(Locale.ROOT)).orElse("silent") + ", is "
                + change.after().map(certainty -> certainty.name().toLowerCase(Locale.ROOT)).orElse("silent")));
        named("no longer held up by", difference.blocking().gone(), words);
        named("now held up by", difference.blocking().come(), words);
        named("no longer asks", difference.questions().gone(), words);
        named("now asks", difference.questions().come(), words);
        return String.join("; ", words);
    }

    private static void named(String what, Collection<String> names, List<String> words) {
        if (!names.isEmpty()) {
            words.add(what + " " + names.stream().distinct().collect(Collectors.joining(", ")));
        }
    }
}
