package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.Case;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.testing.RuleCases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Changes every rule a little and asks whether some case then fails. A mutant is never compiled: where its rule reaches no other norm, what
 * a case expects of the norm is worked out from how the rulebook read the case; elsewhere the case is decided anew under the mutated
 * reading. Both are three-valued, like every decision.
 */
public final class Mutation {

    private final Engine engine;
    private final RuleCases cases;
    private final Map<String, List<Seen>> seen = new LinkedHashMap<>();
    private final List<Expecting> failing = new ArrayList<>();
    private final List<Mutant> mutants = new ArrayList<>();

    /** Hears how many of how many mutants were tried, and how many of them no case notices. */
    public interface Progress {

        void tried(int tried, int all, int alive);
    }

    private Mutation(Safeconduct safeconduct, RuleCases cases) {
        this.engine = Engine.behind(safeconduct);
        this.cases = cases;
    }

    /**
     * Reads every case.
     *
     * @param rulebooks the rulebooks whose rules are to be changed
     * @param only the rules to change, by their place and name, {@code icrc/breach.drl ICRC-BR-01 …}
     * @throws IllegalArgumentException if the library is a host's own {@link Safeconduct}
     */
    public static Mutation of(Safeconduct safeconduct, Collection<String> rulebooks, List<Expecting> all, Predicate<String> only) {
        Mutation mutation = new Mutation(safeconduct, new RuleCases(safeconduct));
        List<CompiledRulebook> chosen = rulebooks.stream().map(mutation.engine::rulebook)
                .filter(book -> book.rules().stream().anyMatch(rule -> chosen(rule, only))).toList();
        all.forEach(one -> mutation.read(one, chosen.stream().map(CompiledRulebook::name).toList()));
        for (CompiledRulebook book : chosen) {
            book.rules().stream().filter(rule -> chosen(rule, only))
                    .sorted(Comparator.comparing((CompiledRule rule) -> rule.rule().place().file())
                            .thenComparing(rule -> rule.rule().place().line()))
                    .forEach(rule -> mutation.mutants.addAll(Mutator.of(book, rule)));
        }
        return mutation;
    }

    private static boolean chosen(CompiledRule rule, Predicate<String> only) {
        return only.test(rule.rule().place().file() + " " + rule.rule().name());
    }

    private void read(Expecting one, Collection<String> rulebooks) {
        Optional<Case> decided = cases.decided(one);
        boolean ofOthers = decided.isPresent() && !decided.get().rulebooks().isEmpty()
                && Collections.disjoint(decided.get().rulebooks(), rulebooks);
        if (ofOthers) {
            return;
        }
        if (!cases.holds(one)) {
            failing.add(one);
            return;
        }
        decided.ifPresent(given -> {
            Seen read = new Seen(one, given, engine.read(given));
            read.readings().stream().map(reading -> reading.book().name()).distinct()
                    .forEach(book -> seen.computeIfAbsent(book, any -> new ArrayList<>()).add(read));
        });
    }

    /** The cases that do not hold as it is; they notice nothing and were left out. */
    public List<Expecting> failing() {
        return List.copyOf(failing);
    }

    /** Every mutant, in the order of the files. */
    public List<Mutant> mutants() {
        return List.copyOf(mutants);
    }

    /**
     * The mutants that no case notices, on as many threads as there are cores; always the same.
     *
     * @param progress hears after each mutant how it stands; one at a time, in their order
     */
    public List<Mutant> survivors(Progress progress) {
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Boolean>> killed = new ArrayList<>();
            mutants.forEach(mutant -> killed.add(workers.submit(() -> isKilled(mutant))));
            List<Mutant> survivors = new ArrayList<>();
            for (int i = 0; i < mutants.size(); i++) {
                if (!killed.get(i).get()) {
                    survivors.add(mutants.get(i));
                }
                progress.tried(i + 1, mutants.size(), survivors.size());
            }
            return survivors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant could not be tried", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean isKilled(Mutant mutant) {
        return isKilled(mutant, seen.getOrDefault(mutant.rulebook(), List.of()));
    }

    /** The cases that a rulebook governs. */
    List<Seen> seenIn(String rulebook) {
        return List.copyOf(seen.getOrDefault(rulebook, List.of()));
    }

    /** Whether one of some cases notices a mutant. */
    boolean isKilled(Mutant mutant, List<Seen> all) {
        CompiledRulebook book = engine.rulebook(mutant.rulebook());
        Mutated mutated = new Mutated(book, mutant);
        for (Seen one : all) {
            if ((one.speaksOf(mutant.norm()) || one.expect().kinds().containsKey("waived")) && mutated.tells(one)
                    && mutated.canBeWorkedOut(one) && mutated.disappoints(one)) {
                return true;
            }
        }
        return mutated.canBeWritten() && isKilledAnew(mutated, book, all);
    }

    /** What cannot be worked out is read anew, and what only a decision tells is decided anew: the quick things first. */
    private boolean isKilledAnew(Mutated mutated, CompiledRulebook book, List<Seen> all) {
        List<Seen> telling = all.stream().filter(one -> (one.expectsADecision() || !mutated.canBeWorkedOut(one)) && mutated.tells(one))
                .toList();
        if (telling.isEmpty()) {
            return false;
        }
        Engine anew = engine.with(book.readWith(mutated.rules()));
        RuleCases decided = cases.on(anew);
        return telling.stream()
                .anyMatch(one -> !mutated.canBeWorkedOut(one)
                        && isNoticed(() -> new Expected(anew.read(one.given()), Expected.Reads.AS_IT_IS).comesOut(one.expect())))
                || telling.stream().anyMatch(one -> one.expectsADecision() && isNoticed(() -> decided.holds(one.one())));
    }

    /** A mutant that brings the engine down is noticed as well. */
    private static boolean isNoticed(BooleanSupplier holds) {
        try {
            return !holds.getAsBoolean();
        } catch (RuntimeException e) {
            return true;
        }
    }
}
