package io.github.safeconduct.reference;

import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.reference.Catalogue.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lawful bases of one rulebook on one day: which carry, and which a case that claims another does not rely on. */
final class Bases {

    private final Set<String> closed;
    private final List<Entry> rows;
    private final BasisTerms terms;
    private final boolean settled;
    private final Map<String, List<Kleene>> gives = new TreeMap<>();
    private final Map<String, List<Kleene>> takes = new TreeMap<>();

    /**
     * @param settled whether norms settle the term in which a basis is assessed; where they do not, only an office's own word counts, and
     * its silence says nothing
     */
    Bases(Set<String> closed, List<Entry> inForce, BasisTerms terms, boolean settled) {
        this.settled = settled;
        this.closed = closed;
        this.rows = inForce;
        this.terms = terms;
        for (Entry row : inForce) {
            row.gives().forEach((basis, when) -> gives.computeIfAbsent(basis, any -> new ArrayList<>()).add(when));
            row.takes().forEach((basis, when) -> takes.computeIfAbsent(basis, any -> new ArrayList<>()).add(when));
        }
    }

    /** The conditions under which bases are given and taken away. */
    List<Kleene> conditions() {
        List<Kleene> all = new ArrayList<>();
        gives.values().forEach(all::addAll);
        takes.values().forEach(all::addAll);
        return all;
    }

    /** The terms in which a basis is claimed or assessed. */
    Set<String> terms() {
        Set<String> names = new HashSet<>();
        if (terms.claimed() != null) {
            names.add(terms.claimed());
        }
        if (terms.assessed() != null && settled) {
            names.add(terms.assessed());
        }
        return names;
    }

    /** The bases that a case which claims another does not rely on: not claimed, not made out, and no rule for them in play. */
    Set<String> notReliedOn(Map<String, Object> facts) {
        String claimed = terms.claimed() == null || facts.get(terms.claimed()) == null
                ? null
                : terms.codes().get(facts.get(terms.claimed()).toString());
        Set<String> not = new HashSet<>();
        if (claimed != null) {
            for (String basis : gives.keySet()) {
                if (!basis.equals(claimed) && gives.get(basis).stream().noneMatch(when -> counts(when, facts))) {
                    not.add(basis);
                }
            }
        }
        return not;
    }

    /** The terms that rules for a basis read. */
    Set<String> elements(String basis) {
        Set<String> names = new HashSet<>();
        gives.getOrDefault(basis, List.of()).forEach(when -> names.addAll(when.names()));
        takes.getOrDefault(basis, List.of()).forEach(when -> names.addAll(when.names()));
        return names;
    }

    /** Whether a rule for a basis is made out, or may still be with one of its open elements answered as it wants. */
    private boolean counts(Kleene when, Map<String, Object> facts) {
        Boolean truth = when.truth(facts);
        if (truth != null) {
            return truth;
        }
        return when.tests().stream()
                .anyMatch(test -> !test.name().equals(terms.claimed()) && !closed.contains(test.name()) && test.met(facts));
    }

    /** Whether some basis carries, those not relied on left out; null where that is not known. */
    Boolean carry(Map<String, Object> facts, Set<String> notReliedOn) {
        Boolean some = Boolean.FALSE;
        for (String basis : gives.keySet()) {
            if (!notReliedOn.contains(basis)) {
                some = Kleene.or(some, Kleene.and(any(gives, basis, facts), Kleene.not(any(takes, basis, facts))));
            }
        }
        if (terms.assessed() != null && (settled || facts.get(terms.assessed()) != null)) {
            Object assessed = facts.get(terms.assessed());
            some = Kleene.or(some, assessed == null ? null : Boolean.TRUE.equals(assessed));
        }
        return some;
    }

    private static Boolean any(Map<String, List<Kleene>> conditions, String basis, Map<String, Object> facts) {
        Boolean some = Boolean.FALSE;
        for (Kleene when : conditions.getOrDefault(basis, List.of())) {
            some = Kleene.or(some, when.truth(facts));
        }
        return some;
    }

    /** Whether a norm that asks for just the claim made holds the matter up, so that a refusal for want of a basis waits for it. */
    boolean waits(Map<String, Object> facts, Set<String> lifted) {
        Object code = terms.claimed() == null ? null : facts.get(terms.claimed());
        return code != null && rows.stream()
                .filter(row -> Set.of("suspension", "referral").contains(row.conclusion()) && !lifted.contains(row.id()))
                .filter(row -> Boolean.TRUE.equals(row.when().truth(facts)))
                .anyMatch(row -> row.when().tests().stream().anyMatch(test -> test.truth() && test.name().equals(terms.claimed())
                        && test.codes().equals(Set.of(code.toString()))));
    }
}
