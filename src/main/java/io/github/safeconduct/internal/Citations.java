package io.github.safeconduct.internal;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Flow;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.decide.Item;
import io.github.safeconduct.internal.decide.Judgment;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Conclusions with the law and the answers they rest on, in a fixed order. */
final class Citations {

    /** The strictest first; then by norm, flow and rule, so that nothing of the order of facts or rules shows. */
    static final Comparator<CitedConclusion> ORDER = Comparator.comparing(CitedConclusion::certainty).thenComparing(CitedConclusion::kind)
            .thenComparing(CitedConclusion::norm)
            .thenComparing(CitedConclusion::rule).thenComparing(CitedConclusion::detail).thenComparing(one -> key(one.flow()))
            .thenComparing(one -> answers(one.facts()));

    private Citations() {}

    private static String key(Flow flow) {
        return flow.dataSubjects() + "\u0001" + flow.personalData() + "\u0001" + flow.recipients();
    }

    private static String answers(List<FactUsed> facts) {
        StringBuilder out = new StringBuilder();
        facts.forEach(fact -> out.append(fact.term()).append('=').append(fact.answer()).append(';'));
        return out.toString();
    }

    static CitedConclusion cite(Judgment judgment, Flow flow, Item item) {
        Norm norm = item.rule().norm();
        Source source = judgment.book().register().sources().get(norm.source());
        return new CitedConclusion(norm.id(), item.kind(), item.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE, flow,
                judgment.book().name(), item.rule().rule().name(),
                norm.title(), norm.source(), source == null ? norm.source() : source.title(), norm.locator(), norm.modality(),
                norm.evidence(), norm.consequence(),
                item.conclusion().detail(), counts(judgment, item), facts(judgment.evaluated(), item.rule()), item.liftedBy(),
                item.weight());
    }

    private static boolean counts(Judgment judgment, Item item) {
        if (item.conclusion() instanceof Definition definition) {
            Term term = judgment.book().vocabulary().find(definition.term());
            return term == null
                    || shown(judgment.evaluated().answers(term.fact()), term.name()).equalsIgnoreCase(definition.value());
        }
        return true;
    }

    /** The answers the rule's tests found as they wanted them, or did not know. */
    static List<FactUsed> facts(Evaluated evaluated, CompiledRule rule) {
        List<FactUsed> facts = new ArrayList<>();
        rule.rule().condition().forEachTest(test -> {
            if (test.truth(evaluated.facts()) != Truth.NO && facts.stream().noneMatch(fact -> fact.term().equals(test.term()))) {
                Answers answers = evaluated.answers(test.fact());
                Object before = evaluated.stated().apply(test.fact()).get(test.term());
                // A code that may be read as one of several here is still what was said.
                String answer = answers.possible(test.term()).isEmpty() || before == null
                        ? shown(answers, test.term())
                        : Stated.word(before);
                facts.add(new FactUsed(test.fact().typeName(), test.term(), answer, before instanceof String code ? code : answer,
                        answers.presumed(test.term())));
            }
        });
        return List.copyOf(facts);
    }

    /** An answer in the word of case files. */
    static String shown(Answers answers, String term) {
        Object answer = answers.get(term);
        return answer == null ? (answers.presumed(term) ? "no" : "unknown") : Stated.word(answer);
    }
}
