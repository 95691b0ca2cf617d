package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cases that differ in the answer to one term, and in what follows from it. */
final class OneFactApart {

    private static final Condition HOLDS = new AllOf(List.of());
    private static final Condition FAILS = new AnyOf(List.of());

    private final Vocabulary vocabulary;
    private final Consistency consistency;
    private final Map<Stated, Map<String, String>> following = new HashMap<>();

    OneFactApart(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.consistency = new Consistency(vocabulary);
    }

    /** The answers to a test's term under which it holds, or under which it does not. */
    List<Stated> answers(Test test, boolean holding) {
        Term term = vocabulary.find(test.term());
        if (term == null || test.comparison() == Comparison.SAME || test.comparison() == Comparison.UNKNOWN) {
            return List.of();
        }
        return values(test, term).stream().filter(value -> holds(test, value) == holding).map(value -> new Stated(term.name(), value))
                .toList();
    }

    private static List<String> values(Test test, Term term) {
        if (test.comparison().ordered()) {
            double bound = Double.parseDouble(test.operands().get(0));
            return List.of(String.valueOf(bound - 1), String.valueOf(bound), String.valueOf(bound + 1));
        }
        if (!term.isChoice()) {
            return List.of("yes", "no");
        }
        TreeSet<String> codes = new TreeSet<>(term.values());
        codes.addAll(List.of(Term.OTHER, Answers.NONE));
        return List.copyOf(codes);
    }

    /** Whether a case exists in which the rule would speak but for this answer, and the other rule speaks because of it. */
    boolean speaksBecause(Condition helps, Condition harms, Stated failing, Stated holding) {
        Condition then = with(harms, failing);
        Condition now = with(harms, holding);
        // Seen at a glance more often than not, and spares a search that may run out of its budget.
        return !implies(then, now) && anyCase(helps, failing, holding, List.of(then, now.opposite()));
    }

    /** Whether a case exists in which the rule would speak but for this answer, and the other rule speaks. */
    boolean speaks(Condition helps, Condition harms, Stated failing, Stated holding) {
        return anyCase(helps, failing, holding, List.of(with(harms, failing)));
    }

    /** Whether the one holding means that the other does, as far as their build tells. */
    private static boolean implies(Condition one, Condition other) {
        if (one.equals(other) || other.equals(HOLDS) || one.equals(FAILS)) {
            return true;
        }
        if (other instanceof AllOf all) {
            return all.parts().stream().allMatch(part -> implies(one, part));
        }
        if (one instanceof AnyOf any) {
            return any.parts().stream().allMatch(part -> implies(part, other));
        }
        return one instanceof AllOf all && all.parts().stream().anyMatch(part -> implies(part, other))
                || other instanceof AnyOf any && any.parts().stream().anyMatch(part -> implies(one, part));
    }

    private boolean anyCase(Condition helps, Stated failing, Stated holding, List<Condition> more) {
        List<Condition> all = new ArrayList<>(more);
        all.add(with(helps, holding));
        all.add(with(helps, failing).opposite());
        return Satisfiable.inSomeCase(new AllOf(all), vocabulary);
    }

    /** Whether a condition turns on an answer, or on what follows from it. */
    boolean reads(Condition condition, Stated answer) {
        Map<String, String> known = known(answer);
        return condition.anyTest(test -> known.containsKey(test.term()));
    }

    private Map<String, String> known(Stated answer) {
        return following.computeIfAbsent(answer, any -> {
            Map<String, String> known = new TreeMap<>();
            consistency.follows(answer).forEach(stated -> known.put(stated.term(), stated.answer()));
            known.put(answer.term(), answer.answer());
            return known;
        });
    }

    /** A condition where an answer is known: what it tests of it holds or fails. */
    private Condition with(Condition condition, Stated answer) {
        return with(condition, known(answer));
    }

    private static Condition with(Condition condition, Map<String, String> known) {
        if (condition instanceof AllOf all) {
            List<Condition> parts = all.parts().stream().map(part -> with(part, known)).filter(part -> part != HOLDS).toList();
            return parts.contains(FAILS) ? FAILS : parts.isEmpty() ? HOLDS : new AllOf(parts);
        }
        if (condition instanceof AnyOf any) {
            List<Condition> parts = any.parts().stream().map(part -> with(part, known)).filter(part -> part != FAILS).toList();
            return parts.contains(HOLDS) ? HOLDS : parts.isEmpty() ? FAILS : new AnyOf(parts);
        }
        Test test = (Test) condition;
        @Nullable
        String value = known.get(test.term());
        if (value == null || test.comparison() == Comparison.SAME) {
            return test;
        }
        return test.comparison() != Comparison.UNKNOWN && holds(test, value) ? HOLDS : FAILS;
    }

    private static boolean holds(Test test, String value) {
        boolean plain = switch (test.comparison()) {
            case IS -> test.operands().isEmpty() ? value.equals("yes") : test.operands().contains(value);
            case ABOVE -> Double.parseDouble(value) > Double.parseDouble(test.operands().get(0));
            case BELOW -> Double.parseDouble(value) < Double.parseDouble(test.operands().get(0));
            case SAME, UNKNOWN -> false;
        };
        return plain != test.negated();
    }
}
