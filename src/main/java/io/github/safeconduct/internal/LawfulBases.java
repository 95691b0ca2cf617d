package io.github.safeconduct.internal;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Refusal;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.rulebook.BasisRequirement;
import io.github.safeconduct.rulebook.Condition;
import io.github.safeconduct.rulebook.Norm;
import io.github.safeconduct.rulebook.Place;
import io.github.safeconduct.rulebook.Rule;
import io.github.safeconduct.rulebook.Stratum;
import io.github.safeconduct.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** That no lawful basis means refused, for rulebooks whose register asks for it. */
final class LawfulBases {

    private LawfulBases() {}

    /** The refusal for want of any basis: certain where none can apply any more, possible where none is certain yet. */
    static Optional<Evaluator.Drawn> missing(CompiledRulebook book, Function<FactKind, Answers> answers, LocalDate asOf) {
        BasisRequirement required = book.register().basisRequirement().orElse(null);
        Norm norm = required == null ? null : book.register().find(required.norm());
        Term where = required == null ? null : book.vocabulary().find(required.where());
        if (norm == null || where == null || !norm.inForce(asOf)) {
            return Optional.empty();
        }
        if (answers.apply(where.fact()).truth(where.name()) != Truth.YES) {
            return Optional.empty();
        }
        Rule rule = book.onDay(asOf, day -> noBasis(book, day, norm, where));
        Truth truth = rule.condition().truth(answers);
        if (truth == Truth.NO) {
            return Optional.empty();
        }
        return Optional.of(new Evaluator.Drawn(rule, norm, Refusal.under(norm.id()), truth == Truth.YES, true));
    }

    /** The rule the engine adds: no basis in force on the day carries the operation. */
    private static Rule noBasis(CompiledRulebook book, LocalDate day, Norm norm, Term where) {
        Place place = new Place("norms/" + book.name() + ".yaml", 1, 1);
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.Test(where.fact(), where.name(), false, false, Condition.Comparison.IS, List.of(), place));
        basisConditions(book, day).forEach(condition -> parts.add(condition.opposite()));
        return new Rule(norm.id() + " no lawful basis carries the operation", norm.id(), Stratum.LAWFUL_BASIS, new Condition.AllOf(parts), List.of(), true, place);
    }

    /** For each basis: one of its rules holds and none that takes it away. */
    private static List<Condition> basisConditions(CompiledRulebook book, LocalDate asOf) {
        Map<String, List<Condition>> gives = new TreeMap<>();
        Map<String, List<Condition>> takes = new TreeMap<>();
        for (Rule rule : book.text().rules()) {
            Norm norm = book.normOf(rule.name());
            if (norm == null || !norm.inForce(asOf)) {
                continue;
            }
            for (Rule.Insert insert : rule.inserts()) {
                if (insert.conclusion().equals("Basis")) {
                    gives.computeIfAbsent(insert.arguments().get(0), any -> new ArrayList<>()).add(rule.condition());
                } else if (insert.conclusion().equals("BasisUnavailable")) {
                    takes.computeIfAbsent(insert.arguments().get(0), any -> new ArrayList<>()).add(rule.condition());
                }
            }
        }
        List<Condition> carried = new ArrayList<>();
        gives.forEach((basis, conditions) -> {
            List<Condition> parts = new ArrayList<>();
            parts.add(new Condition.AnyOf(conditions));
            takes.getOrDefault(basis, List.of()).forEach(condition -> parts.add(condition.opposite()));
            carried.add(new Condition.AllOf(parts));
        });
        return carried;
    }
}
