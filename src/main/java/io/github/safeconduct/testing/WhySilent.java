package io.github.safeconduct.testing;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Why a norm did not speak: found by trying, since a decision names only the norms that did. One answer is changed at a time, and the
 * first that makes the norm speak is named.
 */
final class WhySilent {

    /** A red case may take a moment longer, and not minutes. */
    private static final int MOST_TRIES = 400;

    private final CaseFile facts;
    private final Decision decision;
    private final Vocabulary vocabulary;
    private final Function<CaseFile, Decision> decide;
    private int tries;

    WhySilent(CaseFile facts, Decision decision, Vocabulary vocabulary, Function<CaseFile, Decision> decide) {
        this.facts = facts;
        this.decision = decision;
        this.vocabulary = vocabulary;
        this.decide = decide;
    }

    /** A half-sentence, or nothing where no single answer does it. */
    String of(String norm, String book, Register register) {
        if (decision.rulebooks().stream().noneMatch(one -> one.name().equals(book))) {
            return ": the rulebook " + book + " does not govern this case";
        }
        Optional<Norm> found = register.norms().stream().filter(one -> one.id().equals(norm)).findFirst();
        if (found.isPresent() && !found.get().inForce(decision.asOf())) {
            return ": it is not in force on " + decision.asOf();
        }
        for (String term : decision.presumed()) {
            if (speaks(norm, facts.with(term, Truth.YES))) {
                return ": it would speak if '" + term + "' were answered yes, which nobody said";
            }
        }
        for (String term : new TreeSet<>(facts.answers().keySet())) {
            for (Object other : others(vocabulary.require(term), facts.answers().get(term))) {
                if (speaks(norm, facts.with(term, other))) {
                    return ": it would speak if '" + term + "' were " + other.toString().toLowerCase(Locale.ROOT) + " instead of "
                            + said(facts.answers().get(term));
                }
            }
        }
        return "";
    }

    private static List<Object> others(Term term, Object answer) {
        List<Object> others = new ArrayList<>();
        if (answer instanceof Truth truth && truth != Truth.UNKNOWN && !term.isChoice()) {
            others.add(truth.negated());
        }
        others.addAll(term.values());
        others.remove(answer);
        return others;
    }

    private static String said(Object answer) {
        return answer instanceof Truth truth ? truth.name().toLowerCase(Locale.ROOT) : answer.toString();
    }

    private boolean speaks(String norm, CaseFile other) {
        if (++tries > MOST_TRIES) {
            return false;
        }
        try {
            return decide.apply(other).norms().get(norm) == Certainty.CERTAIN;
        } catch (CaseException e) {
            return false;
        }
    }
}
