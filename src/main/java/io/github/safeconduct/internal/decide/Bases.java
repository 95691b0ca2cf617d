package io.github.safeconduct.internal.decide;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Where each lawful basis stands, which of them the operation relies on, and whether one carries it. */
public final class Bases {

    private final CompiledRulebook book;
    private final Set<String> closed;
    private final Answers[] answers;
    private final List<Standing> standings = new ArrayList<>();
    private final @Nullable String claim;
    private final byte carries;

    /**
     * One basis.
     *
     * @param rules the rules about it
     * @param gives whether some rule gives it
     * @param takes whether some rule takes it away
     * @param reliedOn whether the operation relies on it: where another basis is claimed and this one is not in play, nothing rests on it
     */
    public record Standing(InForce.BasisRules rules, byte gives, byte takes, boolean reliedOn) {

        public byte carries() {
            return (byte) Math.min(gives, Kleene.not(takes));
        }
    }

    Bases(CompiledRulebook book, Set<String> closed, InForce inForce, Answers[] answers, ToIntFunction<CompiledRule> truth) {
        this.book = book;
        this.closed = closed;
        this.answers = answers;
        BasisTerms terms = book.register().lawfulBasis();
        this.claim = claim(terms);
        String claimed = claim == null ? null : terms.codes().get(claim);
        byte any = Kleene.NO;
        for (InForce.BasisRules rules : inForce.bases()) {
            byte gives = InForce.any(rules.gives(), truth);
            byte takes = InForce.any(rules.takes(), truth);
            boolean reliedOn = claimed == null || rules.basis().name().equals(claimed) || gives == Kleene.YES
                    || inPlay(rules.gives(), truth);
            Standing standing = new Standing(rules, gives, takes, reliedOn);
            standings.add(standing);
            any = reliedOn ? (byte) Math.max(any, standing.carries()) : any;
        }
        this.carries = assessed(terms, any);
    }

    private @Nullable String claim(BasisTerms terms) {
        Term term = terms.claimed() == null ? null : book.vocabulary().find(terms.claimed());
        Object code = term == null ? null : answers[term.fact().ordinal()].get(term.name());
        return code instanceof String stated && !stated.equals(Answers.NONE) ? stated : null;
    }

    /**
     * An office may find by itself that a basis carries; the rules can make that certain and not unsay it. Where rules settle the finding,
     * from a basis that some rule takes away, or may, it is no finding.
     */
    private byte assessed(BasisTerms terms, byte byRules) {
        Term term = terms.assessed() == null ? null : book.vocabulary().find(terms.assessed());
        if (term == null) {
            return byRules;
        }
        if (!term.derived() && answers[term.fact().ordinal()].get(term.name()) == null) {
            return byRules;
        }
        byte found = Kleene.of(answers[term.fact().ordinal()].truth(term.name()));
        for (Standing standing : term.derived() ? standings : List.<Standing>of()) {
            found = (byte) Math.min(found, Math.max(Kleene.not(standing.gives()), Kleene.not(standing.takes())));
        }
        return (byte) Math.max(byRules, found);
    }

    /** In play is a basis of which some rule may still give it, one open element of that rule being answered as it wants. */
    private boolean inPlay(List<CompiledRule> gives, ToIntFunction<CompiledRule> truth) {
        for (CompiledRule rule : gives) {
            if (truth.applyAsInt(rule) == Kleene.UNKNOWN && rule.rule().condition().anyTest(this::isOpenAndMet)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpenAndMet(Condition.Test test) {
        return !test.term().equals(book.register().lawfulBasis().claimed()) && !closed.contains(test.term())
                && test.truth(kind -> answers[kind.ordinal()]) == Truth.YES;
    }

    /** Whether some basis that is relied on carries. */
    public byte carries() {
        return carries;
    }

    /** Each basis that some rule gives. */
    public List<Standing> standings() {
        return standings;
    }

    /** The code of the basis claimed; null where none is. */
    public @Nullable String claim() {
        return claim;
    }

    /** Where the claim names no basis at all, only its code is known. */
    boolean claims(BasisKind kind) {
        return claim != null && kind.name().equals(book.register().lawfulBasis().codes().get(claim));
    }
}
