package io.github.safeconduct.internal.decide;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import java.util.List;

/**
 * A rule as the engine weighs it.
 *
 * @param number its number in the network
 * @param rule the rule as read
 * @param norm the norm it serves
 * @param node its condition over numbered tests
 * @param conclusions what it adds
 */
public record CompiledRule(int number, Rule rule, Norm norm, Node node, List<Conclusion> conclusions) {

    public CompiledRule {
        conclusions = List.copyOf(conclusions);
    }

    /**
     * Whether a test holds that may be read either way: against the operation for a norm that harms it or helps it, towards protection
     * where a rule settles a term, and towards the person who decides an open question.
     */
    public boolean holdsEitherWay() {
        return rule.exact(norm)
                ? conclusions.stream().noneMatch(conclusion -> conclusion instanceof Definition no && no.value().equals(DerivedTerm.NO))
                : norm.effect() == Effect.ADVERSE;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
