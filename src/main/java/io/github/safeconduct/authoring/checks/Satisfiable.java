package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether some case, with every answer known, makes a condition true. The search takes one alternative after another and has a budget;
 * where the budget ends it says yes, so that it never accuses an author wrongly.
 */
final class Satisfiable {

    private static final int BUDGET = 20_000;

    /** Longer conditions than any author writes are not searched: each test is a frame on the stack. */
    private static final int LONGEST = 300;

    private final Vocabulary vocabulary;
    private int steps;
    private @Nullable Clash clash;

    /** Two tests of one term that exclude each other. */
    record Clash(Test first, Test second) {}

    private Satisfiable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static boolean inSomeCase(Condition condition, Vocabulary vocabulary) {
        return tooLong(condition) || new Satisfiable(vocabulary).search(new ArrayDeque<>(List.of(condition)), Map.of());
    }

    /** Whether two rules can speak side by side. */
    static boolean together(Rule one, Rule other, Vocabulary vocabulary) {
        return inSomeCase(new Condition.AllOf(List.of(one.condition(), other.condition())), vocabulary);
    }

    /** The tests that exclude each other where no case makes the condition true. */
    static Optional<Clash> clash(Condition condition, Vocabulary vocabulary) {
        Satisfiable search = new Satisfiable(vocabulary);
        return tooLong(condition) || search.search(new ArrayDeque<>(List.of(condition)), Map.of())
                ? Optional.empty()
                : Optional.ofNullable(search.clash);
    }

    private static boolean tooLong(Condition condition) {
        AtomicInteger tests = new AtomicInteger();
        condition.forEachTest(test -> tests.incrementAndGet());
        return tests.get() > LONGEST;
    }

    /** What a test asks, in words. */
    static String words(Test test) {
        return test.modal().words() + " " + (test.operands().isEmpty() ? "yes" : String.join(" or ", test.operands()));
    }

    private boolean search(Deque<Condition> open, Map<String, Values> known) {
        if (++steps > BUDGET || open.isEmpty()) {
            return true;
        }
        Deque<Condition> rest = new ArrayDeque<>(open);
        Condition first = rest.removeFirst();
        if (first instanceof Condition.AllOf all) {
            for (int i = all.parts().size() - 1; i >= 0; i--) {
                rest.addFirst(all.parts().get(i));
            }
            return search(rest, known);
        }
        if (first instanceof Condition.AnyOf any) {
            for (Condition part : any.parts()) {
                Deque<Condition> branch = new ArrayDeque<>(rest);
                branch.addFirst(part);
                if (search(branch, known)) {
                    return true;
                }
            }
            return false;
        }
        Test test = (Test) first;
        Term term = vocabulary.find(test.term());
        if (term == null || test.comparison() == Comparison.SAME || test.comparison() == Comparison.UNKNOWN || !understood(test, term)) {
            return search(rest, known);
        }
        Values before = known.getOrDefault(term.name(), Values.all(term));
        Values after = before.narrowed(test);
        if (after.none()) {
            if (clash == null) {
                clash = before.narrowedBy(test);
            }
            return false;
        }
        Map<String, Values> next = new HashMap<>(known);
        next.put(term.name(), after);
        return search(rest, next);
    }

    private static boolean understood(Test test, Term term) {
        return test.comparison().ordered()
                ? term.number() && test.operands().size() == 1 && test.operands().get(0).matches("[0-9.]{1,14}")
                        && !test.operands().get(0).matches(".*\\..*\\..*|\\.")
                : term.isWord() && term.isChoice() != test.operands().isEmpty()
                        && test.operands().stream().allMatch(term::accepts);
    }

    /** What a term can still be: codes, or yes and no, or the numbers between two bounds. */
    private record Values(Set<String> codes, double least, boolean open, double most, boolean openAbove, List<Test> by) {

        static Values all(Term term) {
            Set<String> codes = new HashSet<>(term.values());
            codes.addAll(term.isChoice() ? List.of(Term.OTHER, Answers.NONE) : List.of("yes", "no"));
            return new Values(codes, 0, false, Double.POSITIVE_INFINITY, false, List.of());
        }

        Values narrowed(Test test) {
            List<Test> tests = new java.util.ArrayList<>(by);
            tests.add(test);
            if (test.comparison() == Comparison.IS) {
                Set<String> left = new HashSet<>(codes);
                Set<String> named = test.operands().isEmpty() ? Set.of("yes") : new HashSet<>(test.operands());
                left.removeIf(code -> named.contains(code) == test.negated());
                return new Values(left, least, open, most, openAbove, tests);
            }
            double bound = Double.parseDouble(test.operands().get(0));
            boolean above = test.comparison() == Comparison.ABOVE;
            // not above is at most; not below is at least
            if (above != test.negated()) {
                boolean strict = above;
                return bound > least || (bound == least && strict)
                        ? new Values(codes, bound, strict, most, openAbove, tests)
                        : new Values(codes, least, open, most, openAbove, tests);
            }
            boolean strict = !above;
            return bound < most || (bound == most && strict)
                    ? new Values(codes, least, open, bound, strict, tests)
                    : new Values(codes, least, open, most, openAbove, tests);
        }

        boolean none() {
            return codes.isEmpty() || least > most || (least == most && (open || openAbove));
        }

        /** The earlier test that leaves nothing beside this one; null where it takes more than one. */
        @Nullable
        Clash narrowedBy(Test test) {
            return by.isEmpty()
                    ? null
                    : by.stream().filter(earlier -> excludes(earlier, test)).findFirst().map(earlier -> new Clash(earlier, test))
                            .orElseGet(() -> new Clash(by.get(by.size() - 1), test));
        }

        private static boolean excludes(Test earlier, Test later) {
            if (earlier.comparison() == Comparison.IS && later.comparison() == Comparison.IS) {
                return earlier.operands().isEmpty() || !earlier.negated() || !later.negated();
            }
            return earlier.comparison() != later.comparison() || earlier.negated() != later.negated();
        }
    }
}
