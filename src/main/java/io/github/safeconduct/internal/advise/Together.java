package io.github.safeconduct.internal.advise;

import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** That no answer stands beside another that excludes it: a person is not both a child and of age, whichever way an unknown turns out. */
final class Together {

    private final List<Judged> judged;
    private final Domains domains;
    private final Unknowns unknowns;
    /** What the unknowns looked at so far exclude, and the unknowns that others were held against. */
    private final List<Formula> exclusions = new ArrayList<>();
    private final Map<String, List<Unknown>> byTerm = new HashMap<>();
    private int seen;

    Together(List<Judged> judged, Domains domains, Unknowns unknowns) {
        this.judged = judged;
        this.domains = domains;
        this.unknowns = unknowns;
    }

    /** The formulas, and what the unknowns exclude among each other and with what is known. */
    List<Formula> with(List<Formula> formulas) {
        for (; seen < unknowns.all().size(); seen++) {
            look(unknowns.all().get(seen));
        }
        List<Formula> all = new ArrayList<>(formulas.size() + exclusions.size());
        all.addAll(formulas);
        all.addAll(exclusions);
        return all;
    }

    /** What one more unknown excludes; exclusion counts both ways, so looking at those before it is enough. */
    private void look(Unknown unknown) {
        for (Domains.Exclusion exclusion : domains.exclusions(unknown.term())) {
            Formula otherwise = Formula.choice(unknown, unknown.all() & ~exclusion.values());
            Term other = exclusion.other();
            for (Judged one : judged) {
                if (one.owner(unknown.term().fact()) == unknown.owner()) {
                    Object known = one.judgment().evaluated().stated().apply(other.fact()).get(other.name());
                    if (known != null && (domains.mask(other, known::equals) & exclusion.excluded()) != 0) {
                        exclusions.add(otherwise);
                        break;
                    }
                }
            }
            for (Unknown before : byTerm.getOrDefault(other.name(), List.of())) {
                if (meet(unknown, before)) {
                    exclusions.add(Formula.any(List.of(otherwise, Formula.choice(before, before.all() & ~exclusion.excluded()))));
                }
            }
        }
        byTerm.computeIfAbsent(unknown.term().name(), any -> new ArrayList<>()).add(unknown);
    }

    /** Whether two unknowns are about the same flow. */
    private boolean meet(Unknown one, Unknown other) {
        return judged.stream().anyMatch(flow -> flow.owner(one.term().fact()) == one.owner() && flow.owner(other.term().fact()) == other.owner());
    }
}
