package io.github.safeconduct.internal;

import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What to ask, and what to change. */
final class Questions {

    private static final Set<FactKind> GIVEN = EnumSet.of(FactKind.DATA_SUBJECT, FactKind.SITUATION, FactKind.OFFENCE, FactKind.PRIOR_PROCESSING, FactKind.EMPLOYMENT);

    private Questions() {}

    /**
     * The shortest list of questions that settles an undecided case: if all are answered as each says, the operation is permitted; if one is answered otherwise and nothing else
     * helps, the norms named with it block. Empty where no answers could ever permit.
     */
    static Optional<List<Question>> shortest(List<Judgment> judgments) {
        List<List<List<Settlement.Want>>> ways = new ArrayList<>();
        Map<String, Set<String>> norms = new LinkedHashMap<>();
        for (Judgment judgment : judgments) {
            for (Judgment.Item item : judgment.items()) {
                if (item.mightBlock()) {
                    List<List<Settlement.Want>> own = Settlement.waysToSilence(item.drawn().rule().condition(),
                            new Settlement.Facts(judgment.facts(), test -> test.truth(judgment.facts()) == Truth.UNKNOWN, judgment.book()::natural));
                    ways.add(own);
                    own.forEach(way -> way.forEach(want -> norms.computeIfAbsent(want.term(), any -> new TreeSet<>()).add(item.drawn().norm().id())));
                }
            }
        }
        return Settlement.shortest(ways).map(wants -> {
            Map<String, List<Settlement.Want>> byTerm = new LinkedHashMap<>();
            wants.forEach(want -> byTerm.computeIfAbsent(want.term(), any -> new ArrayList<>()).add(want));
            return byTerm.entrySet().stream()
                    .map(entry -> question(judgments.get(0).book(), entry.getKey(), entry.getValue(), norms.getOrDefault(entry.getKey(), Set.of())))
                    .sorted(Comparator.comparing((Question question) -> -question.norms().size()).thenComparing(Question::term))
                    .toList();
        });
    }

    private static Question question(CompiledRulebook book, String name, List<Settlement.Want> wants, Set<String> norms) {
        return new Question(name, ask(book, name), String.join(", and ", wants.stream().map(Questions::wanted).distinct().toList()), List.copyOf(norms));
    }

    private static String ask(CompiledRulebook book, String name) {
        Term term = book.vocabulary().find(name);
        return term == null ? name : term.ask();
    }

    /** The answer wanted, in words. */
    private static String wanted(Settlement.Want want) {
        String operands = String.join(" or ", want.operands());
        return switch (want.comparison()) {
            case IS -> want.operands().isEmpty() ? (want.holds() ? "yes" : "no") : (want.holds() ? operands : "other than " + operands);
            case ABOVE -> (want.holds() ? "more than " : "at most ") + operands;
            case BELOW -> (want.holds() ? "less than " : "at least ") + operands;
            case SAME -> (want.holds() ? "the same as " : "other than ") + operands;
        };
    }

    /** What would take a blocking conclusion out of the way: what the norm asks for, the fewest answers that would differ, the norms that may lift it. */
    static Remedy remedy(Judgment judgment, Judgment.Item item) {
        List<List<Settlement.Want>> ways = Settlement.waysToSilence(item.drawn().rule().condition(),
                new Settlement.Facts(judgment.facts(), test -> changeable(judgment, test), judgment.book()::natural));
        List<Remedy.Change> changes = ways.isEmpty() ? List.of()
                : ways.get(0).stream().map(want -> new Remedy.Change(want.term(), ask(judgment.book(), want.term()), wanted(want))).toList();
        return new Remedy(item.drawn().norm().id(), item.drawn().norm().consequence(), changes,
                item.drawn().norm().waivable() ? item.drawn().norm().yieldsTo() : List.of());
    }

    /** What is going on, and who the person is, cannot be remedied; only how it is done can. */
    private static boolean changeable(Judgment judgment, Condition.Test test) {
        Term term = judgment.book().vocabulary().find(test.term());
        return term != null && !term.isChoice() && !term.derived() && !term.closedIn(judgment.book().name()) && !GIVEN.contains(term.fact());
    }
}
