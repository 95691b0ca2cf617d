package io.github.safeconduct.internal.advise;

import io.github.safeconduct.law.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That no answer stands beside another that excludes it: a person is not both a child and of age, whichever way an unknown turns out. */
final class Together {

    /** A kind of fact, or a term, of one fact of the case. */
    private record Of(String what, int owner) {}

    private final List<Judged> judged;
    private final Domains domains;
    private final Unknowns unknowns;
    /** The judgments that a fact takes part in; so that an unknown is held against those it meets and not against all. */
    private final Map<Of, List<Judged>> takingPart = new HashMap<>();
    /** What the unknowns looked at so far exclude, and these unknowns by term and fact. */
    private final List<Formula> exclusions = new ArrayList<>();
    private final Map<Of, List<Unknown>> looked = new HashMap<>();
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
            Term other = exclusion.other();
            Formula otherwise = Formula.choice(unknown, unknown.all() & ~exclusion.values());
            Set<Unknown> met = new LinkedHashSet<>();
            boolean known = false;
            for (Judged one : takingPart(unknown)) {
                known |= domains.excludesStated(exclusion, one);
                met.addAll(looked.getOrDefault(new Of(other.name(), one.owner(other.fact())), List.of()));
            }
            if (known) {
                exclusions.add(otherwise);
            }
            for (Unknown before : met) {
                exclusions.add(Formula.any(List.of(otherwise, Formula.choice(before, before.all() & ~exclusion.excluded()))));
            }
        }
        looked.computeIfAbsent(new Of(unknown.term().name(), unknown.owner()), any -> new ArrayList<>()).add(unknown);
    }

    private List<Judged> takingPart(Unknown unknown) {
        return takingPart.computeIfAbsent(new Of(unknown.term().fact().name(), unknown.owner()),
                any -> judged.stream().filter(one -> one.owner(unknown.term().fact()) == unknown.owner()).toList());
    }
}
