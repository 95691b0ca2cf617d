package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.Catalogue.Settling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Settles the derived names to a fixpoint, as docs/decisions/0004 says: a stated one stands while no norm speaks against it, or
 * where it protects people, and a no that takes protection away is never read out of silence.
 */
final class Settlements {

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Predicate<String> inForce;

    Settlements(Catalogue catalogue, Vocabulary vocabulary, Predicate<String> inForce) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.inForce = inForce;
    }

    /** The facts, read with silence as no, with every derived name at its value; a name that stays open has none. */
    Map<String, Object> settled(Map<String, Object> stated, Set<String> closed) {
        Facts facts = new Facts(catalogue, stated, closed);
        Map<String, Object> said = facts.said();
        for (int round = 0; round < 50; round++) {
            Map<String, Object> values = new HashMap<>();
            for (Map.Entry<String, List<Settling>> entry : catalogue.derived().entrySet()) {
                values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), facts, said, stated.get(entry.getKey())));
            }
            boolean changed = false;
            for (Map.Entry<String, Object> entry : values.entrySet()) {
                Object value = entry.getValue();
                changed |= !Objects.equals(value, value == null ? facts.remove(entry.getKey()) : facts.put(entry.getKey(), value));
            }
            if (!changed) {
                return facts;
            }
        }
        throw new IllegalStateException("derived terms of " + catalogue.book() + " do not settle");
    }

    private Object value(String name, List<Settling> settlings, Map<String, Object> facts, Map<String, Object> said, Object statement) {
        Term term = vocabulary.find(name);
        boolean cautious = term != null && term.cautious();
        Object stated = Kleene.UNKNOWN.equals(statement) ? null : statement;
        boolean widenedOnly = term != null && term.widened() && !cautious;
        if (!widenedOnly && Boolean.valueOf(cautious).equals(stated)) {
            return stated;
        }
        Set<String> found = new TreeSet<>();
        Set<String> possible = new TreeSet<>();
        boolean noSaid = false;
        boolean noneSaid = true;
        boolean noPossible = false;
        boolean none = true;
        boolean onlyYes = !settlings.isEmpty();
        for (Settling settling : settlings) {
            onlyYes &= !inForce.test(settling.norm()) || settling.value().equals("TRUE");
            if (!inForce.test(settling.norm())) {
                continue;
            }
            Boolean truth = settling.when().truth(facts);
            Boolean onlySaid = settling.when().truth(said);
            boolean saysNo = settling.value().equals("FALSE");
            if (Boolean.TRUE.equals(truth)) {
                found.add(settling.value());
            } else if (truth == null) {
                possible.add(settling.value());
            }
            noSaid |= saysNo && Boolean.TRUE.equals(onlySaid);
            noneSaid &= Boolean.FALSE.equals(onlySaid);
            noPossible |= saysNo && !Boolean.FALSE.equals(truth);
            none &= Boolean.FALSE.equals(truth);
        }
        if (found.contains("FALSE") && (noSaid || !cautious)) {
            return Boolean.FALSE;
        }
        if (!found.isEmpty() && !noPossible) {
            return found.contains("TRUE") ? Boolean.TRUE : mostProtective(term, found, possible, stated);
        }
        if (stated != null) {
            return stated;
        }
        boolean widened = term != null && term.widened();
        return onlyYes && none && !widened && (noneSaid || !cautious) ? Boolean.FALSE : null;
    }

    /**
     * On a scale the more protective value counts, the officer's included; while a still more protective one is possible it is one of
     * these.
     */
    private static Object mostProtective(Term term, Set<String> found, Set<String> possible, Object stated) {
        List<String> scale = term == null ? List.of() : term.values();
        int rank = stated instanceof String code ? scale.indexOf(code) : -1;
        for (String code : found) {
            rank = Math.max(rank, scale.indexOf(code));
        }
        int settled = rank;
        Set<String> levels = new TreeSet<>(Set.of(scale.get(settled)));
        possible.stream().filter(code -> scale.indexOf(code) > settled).forEach(levels::add);
        return levels.size() == 1 ? scale.get(settled) : levels;
    }
}
