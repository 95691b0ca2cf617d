package io.github.safeconduct.internal;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.BasisRequirement;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Refusal;
import io.github.safeconduct.model.Truth;
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
        List<Carrying> bases = book.onDay(asOf, day -> bases(book, day));
        Place place = new Place(book.name() + "/rulebook.yaml", 1, 1);
        Condition gate = new Condition.Test(where.fact(), where.name(), false, false, Condition.Comparison.IS, List.of(), place);
        Truth truth = none(gate, bases).truth(answers);
        if (truth == Truth.NO) {
            return Optional.empty();
        }
        // Where a basis is already made out and only might be taken away, nobody is asked about the others.
        List<Carrying> madeOut = bases.stream().filter(basis -> basis.gives().truth(answers) == Truth.YES && basis.carries().truth(answers) == Truth.UNKNOWN).toList();
        Rule rule = new Rule(norm.id() + " no lawful basis carries the operation", norm.id(), none(gate, madeOut.isEmpty() ? bases : madeOut), List.of(), true, place);
        return Optional.of(new Evaluator.Drawn(rule, norm, Refusal.under(norm.id()), truth == Truth.YES, true));
    }

    /** A basis: one of the rules that give it holds, and none that takes it away. */
    record Carrying(Condition gives, Condition carries) {}

    private static Condition none(Condition gate, List<Carrying> bases) {
        List<Condition> parts = new ArrayList<>();
        parts.add(gate);
        bases.forEach(basis -> parts.add(basis.carries().opposite()));
        return new Condition.AllOf(parts);
    }

    private static List<Carrying> bases(CompiledRulebook book, LocalDate asOf) {
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
        List<Carrying> bases = new ArrayList<>();
        gives.forEach((basis, conditions) -> {
            List<Condition> parts = new ArrayList<>();
            parts.add(new Condition.AnyOf(conditions));
            takes.getOrDefault(basis, List.of()).forEach(condition -> parts.add(condition.opposite()));
            bases.add(new Carrying(new Condition.AnyOf(conditions), new Condition.AllOf(parts)));
        });
        return bases;
    }
}
