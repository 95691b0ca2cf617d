package io.github.safeconduct.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.testing.CaseFolders;
import io.github.safeconduct.testing.RuleCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A session that was used before decides as a fresh one does, on any thread: nothing goes from one case to the next. */
class SessionReuseTest {

    private static Decision decide(Safeconduct safeconduct, Expecting one) {
        try (var session = one.facts().open(safeconduct)) {
            return session.rulebooks(book(one)).asOf(RuleCases.DEFAULT_DAY).decide();
        }
    }

    private static String book(Expecting one) {
        return Path.of(one.place().file()).getParent().getFileName().toString();
    }

    private static List<Expecting> someCases(Safeconduct safeconduct) {
        RuleCases cases = new RuleCases(safeconduct);
        List<Expecting> all = new ArrayList<>();
        CaseFolders.files().stream().filter(file -> safeconduct.rulebooks().contains(file.getParent().getFileName().toString()))
                .forEach(file -> all.addAll(cases.read(file)));
        Collections.shuffle(all, new Random(1));
        return all.subList(0, Math.min(400, all.size()));
    }

    @Test
    void aReusedSessionDecidesAsAFreshOne() {
        Safeconduct reusing = Safeconduct.load();
        List<Expecting> cases = someCases(reusing);
        List<Decision> first = cases.stream().map(one -> decide(reusing, one)).toList();
        List<Expecting> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(2));
        for (Expecting one : shuffled) {
            assertEquals(first.get(cases.indexOf(one)), decide(reusing, one), () -> String.valueOf(one.place()));
        }
        // A facade of its own has sessions of its own: the first decision of each is on a fresh session.
        for (Expecting one : cases.subList(0, Math.min(12, cases.size()))) {
            assertEquals(first.get(cases.indexOf(one)), decide(Safeconduct.load(), one), () -> String.valueOf(one.place()));
        }
    }

    @Test
    void manyThreadsDecideAsOneDoes() throws Exception {
        Safeconduct safeconduct = Safeconduct.load();
        List<Expecting> cases = someCases(safeconduct);
        List<Decision> alone = cases.stream().map(one -> decide(safeconduct, one)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Decision>> work = cases.stream().map(one -> (Callable<Decision>) () -> decide(safeconduct, one)).toList();
            List<Decision> together = new ArrayList<>();
            for (Future<Decision> future : threads.invokeAll(work)) {
                together.add(future.get());
            }
            assertEquals(alone, together);
        } finally {
            threads.shutdownNow();
        }
    }
}
