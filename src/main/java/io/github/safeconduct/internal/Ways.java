package io.github.safeconduct.internal;

import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What would make a rule speak: sets of answers under which its condition would hold, read off the condition, the smallest first. Whoever
 * uses them tries them.
 */
final class Ways {

    /** The ways kept at each joint of a condition; a person reads the first. */
    private static final int MOST = 24;

    private final Evaluated evaluated;
    private final Set<String> under = new HashSet<>();

    /** Ways to one end: by term name, so that the same way is one. */
    private record Way(TreeMap<String, Object> answers, int cost) {}

    Ways(Evaluated evaluated) {
        this.evaluated = evaluated;
    }

    /** Sets of other answers under which a rule's condition might hold. */
    List<Map<String, Object>> to(CompiledRule rule) {
        List<Map<String, Object>> ways = new ArrayList<>();
        to(rule, rule.rule().condition()).forEach(way -> {
            if (!way.answers().isEmpty()) {
                ways.add(way.answers());
            }
        });
        return ways;
    }

    private List<Way> to(CompiledRule rule, Condition condition) {
        if (condition instanceof Condition.Test test) {
            return to(rule, test);
        }
        if (condition instanceof Condition.AnyOf any) {
            List<Way> ways = new ArrayList<>();
            any.parts().forEach(part -> ways.addAll(to(rule, part)));
            return best(ways);
        }
        List<Way> ways = List.of(new Way(new TreeMap<>(), 0));
        for (Condition part : ((Condition.AllOf) condition).parts()) {
            List<Way> joined = new ArrayList<>();
            List<Way> here = to(rule, part);
            for (Way one : ways) {
                for (Way other : here) {
                    join(one, other, joined);
                }
            }
            ways = best(joined);
        }
        return ways;
    }

    private static void join(Way one, Way other, List<Way> into) {
        TreeMap<String, Object> both = new TreeMap<>(one.answers());
        int shared = 0;
        for (Map.Entry<String, Object> entry : other.answers().entrySet()) {
            Object before = both.putIfAbsent(entry.getKey(), entry.getValue());
            if (before != null && !before.equals(entry.getValue())) {
                return;
            }
            shared += before == null ? 0 : 1;
        }
        into.add(new Way(both, one.cost() + other.cost() - shared));
    }

    private static List<Way> best(List<Way> ways) {
        return ways.stream().distinct().sorted(Comparator.comparingInt(Way::cost).thenComparing(way -> way.answers().toString()))
                .limit(MOST).toList();
    }

    private List<Way> to(CompiledRule rule, Condition.Test test) {
        if (evaluated.weighed(rule, test) == Truth.YES) {
            return List.of(new Way(new TreeMap<>(), 0));
        }
        Term term = evaluated.book().vocabulary().find(test.term());
        if (term == null || test.comparison() == Comparison.UNKNOWN) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>();
        boolean settled = evaluated.book().settles(term.name());
        if (settled && under.add(term.name())) {
            for (Premises.Settles one : Premises.settling(evaluated, term.name())) {
                if (!one.answer().isEmpty() && meets(test, term, one.answer())) {
                    ways.addAll(to(one.rule(), one.rule().rule().condition()));
                }
            }
            under.remove(term.name());
        }
        for (Object value : values(test, term)) {
            if (meets(test, term, value)) {
                // What nobody said is the first to think of; then what was said otherwise; last an assessment that the norms make by
                // themselves.
                int cost = settled ? 4 : evaluated.stated().apply(test.fact()).says(test.term()) ? 2 : 1;
                ways.add(new Way(new TreeMap<>(Map.of(term.name(), value)), cost));
            }
        }
        return best(ways);
    }

    private boolean meets(Condition.Test test, Term term, Object value) {
        Object word = value instanceof String text && !term.isChoice() ? Truth.ofWord(text) : value;
        if (word == null) {
            return false;
        }
        Answers answers = evaluated.book().asRead(term, word);
        Answers others = evaluated.answers(test.fact());
        return test.truth(kind -> test.comparison() == Comparison.SAME ? others.andCanonical(term.name(), word) : answers) == Truth.YES;
    }

    private List<Object> values(Condition.Test test, Term term) {
        List<Object> values = new ArrayList<>();
        switch (test.comparison()) {
            case ABOVE, BELOW -> {
                BigDecimal bound = new BigDecimal(test.operands().get(0)).setScale(0, java.math.RoundingMode.FLOOR);
                List.of(bound, bound.add(BigDecimal.ONE), bound.subtract(BigDecimal.ONE).max(BigDecimal.ZERO)).forEach(values::add);
            }
            case SAME -> {
                Object other = evaluated.answers(test.fact()).get(test.operands().get(0));
                if (other != null && !test.negated()) {
                    values.add(other);
                } else {
                    values.addAll(term.values());
                }
            }
            default -> {
                if (term.isChoice()) {
                    // Those the test names come first; the others in the order of the vocabulary.
                    test.operands().stream().filter(term::accepts).forEach(values::add);
                    term.values().stream().filter(code -> !values.contains(code)).forEach(values::add);
                    values.add(Answers.NONE);
                } else {
                    values.add(Truth.YES);
                    values.add(Truth.NO);
                }
            }
        }
        return values;
    }
}
