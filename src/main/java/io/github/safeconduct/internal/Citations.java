package io.github.safeconduct.internal;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Source;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Sensitivity;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.model.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the law and the facts beside a conclusion. */
final class Citations {

    /** Certain before possible, standing before lifted, strict before mild, then by id. */
    static final Comparator<CitedConclusion> ORDER = Comparator.comparing(CitedConclusion::certainty)
            .thenComparing(conclusion -> !conclusion.liftedBy().isEmpty())
            .thenComparing(CitedConclusion::kind)
            .thenComparing(CitedConclusion::norm)
            .thenComparing(CitedConclusion::rule)
            .thenComparing(CitedConclusion::detail)
            .thenComparing(conclusion -> conclusion.facts().toString());

    private Citations() {}

    static CitedConclusion cite(Judgment judgment, Judgment.Item item, List<FactUsed> facts) {
        Evaluator.Drawn drawn = item.drawn();
        Norm norm = drawn.norm();
        Source source = judgment.book().register().sources().get(norm.source());
        return new CitedConclusion(norm.id(), item.kind(), drawn.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE, judgment.book().name(), drawn.rule().name(),
                norm.title(), norm.source(), source == null ? norm.source() : source.title(), norm.locator(), norm.evidence(), norm.consequence(),
                detail(judgment, drawn.conclusion()), facts, item.liftedBy());
    }

    private static String detail(Judgment judgment, Conclusion conclusion) {
        if (conclusion instanceof Referral referral) {
            return referral.office();
        } else if (conclusion instanceof Sensitivity sensitivity) {
            return sensitivity.grade().name();
        } else if (conclusion instanceof Basis basis) {
            return basis.basis().name();
        } else if (conclusion instanceof BasisUnavailable basis) {
            return basis.basis().name();
        } else if (conclusion instanceof Waiver waiver) {
            return waiver.lifted();
        } else if (conclusion instanceof Definition definition) {
            String says = definition.term() + " = " + definition.value();
            Term term = judgment.book().vocabulary().find(definition.term());
            boolean counts = term == null || answer(judgment.answers(term.fact()), term.name()).equalsIgnoreCase(definition.value());
            return counts ? says : says + " (does not count: another norm prevails, or it rests on silence)";
        }
        return "";
    }

    /** The answers the rule's tests found as they wanted them, or did not know. */
    static List<FactUsed> facts(Judgment judgment, Rule rule) {
        List<FactUsed> facts = new ArrayList<>();
        rule.condition().forEachTest(test -> {
            if (test.truth(judgment.facts()) != Truth.NO && facts.stream().noneMatch(fact -> fact.term().equals(test.term()))) {
                Answers answers = judgment.answers(test.fact());
                facts.add(new FactUsed(test.fact().typeName(), test.term(), answer(answers, test.term()), answers.presumed(test.term())));
            }
        });
        return List.copyOf(facts);
    }

    static String answer(Answers answers, String term) {
        Object answer = answers.get(term);
        if (answer == null) {
            return answers.presumed(term) ? "no" : "unknown";
        }
        return answer == Truth.YES ? "yes" : answer == Truth.NO ? "no" : answer.toString();
    }
}
