package io.github.safeconduct.internal.advise;

import io.github.safeconduct.internal.decide.Atoms;
import io.github.safeconduct.internal.decide.CompiledRulebook;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The unknowns of a case, each of them once: the same term of the same fact is one unknown for every flow and every rulebook that reads it. */
final class Unknowns {

    private record Key(String term, int owner) {}

    private final Map<Key, Unknown> known = new HashMap<>();
    private final List<Unknown> all = new ArrayList<>();
    private final Set<CompiledRulebook> books;

    Unknowns(Set<CompiledRulebook> books) {
        this.books = books;
    }

    Unknown of(Term term, int owner, boolean assessed) {
        return known.computeIfAbsent(new Key(term.name(), owner), any -> {
            Unknown unknown = new Unknown(all.size(), term, owner, assessed, values(term));
            all.add(unknown);
            return unknown;
        });
    }

    private List<Object> values(Term term) {
        if (term.number()) {
            // Counts are whole and never negative: the points at which some rule changes its mind, and their neighbours.
            Set<BigDecimal> points = new TreeSet<>(List.of(BigDecimal.ZERO));
            for (CompiledRulebook book : books) {
                for (int atom : book.atoms().reading(term.name())) {
                    Atoms.Atom test = book.atoms().atom(atom);
                    if (test.comparison().ordered()) {
                        BigDecimal bound = new BigDecimal(test.operands().get(0));
                        for (int step = -1; step <= 1; step++) {
                            BigDecimal point = bound.setScale(0, java.math.RoundingMode.HALF_UP).add(BigDecimal.valueOf(step));
                            if (point.signum() >= 0) {
                                points.add(point.stripTrailingZeros());
                            }
                        }
                    }
                }
            }
            return List.copyOf(points);
        }
        if (term.isChoice()) {
            List<Object> codes = new ArrayList<>(term.values());
            for (String code : List.of(Term.OTHER, Answers.NONE)) {
                if (!codes.contains(code)) {
                    codes.add(code);
                }
            }
            return codes;
        }
        return List.of(Truth.YES, Truth.NO);
    }

    List<Unknown> all() {
        return all;
    }
}
