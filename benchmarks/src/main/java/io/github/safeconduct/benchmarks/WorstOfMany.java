package io.github.safeconduct.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.benchmarks.contenders.Asked;
import io.github.safeconduct.benchmarks.slice.Cases;
import io.github.safeconduct.benchmarks.slice.Draw;
import io.github.safeconduct.benchmarks.slice.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The longest of many decisions, each with everything asked for. No benchmark: one that repeats a case would hide the case that is
 * slow. The cases are of every rulebook, and of three at once, with answers taken away, and no two are the same.
 */
public final class WorstOfMany {

    private static final long LIMIT_MICROS = 20_000;
    private static final int WARM_UP = 3_000;
    private static final int AGAIN = 3;
    private static final int SHOWN = 5;

    private static final List<List<String>> RULEBOOKS = Stream
            .concat(Safeconduct.load().rulebooks().stream().map(List::of), Stream.of(List.of("icrc", "iom", "unhcr"))).toList();

    /**
     * What was found, in microseconds.
     *
     * @param processors how many the JVM may use
     * @param jdk its version
     * @param cases how many were decided
     * @param undecided how many of them came to undecided
     * @param p50 half of them took at most so long
     * @param p99 all but one in a hundred took at most so long
     * @param longest the longest
     * @param limit what none should exceed
     * @param over how many exceeded it when first decided, a collection of garbage or another process in the way included
     * @param overAgain how many of those also exceeded it each time they were decided again
     */
    public record Found(int processors, String jdk, int cases, int undecided, long p50, long p99, long longest, long limit, int over,
            int overAgain) {}

    private final Safeconduct safeconduct = Safeconduct.builder().cacheSize(0).build().warmUp();
    private final List<Draw> draws = new ArrayList<>();
    private final Random random;
    /** The longest few, the longest first, so that somebody can draw them again and look why. */
    private final SortedMap<Long, String> slowest = new TreeMap<>(Comparator.reverseOrder());

    WorstOfMany(long seed) {
        random = new Random(seed);
        RULEBOOKS.forEach(rulebooks -> draws.add(new Draw(Law.rules(rulebooks), seed + draws.size())));
    }

    /**
     * Runs it.
     *
     * @param args {@code quick} or {@code full}; the file for the JSON
     */
    public static void main(String[] args) throws IOException {
        Length length = Length.of(args[0]);
        Path file = Path.of(args[1]);
        new WorstOfMany(1).run(Math.min(WARM_UP, length.cases()));
        WorstOfMany worst = new WorstOfMany(2);
        Found found = worst.run(length.cases());
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), found);
        System.out.println(found);
        worst.slowest.forEach((micros, which) -> System.out.println(micros + " µs: " + which));
    }

    private Case draw() {
        int which = random.nextInt(RULEBOOKS.size());
        Draw draw = draws.get(which);
        return Situation.of(draw.thinned(draw.one(Cases.FULL.answers()), random.nextInt(Cases.FULL.answers() + 1)),
                RULEBOOKS.get(which).toArray(String[]::new));
    }

    private long micros(Case given) {
        long before = System.nanoTime();
        Asked.EVERYTHING.of(safeconduct.decide(given));
        return (System.nanoTime() - before) / 1_000;
    }

    private void note(long micros, String which) {
        slowest.put(micros, which);
        if (slowest.size() > SHOWN) {
            slowest.remove(slowest.lastKey());
        }
    }

    Found run(int cases) {
        long[] micros = new long[cases];
        int undecided = 0;
        int over = 0;
        int overAgain = 0;
        for (int i = 0; i < cases; i++) {
            Case given = draw();
            long before = System.nanoTime();
            Decision decision = safeconduct.decide(given);
            Asked.EVERYTHING.of(decision);
            micros[i] = (System.nanoTime() - before) / 1_000;
            note(micros[i], "case " + i + ", " + given.rulebooks() + ", " + given.answers().size() + " answers, " + decision.outcome()
                    + ", " + decision.questions().size() + " questions");
            undecided += decision.outcome() == Outcome.UNDECIDED ? 1 : 0;
            if (micros[i] > LIMIT_MICROS) {
                over++;
                long best = Long.MAX_VALUE;
                for (int again = 0; again < AGAIN; again++) {
                    best = Math.min(best, micros(given));
                }
                overAgain += best > LIMIT_MICROS ? 1 : 0;
            }
        }
        Arrays.sort(micros);
        return new Found(Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), cases, undecided,
                micros[cases / 2], micros[cases - 1 - cases / 100], micros[cases - 1],
                LIMIT_MICROS, over, overAgain);
    }
}
