package io.github.safeconduct.internal.advise;

import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One question instead of several: how people came to agree, instead of whether they were free, understood and said so. A term that gathers
 * is read by no rule; it is asked where one answer of it settles, by what it implies, several of the questions that would be asked. Whoever
 * answers otherwise is asked what is then left.
 */
final class Gathering {

    private final List<Judged> judged;
    private final Domains domains;
    private final Marks marks;

    Gathering(List<Judged> judged, Domains domains, Marks marks) {
        this.judged = judged;
        this.domains = domains;
        this.marks = marks;
    }

    /**
     * A question that stands for others.
     *
     * @param term what is asked
     * @param owner the fact that carries it
     * @param possible the answers that what is known leaves
     * @param wanted those of them that settle all it stands for as hoped
     * @param decent whether these may be proposed
     * @param instead what it stands for
     */
    record Gathered(Term term, int owner, List<Object> possible, List<Object> wanted, boolean decent, Set<Unknown> instead) {}

    /** The questions that gather some of those needed; the one that stands for most is chosen first. */
    List<Gathered> of(Map<Unknown, Long> needed) {
        List<Gathered> chosen = new ArrayList<>();
        Map<Unknown, Long> left = new LinkedHashMap<>(needed);
        while (left.size() > 1) {
            Gathered best = null;
            for (Term term : domains.gathering()) {
                for (int owner : owners(term)) {
                    boolean taken = chosen.stream().anyMatch(one -> one.term() == term && one.owner() == owner);
                    Gathered one = taken ? null : gathered(term, owner, left, needed);
                    best = one != null && (best == null || one.instead().size() > best.instead().size()) ? one : best;
                }
            }
            if (best == null) {
                return chosen;
            }
            chosen.add(best);
            left.keySet().removeAll(best.instead());
        }
        return chosen;
    }

    private Set<Integer> owners(Term term) {
        Set<Integer> owners = new TreeSet<>();
        judged.forEach(one -> owners.add(one.owner(term.fact())));
        return owners;
    }

    /** The question of a term about one fact; null where it stands for fewer than two, or where somebody answered it. */
    private @Nullable Gathered gathered(Term term, int owner, Map<Unknown, Long> left, Map<Unknown, Long> needed) {
        List<Judged> here = judged.stream().filter(one -> one.owner(term.fact()) == owner).toList();
        if (here.stream().anyMatch(one -> says(one, term))) {
            return null;
        }
        List<Object> values = domains.of(term);
        List<Object> possible = new ArrayList<>();
        List<Object> wanted = new ArrayList<>();
        Set<Unknown> instead = Set.of();
        for (int i = 0; i < values.size(); i++) {
            long value = 1L << i;
            if (contradicted(term, value, here)) {
                continue;
            }
            possible.add(values.get(i));
            Set<Unknown> settled = settled(term, value, here, left, needed);
            if (settled.size() > instead.size()) {
                instead = settled;
                wanted.clear();
            }
            if (!settled.isEmpty() && settled.containsAll(instead)) {
                wanted.add(values.get(i));
            }
        }
        if (instead.size() < 2) {
            return null;
        }
        boolean decent = wanted.stream().allMatch(value -> decent(term, value))
                && instead.stream().allMatch(one -> marks.of(one.term()).protects() != Truth.UNKNOWN);
        return new Gathered(term, owner, possible, wanted, decent, instead);
    }

    /** What an answer settles as hoped; nothing where it also settles something otherwise than hoped. */
    private Set<Unknown> settled(Term term, long value, List<Judged> here, Map<Unknown, Long> left, Map<Unknown, Long> needed) {
        Set<Unknown> settled = new LinkedHashSet<>();
        for (Map.Entry<Unknown, Long> entry : needed.entrySet()) {
            Unknown unknown = entry.getKey();
            long after = domains.beside(term, value, unknown);
            if (after == unknown.all() || here.stream().noneMatch(one -> one.owner(unknown.term().fact()) == unknown.owner())) {
                continue;
            }
            long hoped = entry.getValue() == 0 ? unknown.all() : entry.getValue();
            if ((after & hoped) == 0) {
                return Set.of();
            }
            boolean certain = entry.getValue() == 0 ? Long.bitCount(after) == 1 : (after & ~hoped) == 0;
            boolean everywhere = judged.stream().filter(one -> one.owner(unknown.term().fact()) == unknown.owner())
                    .allMatch(here::contains);
            if (certain && everywhere && left.containsKey(unknown)) {
                settled.add(unknown);
            }
        }
        return settled;
    }

    private static boolean says(Judged one, Term term) {
        return one.judgment().evaluated().stated().apply(term.fact()).says(term.name());
    }

    /** Whether what is known excludes an answer. */
    private boolean contradicted(Term term, long value, List<Judged> here) {
        for (Domains.Exclusion exclusion : domains.exclusions(term)) {
            if ((exclusion.values() & value) != 0 && here.stream().anyMatch(one -> domains.excludesStated(exclusion, one))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing that follows from an answer takes protection away. */
    private boolean decent(Term term, Object value) {
        return domains.implied(Stated.of(term.name(), value)).stream().allMatch(one -> {
            Marks.Mark mark = marks.find(one.term());
            return mark == null || mark.protects() == Truth.UNKNOWN || Stated.word(mark.protects()).equals(one.answer());
        });
    }
}
