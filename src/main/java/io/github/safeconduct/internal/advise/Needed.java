package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Of what could be asked, what need not be: what follows from the answer hoped for to another question, or from any answer to it. Nobody is
 * asked whether a person is of age and then whether it is a child.
 */
final class Needed {

    private final List<Judged> judged;
    private final Domains domains;
    private final ToIntFunction<Unknown> waiting;

    /** @param waiting how many norms wait for an unknown: of two that answer each other, the one that more wait for is asked */
    Needed(List<Judged> judged, Domains domains, ToIntFunction<Unknown> waiting) {
        this.judged = judged;
        this.domains = domains;
        this.waiting = waiting;
    }

    /** The unknowns left to ask of some, each with the values hoped for; where there are none, nothing is hoped for. */
    Map<Unknown, Long> of(Map<Unknown, Long> all) {
        Map<Unknown, Long> left = new LinkedHashMap<>(all);
        left.entrySet().removeIf(entry -> entry.getValue() == entry.getKey().all());
        List<Unknown> leastFirst = new ArrayList<>(left.keySet());
        leastFirst.sort(Comparator.comparing((Unknown unknown) -> waiting.applyAsInt(unknown))
                .thenComparing(unknown -> unknown.term().name(), Comparator.reverseOrder())
                .thenComparing(Unknown::owner, Comparator.reverseOrder()));
        for (Unknown unknown : leastFirst) {
            long mask = left.getOrDefault(unknown, 0L);
            left.remove(unknown);
            if (!follows(unknown, mask, left)) {
                left.put(unknown, mask);
            }
        }
        return left;
    }

    private boolean follows(Unknown unknown, long wanted, Map<Unknown, Long> others) {
        long possible = unknown.all();
        for (Map.Entry<Unknown, Long> entry : others.entrySet()) {
            Unknown other = entry.getKey();
            if (excludesNothing(other, unknown) || !meet(other, unknown)) {
                continue;
            }
            if (settles(other, unknown)) {
                return true;
            }
            possible &= beside(other, entry.getValue() == 0 ? other.all() : entry.getValue(), unknown);
        }
        return wanted != 0 && (possible & ~wanted) == 0;
    }

    /** Whether whatever the other comes to leaves one value. */
    private boolean settles(Unknown other, Unknown unknown) {
        for (int i = 0; i < other.values().size(); i++) {
            long value = 1L << i;
            if ((other.all() & value) != 0 && Long.bitCount(beside(other, value, unknown)) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The values an unknown may still have where another has one of some values. */
    private long beside(Unknown other, long values, Unknown unknown) {
        long possible = 0;
        for (int i = 0; i < other.values().size(); i++) {
            long value = 1L << i;
            if ((values & value) != 0) {
                possible |= domains.beside(other.term(), value, unknown);
            }
        }
        return possible;
    }

    private boolean excludesNothing(Unknown other, Unknown unknown) {
        return domains.exclusions(other.term(), unknown.term()).isEmpty();
    }

    /** Whether both are about the same flow. */
    private boolean meet(Unknown one, Unknown other) {
        return judged.stream()
                .anyMatch(flow -> flow.owner(one.term().fact()) == one.owner() && flow.owner(other.term().fact()) == other.owner());
    }
}
