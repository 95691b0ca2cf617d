package io.github.safeconduct.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which answers follow from each other and which cannot stand together, as the terms say by {@code implies} and {@code excludes}. What an
 * answer excludes counts both ways, and an answer also excludes whatever contradicts what follows from it. Immutable and thread safe.
 */
public final class Consistency {

    // Looked up for every answer of every case.
    private final Map<Stated, Set<Stated>> implied = new HashMap<>();
    private final Map<Stated, Set<Stated>> excluded = new HashMap<>();
    private final Map<Stated, Set<Stated>> left = new HashMap<>();
    /** The terms of which some answer excludes another; most have none. */
    private final Set<String> excluding = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /** Of a vocabulary; where it is faulty, {@link #faults} says so and the rest counts. */
    public Consistency(Vocabulary vocabulary) {
        Map<Stated, Set<Stated>> direct = new TreeMap<>();
        for (Term term : vocabulary.terms()) {
            term.implies().forEach((answer, others) -> others.forEach((name, other) -> {
                Stated from = known(vocabulary, term, "implies", term.name(), answer);
                Stated to = known(vocabulary, term, "implies", name, other);
                if (from != null && to != null) {
                    direct.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
                }
            }));
        }
        direct.keySet().forEach(from -> implied.put(from, follow(direct, from)));
        new TreeMap<>(implied).forEach((from, all) -> {
            if (all.contains(from)) {
                faults.add(all.stream().filter(other -> !other.equals(from)).findFirst()
                        .map(other -> from + " implies itself, by way of " + other).orElse(from + " implies itself"));
            }
        });
        for (Term term : vocabulary.terms()) {
            term.marks().excludes().forEach((answer, others) -> others.forEach((name, answers) -> answers.forEach(other -> {
                Stated from = known(vocabulary, term, "excludes", term.name(), answer);
                Stated to = known(vocabulary, term, "excludes", name, other);
                if (from != null && to != null) {
                    exclude(from, to);
                }
            })));
        }
        close(vocabulary);
        excluded.keySet().forEach(from -> excluding.add(from.term()));
        excluded.forEach((from, all) -> all.forEach(other -> {
            Term term = vocabulary.require(other.term());
            if (term.isYesNo() && !term.derived()) {
                left.computeIfAbsent(from, any -> new TreeSet<>()).addAll(others(vocabulary, other));
            }
        }));
    }

    private @Nullable Stated known(Vocabulary vocabulary, Term by, String key, String name, String answer) {
        Term term = vocabulary.find(name);
        if (term == null) {
            faults.add("the term " + by.name() + " " + key + " the unknown term '" + name + "'" + Nearest.hint(name, vocabulary.names()));
            return null;
        }
        boolean accepted = term.isChoice() ? term.accepts(answer) : term.isYesNo() && (answer.equals("yes") || answer.equals("no"));
        if (!accepted) {
            faults.add("the term " + by.name() + " " + key + " '" + answer + "' of " + term.name() + ", which has no such answer"
                    + (term.isChoice() ? Nearest.hint(answer, term.values()) : ""));
            return null;
        }
        return new Stated(term.name(), answer);
    }

    /** Everything that follows, however far; the answer itself only where it follows from itself. */
    private static Set<Stated> follow(Map<Stated, Set<Stated>> direct, Stated from) {
        Set<Stated> all = new TreeSet<>();
        Deque<Stated> open = new ArrayDeque<>(direct.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            Stated next = open.poll();
            if (all.add(next)) {
                open.addAll(direct.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** Draws out what is excluded along what is implied, until nothing is added. */
    private void close(Vocabulary vocabulary) {
        implied.forEach((from, all) -> all.forEach(one -> others(vocabulary, one).forEach(other -> exclude(from, other))));
        boolean added = true;
        while (added) {
            added = false;
            for (Map.Entry<Stated, Set<Stated>> entry : implied.entrySet()) {
                for (Stated one : entry.getValue()) {
                    for (Stated other : List.copyOf(excluded.getOrDefault(one, Set.of()))) {
                        added |= exclude(entry.getKey(), other);
                    }
                }
            }
        }
        new TreeMap<>(excluded).forEach((from, all) -> {
            if (all.contains(from)) {
                faults.add(implied.getOrDefault(from, Set.of()).stream().filter(all::contains).filter(one -> !one.equals(from)).findFirst()
                        .map(one -> from + " implies " + one + " and excludes it").orElse(from + " excludes itself"));
            }
        });
    }

    /** The other answers of the same term. */
    private static Set<Stated> others(Vocabulary vocabulary, Stated stated) {
        Term term = vocabulary.require(stated.term());
        Set<String> answers = new TreeSet<>(term.number() ? List.of("yes", "no") : term.answers());
        answers.remove(stated.answer());
        Set<Stated> others = new TreeSet<>();
        answers.forEach(answer -> others.add(new Stated(stated.term(), answer)));
        return others;
    }

    private boolean exclude(Stated one, Stated other) {
        excluded.computeIfAbsent(other, any -> new TreeSet<>()).add(one);
        return excluded.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
    }

    /** What is wrong with the vocabulary: unknown names and answers, circles, contradictions. Empty for a sound one. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Everything that follows from an answer, however far. */
    public Set<Stated> implied(Stated stated) {
        return Collections.unmodifiableSet(implied.getOrDefault(stated, Set.of()));
    }

    /** Whether any answer to a term excludes an answer to another, and so may leave one. */
    public boolean excludes(String term) {
        return excluding.contains(term);
    }

    /** The answers to other terms that cannot stand beside an answer. */
    public Set<Stated> excluded(Stated stated) {
        return Collections.unmodifiableSet(excluded.getOrDefault(stated, Set.of()));
    }

    /**
     * Everything that holds once an answer is stated: what it implies, what it leaves of two answers, and what these imply and leave in
     * turn.
     */
    public Set<Stated> follows(Stated stated) {
        Set<Stated> all = new TreeSet<>();
        Deque<Stated> open = new ArrayDeque<>(List.of(stated));
        while (!open.isEmpty()) {
            Stated next = open.poll();
            for (Set<Stated> some : List.of(implied(next), leaves(next))) {
                some.stream().filter(all::add).forEach(open::add);
            }
        }
        all.remove(stated);
        return all;
    }

    /** What holds because an answer excludes the other of two: an answer to a yes-or-no question that no norm settles. */
    public Set<Stated> leaves(Stated stated) {
        return Collections.unmodifiableSet(left.getOrDefault(stated, Set.of()));
    }

    /** Whether two answers can stand together: not two of one term, and neither excludes the other. */
    public boolean together(Stated one, Stated other) {
        boolean same = one.term().equals(other.term());
        return same ? one.answer().equals(other.answer()) : !excluded.getOrDefault(one, Set.of()).contains(other);
    }
}
