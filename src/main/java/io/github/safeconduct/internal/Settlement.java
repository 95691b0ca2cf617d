package io.github.safeconduct.internal;

import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the fewest answers that would silence a number of conditions at once. */
final class Settlement {

    /** Alternatives kept for one condition; more than this many ways to silence a rule do not help anyone. */
    private static final int ALTERNATIVES = 48;

    /** Steps of the search; the best found until then is taken. */
    private static final int STEPS = 20_000;

    /** What an answer costs that goes against the grain of its term: more than a few that go with it. */
    private static final int AGAINST_THE_GRAIN = 5;

    /** A test that would have to come out a certain way, and what asking for it costs. */
    record Want(String term, Condition.Comparison comparison, List<String> operands, boolean holds, int cost) {

        static Want of(Test test, boolean testHolds, BiPredicate<String, Boolean> natural) {
            boolean holds = test.negated() != testHolds;
            return new Want(test.term(), test.comparison(), test.operands(), holds, natural.test(test.term(), holds) ? 1 : AGAINST_THE_GRAIN);
        }

        boolean against(Want other) {
            return term.equals(other.term) && comparison == other.comparison && operands.equals(other.operands) && holds != other.holds;
        }

        boolean sameAs(Want other) {
            return term.equals(other.term) && comparison == other.comparison && operands.equals(other.operands) && holds == other.holds;
        }
    }

    /**
     * What a search works on.
     *
     * @param answers the answers as they are
     * @param changeable which tests may be asked to come out otherwise
     * @param natural whether a term may be expected to be answered so: nobody is told that an assessment had better not been done
     */
    record Facts(Function<FactKind, Answers> answers, Predicate<Test> changeable, BiPredicate<String, Boolean> natural) {}

    private Settlement() {}

    /** The ways to make a condition come out no, changing only answers that may change; smallest first. Empty where there is none. */
    static List<List<Want>> waysToSilence(Condition condition, Facts facts) {
        return ways(condition, false, facts);
    }

    private static List<List<Want>> ways(Condition condition, boolean want, Facts facts) {
        if (condition instanceof Test test) {
            Truth truth = test.truth(facts.answers());
            if (truth == (want ? Truth.YES : Truth.NO)) {
                return List.of(List.of());
            }
            return facts.changeable().test(test) ? List.of(List.of(Want.of(test, want, facts.natural()))) : List.of();
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Condition> parts = condition instanceof Condition.AllOf every ? every.parts() : ((Condition.AnyOf) condition).parts();
        return all == want ? together(parts, want, facts) : either(parts, want, facts);
    }

    private static List<List<Want>> either(List<Condition> parts, boolean want, Facts facts) {
        List<List<Want>> all = new ArrayList<>();
        for (Condition part : parts) {
            List<List<Want>> ways = ways(part, want, facts);
            if (ways.size() == 1 && ways.get(0).isEmpty()) {
                return ways;
            }
            all.addAll(ways);
        }
        return smallest(all);
    }

    private static List<List<Want>> together(List<Condition> parts, boolean want, Facts facts) {
        List<List<Want>> all = List.of(List.of());
        for (Condition part : parts) {
            List<List<Want>> next = new ArrayList<>();
            for (List<Want> way : ways(part, want, facts)) {
                for (List<Want> before : all) {
                    join(before, way).ifPresent(next::add);
                }
            }
            all = smallest(next);
        }
        return all;
    }

    private static int cost(List<Want> wants) {
        int cost = 0;
        for (Want want : wants) {
            cost += want.cost();
        }
        return cost;
    }

    private static List<List<Want>> smallest(List<List<Want>> ways) {
        return ways.stream().sorted(Comparator.comparingInt(Settlement::cost)).limit(ALTERNATIVES).toList();
    }

    private static Optional<List<Want>> join(List<Want> left, List<Want> right) {
        List<Want> joined = new ArrayList<>(left);
        for (Want want : right) {
            if (joined.stream().anyMatch(want::against)) {
                return Optional.empty();
            }
            if (joined.stream().noneMatch(want::sameAs)) {
                joined.add(want);
            }
        }
        return Optional.of(joined);
    }

    /** The shortest list that takes one way from each, without asking for a thing and its opposite; empty where there is none. */
    static Optional<List<Want>> shortest(List<List<List<Want>>> waysOfEach) {
        List<List<List<Want>>> open = waysOfEach.stream().filter(ways -> ways.stream().noneMatch(List::isEmpty))
                .sorted(Comparator.comparingInt(List::size)).toList();
        Search search = new Search(open);
        search.from(0, List.of());
        return Optional.ofNullable(search.best);
    }

    private static final class Search {
        private final List<List<List<Want>>> open;
        private List<Want> best;
        private int steps;

        Search(List<List<List<Want>>> open) {
            this.open = open;
        }

        void from(int index, List<Want> chosen) {
            if ((best != null && cost(chosen) >= cost(best)) || (steps++ > STEPS && best != null)) {
                return;
            }
            if (index == open.size()) {
                best = chosen;
                return;
            }
            open.get(index).stream()
                    .map(way -> join(chosen, way))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Settlement::cost))
                    .forEach(next -> from(index + 1, next));
        }
    }
}
