package io.github.safeconduct.authoring.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The encoding says of a case exactly what the engine says of it: random cases, half of them led to a permission and then changed a little.
 * At length: {@code -Dsafeconduct.proof.cases=10000 -Dsafeconduct.proof.seed=2}.
 */
class EncodingTest {

    private static final Engine ENGINE = Engine.behind(Safeconduct.builder().cacheSize(0).build());
    private static final int CASES = Integer.getInteger("safeconduct.proof.cases", 60);
    private static final int SEEDS = 12;

    private final Random random = new Random(Long.getLong("safeconduct.proof.seed", 1));
    private final List<String> wrong = new ArrayList<>();
    private Encoding encoding;
    private int permitted;
    private int bySearch;

    @ParameterizedTest
    @ValueSource(strings = {"icrc", "ilo", "interpol", "iom", "un-system", "unhcr", "unodc", "unhcr un-system"})
    void theEncodingDecidesAsTheEngineDoes(String rulebooks) {
        Scope scope = Scope.of(ENGINE, List.of(rulebooks.split(" ")), LocalDate.of(2026, 1, 1));
        encoding = new Encoding(scope, Impact.BUDGET, List.of(ENGINE));
        List<Term> read = ENGINE.vocabulary().terms().stream().filter(
                term -> scope.rulebooks().stream().anyMatch(book -> !ENGINE.rulebook(book).atoms().reading(term.name()).isEmpty()))
                .toList();
        List<Map<String, Object>> seeds = seeds(read);
        int tried = 0;
        for (int i = 0; tried < CASES; i++) {
            Map<String, Object> answers = i % 8 == 0 ? new TreeMap<>() : new TreeMap<>(seeds.get(random.nextInt(seeds.size())));
            for (int change = random.nextInt(i % 8 == 0 ? 20 : 6); change > 0; change--) {
                change(answers, read);
            }
            tried += same(scope, answers) ? 1 : 0;
        }
        assertEquals(List.of(), wrong, rulebooks);
        assertTrue(permitted > tried / 8, rulebooks + ": only " + permitted + " of " + tried + " cases are permitted");
        assertTrue(permitted < tried, rulebooks + ": every case is permitted");
    }

    /** Cases that are permitted, each with some answers drawn at random. */
    private List<Map<String, Object>> seeds(List<Term> read) {
        List<Map<String, Object>> seeds = new ArrayList<>();
        while (seeds.size() < SEEDS) {
            List<Integer> literals = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                literals.add(pick(List.copyOf(encoding.statements().of(pick(read).name()).values())));
            }
            Seeking.Found found = new Seeking(encoding, encoding.permission(0), literals).any();
            if (found.result() == Solver.Result.FOUND) {
                seeds.add(found.answers());
            }
        }
        return seeds;
    }

    private void change(Map<String, Object> answers, List<Term> read) {
        if (random.nextBoolean() && !answers.isEmpty()) {
            answers.remove(pick(List.copyOf(answers.keySet())));
        } else {
            Term term = pick(read);
            List<Object> states = new ArrayList<>(encoding.statements().of(term.name()).keySet());
            states.remove(Statements.Nothing.SAID);
            answers.put(term.name(), random.nextInt(3) == 0 ? Truth.UNKNOWN : pick(states));
        }
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Whether the case is one; and holds the encoding against the engine where it is. */
    private boolean same(Scope scope, Map<String, Object> answers) {
        Case given = Statements.asCase(scope, ENGINE.vocabulary(), answers);
        Map<String, Object> completed = new TreeMap<>();
        Decision decision;
        List<Evaluated> readings;
        try {
            readings = ENGINE.read(given);
            decision = ENGINE.decide(given);
        } catch (CaseException e) {
            return false;
        }
        for (FactKind kind : FactKind.values()) {
            completed.putAll(readings.get(0).stated().apply(kind).stated());
        }
        IntPredicate values = encoding.circuit().under(encoding.inputs(completed));
        // What was stated, numbers as their like, can be stated in the encoding as well.
        Map<String, Object> alike = encoding.statements().read(encoding.inputs(completed));
        check(encoding.solver().solve(encoding.statements().literals(alike)) == Solver.Result.FOUND, "cannot be stated", completed);
        Permission permission = encoding.permission(0);
        boolean plainly = values.test(permission.plainly());
        boolean might = values.test(encoding.flow(0).mightPermit());
        boolean permits = might && (plainly || permission.refute(alike) == Solver.Result.NONE);
        check(permits == decision.permits() || !decision.isExact(), "permits is " + permits + ", the engine says " + decision.outcome(),
                completed);
        for (BookCircuit reading : encoding.flow(0).readings()) {
            rules(reading, readings, values, completed);
        }
        permitted += permits ? 1 : 0;
        bySearch += permits && !plainly ? 1 : 0;
        return true;
    }

    /** Every rule reads as the evaluator reads it, and every term is settled as it settles it. */
    private void rules(BookCircuit reading, List<Evaluated> readings, IntPredicate values, Map<String, Object> completed) {
        Evaluated evaluated = readings.stream().filter(one -> one.book() == reading.book()).findFirst().orElseThrow();
        Set<String> differ = new TreeSet<>();
        reading.inForce().rules().forEach(rule -> {
            Three three = reading.rule(rule);
            if (values.test(three.yes()) != evaluated.certain(rule) || values.test(three.maybe()) != evaluated.speaks(rule)) {
                differ.add(rule.rule().name());
            }
        });
        check(differ.isEmpty(), "rules are read otherwise: " + differ, completed);
    }

    private void check(boolean holds, String what, Map<String, Object> answers) {
        if (!holds && wrong.size() < 5) {
            wrong.add(what + " of " + answers);
        }
    }
}
