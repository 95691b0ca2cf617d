package io.github.safeconduct.internal.advise;

import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That no answer stands beside another that excludes it: a person is not both a child and of age, whichever way an unknown turns out. */
final class Together {

    private final List<Judged> judged;
    private final Consistency consistency;
    /** What the unknowns exclude, as often as there are new unknowns. */
    private Set<Formula> exclusions = Set.of();
    private int seen;

    Together(List<Judged> judged, Consistency consistency) {
        this.judged = judged;
        this.consistency = consistency;
    }

    /** The formulas, and what the unknowns exclude among each other and with what is known. */
    List<Formula> with(List<Formula> formulas, Unknowns unknowns) {
        if (unknowns.all().size() != seen) {
            exclusions = exclusions(unknowns);
            seen = unknowns.all().size();
        }
        List<Formula> all = new ArrayList<>(formulas);
        all.addAll(exclusions);
        return all;
    }

    private Set<Formula> exclusions(Unknowns unknowns) {
        Map<String, List<Unknown>> byTerm = new HashMap<>();
        unknowns.all().forEach(unknown -> byTerm.computeIfAbsent(unknown.term().name(), any -> new ArrayList<>()).add(unknown));
        Set<Formula> more = new LinkedHashSet<>();
        for (Unknown unknown : List.copyOf(unknowns.all())) {
            for (int i = 0; i < unknown.values().size(); i++) {
                for (Stated excluded : consistency.excluded(new Stated(unknown.term().name(), shown(unknown.values().get(i))))) {
                    exclude(unknown, 1L << i, excluded, byTerm, more);
                }
            }
        }
        return more;
    }

    private void exclude(Unknown unknown, long value, Stated excluded, Map<String, List<Unknown>> byTerm, Set<Formula> more) {
        Formula otherwise = Formula.choice(unknown, unknown.all() & ~value);
        for (Judged one : judged) {
            Term term = one.judgment().book().vocabulary().find(excluded.term());
            if (term == null || one.owner(unknown.term().fact()) != unknown.owner()) {
                continue;
            }
            Object known = one.judgment().evaluated().stated().apply(term.fact()).get(term.name());
            if (known != null && shown(known).equals(excluded.answer())) {
                more.add(otherwise);
            }
            for (Unknown other : byTerm.getOrDefault(term.name(), List.of())) {
                if (other.owner() == one.owner(term.fact())) {
                    long mask = 0;
                    for (int i = 0; i < other.values().size(); i++) {
                        mask |= shown(other.values().get(i)).equals(excluded.answer()) ? 1L << i : 0;
                    }
                    more.add(Formula.any(List.of(otherwise, Formula.choice(other, other.all() & ~mask))));
                }
            }
        }
    }

    private static String shown(Object value) {
        return value == Truth.YES ? "yes" : value == Truth.NO ? "no" : value.toString();
    }
}
