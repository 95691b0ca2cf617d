package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.internal.decide.DerivedTerm;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody assesses a term that rules settle, the answer that protects people is believed against the rules: the yes of a cautious
 * term, the no of any other. Where a norm reads the term the other way round, a mere word switches off what the rules hold up.
 */
final class OverruledTerms implements Check {

    @Override
    public String name() {
        return "overruled-terms";
    }

    @Override
    public String looksFor() {
        return "derived terms of which the milder answer is believed against the rules";
    }

    @Override
    public boolean knowsExceptions() {
        return true;
    }

    @Override
    public void run(RulebookReading reading, Report report) {
        Map<String, Set<Truth>> settled = new HashMap<>();
        reading.rules().forEach(rule -> rule.inserts().stream().filter(insert -> insert.is(ConclusionKind.DEFINITION))
                .forEach(insert -> settled.computeIfAbsent(insert.arguments().get(0), any -> EnumSet.noneOf(Truth.class))
                        .add(insert.factory().equals("no") ? Truth.NO : Truth.YES)));
        for (Rule rule : reading.rules()) {
            Norm norm = reading.norm(rule);
            if (norm != null && norm.effect() != Effect.NEUTRAL && !norm.isOpenQuestion()) {
                rule.condition().forEachTest(test -> {
                    Term term = reading.term(test.term());
                    Truth believed = term == null || term.isChoice() || !term.derived() ? null : DerivedTerm.protective(term);
                    if (believed != null && test.comparison() == Comparison.IS
                            && settled.getOrDefault(test.term(), Set.of()).contains(believed == Truth.NO ? Truth.YES : Truth.NO)
                            && (believed == Truth.YES ^ test.negated()) == (norm.effect() == Effect.BENEFICIAL)) {
                        report.fault(test.place(), norm.id() + (norm.effect() == Effect.BENEFICIAL ? " opens a way" : " holds nothing up")
                                + " where somebody merely answers '" + term.name() + "' with " + Stated.word(believed)
                                + ", which is believed against the rules that say "
                                + Stated.word(believed == Truth.NO ? Truth.YES : Truth.NO)
                                + "; " + (believed == Truth.NO ? "mark the term" : "take from the term") + " 'cautious: true', or list the "
                                + "norm among the exceptions of rulebook.yaml", norm.id());
                    }
                });
            }
        }
    }
}
