package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.BasisFinding;
import io.github.safeconduct.Case;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Proves theorems about the rulebooks of a library, period by period, or finds a case that contradicts them. Not thread safe. */
public final class Proving {

    private final Engine engine;
    private final int budget;

    /**
     * @param budget what the solver may take for one question, in conflicts
     * @throws IllegalArgumentException if it is a host's own {@link Safeconduct}
     */
    public Proving(Safeconduct safeconduct, int budget) {
        this.engine = Engine.behind(safeconduct);
        this.budget = budget;
    }

    /** A theorem's question about some rulebooks in one period. */
    private record Task(Theorem theorem, Set<String> rulebooks, Period period) {}

    /** What was found out about a theorem so far. */
    private static final class Sofar {
        private Difference.Answer holds = Difference.Answer.NONE_EXISTS;
        private int questions;
        private Duration time = Duration.ZERO;
        private @Nullable Period period;
        private @Nullable Witness witness;
    }

    /**
     * Proves some theorems.
     *
     * @param day only the law of this day; null for every period since the day from which a theorem is claimed
     * @param progress hears of every theorem as it is done
     * @throws io.github.safeconduct.RulebookException if there is no solver on the class path
     * @throws io.github.safeconduct.EvaluationException if the engine does not decide a case as the solver says
     */
    public List<Proof> prove(List<Theorem> theorems, @Nullable LocalDate day, Consumer<String> progress) {
        // What shares a circuit goes together: making one takes longer than asking it.
        Map<Scope, List<Task>> tasks = new LinkedHashMap<>();
        for (Theorem theorem : theorems) {
            for (Set<String> rulebooks : theorem.rulebooks()) {
                for (Period period : Period.of(List.of(engine), rulebooks)) {
                    if (day == null ? claimed(theorem, rulebooks, period) : period.contains(day)) {
                        tasks.computeIfAbsent(Scope.of(engine, rulebooks, period.from()), any -> new ArrayList<>())
                                .add(new Task(theorem, rulebooks, period));
                    }
                }
            }
        }
        Map<Theorem, Sofar> results = new LinkedHashMap<>();
        theorems.forEach(theorem -> results.put(theorem, new Sofar()));
        tasks.forEach((scope, some) -> {
            progress.accept(String.join(" and ", scope.rulebooks()) + ", " + some.get(0).period());
            long before = System.nanoTime();
            Encoding encoding = new Encoding(scope, budget, List.of(engine));
            for (Task task : some) {
                Sofar sofar = Objects.requireNonNull(results.get(task.theorem()));
                ask(encoding, task, sofar);
                sofar.time = sofar.time.plusNanos(System.nanoTime() - before);
                before = System.nanoTime();
            }
        });
        List<Proof> proofs = new ArrayList<>();
        results.forEach((theorem, sofar) -> proofs.add(new Proof(theorem, sofar.holds, sofar.questions, sofar.time,
                Optional.ofNullable(sofar.period), Optional.ofNullable(sofar.witness))));
        return proofs;
    }

    private boolean claimed(Theorem theorem, Set<String> rulebooks, Period period) {
        LocalDate since = theorem.since();
        if (since == null) {
            since = rulebooks.stream().map(name -> engine.register(name).whole()).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        }
        return period.before() == null || period.before().isAfter(since);
    }

    private void ask(Encoding encoding, Task task, Sofar sofar) {
        if (sofar.witness != null) {
            return;
        }
        Theorem theorem = task.theorem();
        List<Integer> literals = new ArrayList<>();
        theorem.where().forEach((term, answered) -> literals.add(stated(encoding, term, answered)));
        if (!theorem.unless().isEmpty()) {
            List<Integer> all = new ArrayList<>();
            theorem.unless().forEach((term, answered) -> all.add(stated(encoding, term, answered)));
            literals.add(-encoding.circuit().all(all));
        }
        theorem.found().forEach((term, answered) -> literals.add(found(encoding, term, answered)));
        boolean permits = theorem.never() instanceof Theorem.Never.Permits;
        if (!permits) {
            literals.add(comesOut(encoding, theorem.never()));
        }
        Seeking.Found found = new Seeking(encoding, permits ? encoding.permission(0) : null, literals).smallest();
        sofar.questions++;
        if (found.result() == Solver.Result.NONE) {
            return;
        }
        sofar.holds = Impact.answer(found.result());
        sofar.period = task.period();
        if (found.result() == Solver.Result.FOUND) {
            sofar.witness = Witness.of(encoding.scope(), List.of(engine), found.answers(),
                    (shown, decisions) -> contradicts(theorem, shown, decisions.get(0)));
        }
    }

    private static int stated(Encoding encoding, String term, Theorem.Answered answered) {
        List<Integer> some = new ArrayList<>();
        encoding.statements().of(term).forEach((answer, literal) -> some.add(answered.admits(answer) ? literal : encoding.circuit().no()));
        return encoding.circuit().any(some);
    }

    /** That every rulebook finds one of the answers. */
    private static int found(Encoding encoding, String name, Theorem.Answered answered) {
        Circuit circuit = encoding.circuit();
        List<Integer> everywhere = new ArrayList<>();
        for (BookCircuit reading : encoding.flow(0).readings()) {
            Term term = reading.book().vocabulary().require(name);
            Cell cell = reading.cell(term);
            List<Integer> some = new ArrayList<>();
            cell.exact().forEach((answer, literal) -> some.add(answered.admits(answer) ? literal : circuit.no()));
            boolean open = answered.admits(Truth.UNKNOWN);
            some.add(circuit.all(circuit.constant(open), circuit.any(cell.silent(), cell.unknown(), cell.several())));
            everywhere.add(circuit.any(some));
        }
        return circuit.all(everywhere);
    }

    private static int comesOut(Encoding encoding, Theorem.Never never) {
        Circuit circuit = encoding.circuit();
        List<Integer> ways = new ArrayList<>();
        if (never instanceof Theorem.Never.Stands stands) {
            encoding.flow(0).conclusions().stream().filter(one -> one.rule().norm().id().equals(stands.norm()))
                    .forEach(one -> ways.add(one.stands(circuit)));
        } else if (never instanceof Theorem.Never.Available available) {
            encoding.flow(0).readings().stream().map(BookCircuit::bases).filter(Objects::nonNull)
                    .forEach(bases -> ways.add(bases.stands(available.basis().name()).yes()));
        }
        return circuit.any(ways);
    }

    private boolean contradicts(Theorem theorem, Case shown, Decision decision) {
        List<Evaluated> readings = engine.read(shown);
        Map<String, Object> answers = new TreeMap<>();
        for (FactKind kind : FactKind.values()) {
            answers.putAll(readings.get(0).stated().apply(kind).stated());
        }
        return admits(theorem.where(), answers) && (theorem.unless().isEmpty() || !admits(theorem.unless(), answers))
                && theorem.found().entrySet().stream().allMatch(entry -> isFound(readings, entry.getKey(), entry.getValue()))
                && comesOut(theorem.never(), decision);
    }

    private static boolean isFound(List<Evaluated> readings, String name, Theorem.Answered answered) {
        return readings.stream().allMatch(reading -> {
            Object value = reading.answers(reading.book().vocabulary().require(name).fact()).get(name);
            return answered.admits(value == null ? Truth.UNKNOWN : value);
        });
    }

    private static boolean admits(Map<String, Theorem.Answered> wanted, Map<String, Object> answers) {
        return wanted.entrySet().stream()
                .allMatch(entry -> entry.getValue().admits(answers.getOrDefault(entry.getKey(), Statements.Nothing.SAID)));
    }

    private static boolean comesOut(Theorem.Never never, Decision decision) {
        if (never instanceof Theorem.Never.Stands stands) {
            return decision.conclusions().stream().anyMatch(one -> one.norm().equals(stands.norm())
                    && one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty());
        }
        if (never instanceof Theorem.Never.Available available) {
            return decision.lawfulBasis().stream().anyMatch(one -> one.basis() == available.basis()
                    && one.standing() == BasisFinding.Standing.AVAILABLE);
        }
        return decision.permits();
    }
}
