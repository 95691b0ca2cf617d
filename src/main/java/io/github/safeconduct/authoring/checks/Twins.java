package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.authoring.source.Silence;
import io.github.safeconduct.authoring.source.Visible;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an element of a permission, a waiver or a basis fails, some norm that holds up speaks because of it, or the register says why none
 * does. A permission whose failure nobody minds is a hole: the operation goes ahead on whatever else carries it.
 */
final class Twins implements Check {

    private static final Set<ConclusionKind> HELPING = EnumSet.of(ConclusionKind.PERMISSION, ConclusionKind.CONDITIONAL_PERMISSION,
            ConclusionKind.LEAVE_TO_WITHHOLD, ConclusionKind.WAIVER, ConclusionKind.BASIS);
    private static final Set<ConclusionKind> HOLDING_UP = EnumSet.of(ConclusionKind.REFUSAL, ConclusionKind.DELETION,
            ConclusionKind.SUSPENSION, ConclusionKind.REFERRAL, ConclusionKind.REQUIREMENT, ConclusionKind.BASIS_UNAVAILABLE);

    /** A folder made to keep the verifier busy ends here: so many elements are looked at, ten times what the largest rulebook has. */
    private static final int MOST = 2_000;

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public String looksFor() {
        return "elements of permissions, waivers and bases whose failure no norm minds and no reason explains";
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        if (reading.rulesWhole() && reading.registerWhole()
                && reading.rules().stream().noneMatch(rule -> rule.condition().anyTest(test -> reading.term(test.term()) == null))) {
            new Search(reading, report).run();
        }
    }

    /** A rule that holds up, from its first day in force to the first no longer. */
    private record Adverse(Norm norm, Condition condition) {}

    /** One run over one rulebook. */
    private static final class Search {

        private final RulebookReading reading;
        private final Report report;
        private final OneFactApart apart;
        private final Ways ways;
        private final List<Adverse> adverse = new ArrayList<>();
        private int elements;

        Search(RulebookReading reading, Report report) {
            this.reading = reading;
            this.report = report;
            this.apart = new OneFactApart(reading.vocabulary());
            this.ways = new Ways(reading.rules(), reading.vocabulary());
            for (Rule rule : reading.rules()) {
                Norm norm = reading.norm(rule);
                // An open question asks a person; it is no answer of the law to what fails.
                if (norm != null && norm.effect() != Effect.BENEFICIAL && !norm.isOpenQuestion() && inserts(rule, HOLDING_UP)) {
                    adverse.add(new Adverse(norm, ways.of(rule.condition())));
                }
            }
        }

        void run() {
            Map<String, Map<String, Silence>> silences = new HashMap<>();
            reading.silences().forEach(silence -> silences.computeIfAbsent(silence.norm(), any -> new LinkedHashMap<>())
                    .put(silence.element(), silence));
            Map<String, Set<String>> read = new HashMap<>();
            Set<Silence> needed = new HashSet<>();
            for (Rule rule : reading.rules()) {
                Norm norm = reading.norm(rule);
                if (norm == null || !inserts(rule, HELPING)) {
                    continue;
                }
                Map<String, Silence> silent = silences.getOrDefault(norm.id(), Map.of());
                for (Test test : elements(rule)) {
                    read.computeIfAbsent(norm.id(), any -> new TreeSet<>()).add(test.term());
                    if (++elements <= MOST && !report.full() && !hasTwin(rule, norm, test)) {
                        Silence silence = silent.get(test.term());
                        if (silence == null) {
                            untwinned(norm, test);
                        } else {
                            needed.add(silence);
                        }
                    }
                }
            }
            reading.silences().stream().filter(silence -> !needed.contains(silence))
                    .forEach(silence -> needless(silence, read.getOrDefault(silence.norm(), Set.of())));
        }

        private void untwinned(Norm norm, Test test) {
            String message = norm.id() + " stands on '" + test.term() + "' (" + Satisfiable.words(test)
                    + "), and where that fails no norm in force beside it refuses, suspends, refers or requires anything; write the "
                    + "norm that does, "
                    + "or say at " + reading.places().of(norm.id()) + " why none is needed: silentWhenMissing: { " + test.term()
                    + ": '…' }";
            if (reading.wholeLaw()) {
                report.fault(test.place(), message, norm.id());
            } else {
                report.advise(test.place(), message);
            }
        }

        private void needless(Silence silence, Set<String> read) {
            if (!read.contains(silence.element())) {
                report.fault(silence.place(), "no rule of " + silence.norm() + " that permits, waives or gives a basis tests "
                        + Visible.quoted(silence.element()) + Nearest.hint(silence.element(), read) + "; take the reason out",
                        silence.norm());
            } else if (elements <= MOST && !report.full()) {
                report.fault(silence.place(), "there is nothing to explain: where '" + silence.element() + "' fails, a norm speaks beside "
                        + silence.norm() + "; take the reason out", silence.norm());
            }
        }

        /** The tests of a rule, each once. */
        private static List<Test> elements(Rule rule) {
            Map<String, Test> tests = new LinkedHashMap<>();
            rule.condition().forEachTest(
                    test -> tests.putIfAbsent(test.term() + test.comparison() + test.negated() + test.operands(), test));
            return List.copyOf(tests.values());
        }

        /** Whether, on every day on which the norm can permit, some norm minds that the test fails. */
        private boolean hasTwin(Rule rule, Norm norm, Test test) {
            if (test.comparison() == Comparison.SAME || test.comparison() == Comparison.UNKNOWN) {
                return true;
            }
            LocalDate first = norm.from().isBefore(reading.register().whole()) ? reading.register().whole() : norm.from();
            List<Norm> twins = twins(rule, test, first, norm.to());
            return norm.to() != null && !first.isBefore(norm.to()) || covered(twins, first, norm.to())
                    || ways.concluded(test).filter(by -> allCovered(rule, by, first, norm.to())).isPresent();
        }

        /** Of a derived element: whether each fact it is concluded from has a twin of its own. */
        private boolean allCovered(Rule rule, Condition by, LocalDate first, @Nullable LocalDate end) {
            return !by.anyTest(inner -> !covered(twins(rule, inner, first, end), first, end));
        }

        private static boolean covered(List<Norm> twins, LocalDate first, @Nullable LocalDate end) {
            LocalDate day = first;
            for (Norm twin : twins) {
                if (!twin.from().isAfter(day)) {
                    LocalDate to = twin.to();
                    if (to == null || (end != null && !to.isBefore(end))) {
                        return true;
                    }
                    day = to.isAfter(day) ? to : day;
                }
            }
            return false;
        }

        /** The norms that speak where the test fails and everything else is as the rule wants it, by their first day. */
        private List<Norm> twins(Rule rule, Test test, LocalDate first, @Nullable LocalDate end) {
            Condition helps = ways.of(rule.condition());
            Set<String> lifted = rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.WAIVER))
                    .map(insert -> insert.arguments().get(0)).collect(Collectors.toSet());
            List<Norm> found = new ArrayList<>();
            adverse.stream().sorted(Comparator.comparing(one -> one.norm().from())).forEach(one -> {
                LocalDate to = one.norm().to();
                boolean meets = (end == null || one.norm().from().isBefore(end)) && (to == null || first.isBefore(to));
                if (meets && !covered(found, first, end)
                        && minds(helps, one.condition(), test, lifted.contains(one.norm().id()))) {
                    found.add(one.norm());
                }
            });
            return found;
        }

        private boolean minds(Condition helps, Condition harms, Test test, boolean lifted) {
            for (Stated failing : apart.answers(test, false)) {
                for (Stated holding : apart.answers(test, true)) {
                    boolean speaks = lifted
                            ? apart.speaks(helps, harms, failing, holding)
                            : (apart.reads(harms, failing) || apart.reads(harms, holding))
                                    && apart.speaksBecause(helps, harms, failing, holding);
                    if (speaks) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean inserts(Rule rule, Set<ConclusionKind> kinds) {
            return rule.inserts().stream().anyMatch(insert -> kinds.stream().anyMatch(insert::is));
        }
    }
}
