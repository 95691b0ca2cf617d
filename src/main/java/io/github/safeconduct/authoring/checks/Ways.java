package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Derived terms taken apart: a test of what norms conclude holds where an office says so, or where the rules that settle the term say so.
 * So a condition can be held against facts alone.
 */
final class Ways {

    /** Definitions stand on definitions a few times over; deeper than this nobody follows them. */
    private static final int DEEPEST = 4;

    private final Vocabulary vocabulary;
    private final Map<String, Map<String, List<Condition>>> settling = new TreeMap<>();
    private final @Nullable Condition noBasis;

    /** What a rule's definitions, bases and bases taken away settle. */
    Ways(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<String, List<Condition>> given = new TreeMap<>();
        Map<String, List<Condition>> taken = new TreeMap<>();
        for (Rule rule : rules) {
            for (Rule.Insert insert : rule.inserts()) {
                if (insert.is(ConclusionKind.DEFINITION)) {
                    String value = insert.factory().equals("of") ? insert.arguments().get(1) : insert.factory();
                    settling.computeIfAbsent(insert.arguments().get(0), any -> new TreeMap<>())
                            .computeIfAbsent(value, any -> new ArrayList<>()).add(rule.condition());
                } else if (insert.is(ConclusionKind.BASIS)) {
                    given.computeIfAbsent(insert.arguments().get(0), any -> new ArrayList<>()).add(rule.condition());
                } else if (insert.is(ConclusionKind.BASIS_UNAVAILABLE)) {
                    taken.computeIfAbsent(insert.arguments().get(0), any -> new ArrayList<>()).add(rule.condition());
                }
            }
        }
        List<Condition> none = new ArrayList<>();
        given.forEach((kind, conditions) -> {
            List<Condition> fails = new ArrayList<>(taken.getOrDefault(kind, List.of()));
            fails.add(new AllOf(conditions.stream().map(Condition::opposite).toList()));
            none.add(new AnyOf(fails));
        });
        noBasis = none.isEmpty() ? null : new AllOf(none);
    }

    /** The condition, with every test of a derived term beside what makes it hold. */
    Condition of(Condition condition) {
        return of(condition, 0);
    }

    private Condition of(Condition condition, int depth) {
        if (condition instanceof AllOf all) {
            return new AllOf(all.parts().stream().map(part -> of(part, depth)).toList());
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(any.parts().stream().map(part -> of(part, depth)).toList());
        }
        Test test = (Test) condition;
        return depth == DEEPEST ? test : concluded(test).<Condition>map(by -> new AnyOf(List.of(test, of(by, depth + 1)))).orElse(test);
    }

    /** What the rules must find for a test of a derived term to hold; empty where none settle it so. */
    Optional<Condition> concluded(Test test) {
        if (test.comparison() != Comparison.IS) {
            return Optional.empty();
        }
        if (test.term().equals(BasisTerms.CARRIES)) {
            return Optional.ofNullable(noBasis).map(none -> test.negated() ? none : none.opposite());
        }
        Map<String, List<Condition>> values = settling.getOrDefault(test.term(), Map.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Condition> ways = new ArrayList<>();
        values.forEach((value, conditions) -> {
            boolean named = test.operands().isEmpty() ? value.equals("yes") : test.operands().contains(value);
            if (named != test.negated()) {
                ways.addAll(conditions);
            }
        });
        Term term = vocabulary.find(test.term());
        boolean noByDefault = test.negated() && test.operands().isEmpty() && !values.containsKey("no") && term != null && !term.widened();
        if (noByDefault) {
            ways.add(new AllOf(values.get("yes").stream().map(Condition::opposite).toList()));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(ways));
    }
}
