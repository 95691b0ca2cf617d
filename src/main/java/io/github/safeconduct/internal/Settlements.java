package io.github.safeconduct.internal;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Notice;
import io.github.safeconduct.law.Settling;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the countries and days of a flow settle: the requesting country is the country of origin, the last day of the period has gone by.
 * They are then left out, so that whatever judges, asks and proves sees yes and no only. What does not follow certainly is left open, and
 * what somebody wrote to be unknown leaves what it would have settled unknown.
 */
final class Settlements {

    private final Vocabulary vocabulary;
    private final Map<FactKind, Answers> stated;
    private final Map<FactKind, Answers> answers;
    private final LocalDate day;
    private final Map<String, Settling> settled = new TreeMap<>();
    private final Map<String, Settling> compared = new TreeMap<>();

    private Settlements(Vocabulary vocabulary, Map<FactKind, Answers> stated, LocalDate day) {
        this.vocabulary = vocabulary;
        this.stated = stated;
        this.answers = new EnumMap<>(FactKind.class);
        this.day = day;
    }

    /**
     * Answers without countries and days, and with what these settle.
     *
     * @param answers what is stated otherwise, and what is settled
     * @param settled by which comparison a term was settled that nobody stated
     * @param compared the terms of which both sides were known, with what compared them, whether or not it settled them
     */
    record Settled(Map<FactKind, Answers> answers, Map<String, Settling> settled, Map<String, Settling> compared) {}

    /**
     * The answers as countries and days settle them on a day.
     *
     * @param stated what is stated of a flow
     * @param assumed the terms of which an answer is only tried: what is known of countries and days does not speak against it
     * @throws CaseException if a settled answer is stated otherwise
     */
    static Settled of(Vocabulary vocabulary, Map<FactKind, Answers> stated, LocalDate day, Set<String> assumed) {
        Settlements settlements = new Settlements(vocabulary, stated, day);
        boolean any = false;
        for (Map.Entry<FactKind, Answers> entry : stated.entrySet()) {
            List<String> taken = settlements.compared(entry.getValue());
            Answers left = entry.getValue();
            for (String name : taken) {
                left = left.without(name);
            }
            any |= !taken.isEmpty();
            settlements.answers.put(entry.getKey(), left);
        }
        if (any) {
            vocabulary.settled().stream().filter(term -> !assumed.contains(term.name())).forEach(settlements::settle);
        }
        return new Settled(settlements.answers, settlements.settled, settlements.compared);
    }

    private List<String> compared(Answers some) {
        List<String> names = new ArrayList<>();
        some.forEach((name, answer) -> {
            Term term = vocabulary.find(name);
            if (term != null && term.isCompared()) {
                names.add(name);
            }
        });
        return names;
    }

    private void settle(Term term) {
        boolean unknown = false;
        for (Settling settling : term.settledBy()) {
            Object left = value(settling.left());
            Object right = value(settling.right());
            unknown |= left == Truth.UNKNOWN || right == Truth.UNKNOWN;
            if (left == null || right == null || left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
                continue;
            }
            compared.putIfAbsent(term.name(), settling);
            if (settling.holds(left, right)) {
                settle(term, settling);
            }
        }
        if (unknown && !answersOf(term).says(term.name())) {
            answers.put(term.fact(), answersOf(term).and(term.name(), Truth.UNKNOWN));
        }
    }

    private void settle(Term term, Settling settling) {
        Object value = Stated.value(settling.answer());
        Object known = answersOf(term).get(term.name());
        if (known == null) {
            settled.put(term.name(), settling);
            compared.put(term.name(), settling);
            answers.put(term.fact(), answersOf(term).andCanonical(term.name(), value));
        } else if (!known.equals(value)) {
            String by = settling.terms().stream().map(vocabulary::require).map(Implications::named).collect(Collectors.joining(" and "));
            List<String> terms = Stream.concat(settling.terms().stream(), Stream.of(term.name())).toList();
            throw CaseException.about(term.name(), Notice.of(Notice.Kind.CONTRADICTION, terms),
                    "the answers contradict each other: " + by + " as stated "
                            + (settling.terms().size() == 1 ? "means '" : "mean '") + term.name() + ": " + settling.answer() + "', but "
                            + (settled.containsKey(term.name())
                                    ? "other countries or days mean something else"
                                    : Implications.named(term)
                                            + " is stated otherwise")
                            + "; correct one of the two");
        }
    }

    private Answers answersOf(Term term) {
        return answers.getOrDefault(term.fact(), Answers.none());
    }

    /** What is said of one side: a country, a day, or that it is not known; null where nothing is. */
    private @Nullable Object value(String name) {
        if (name.equals(Settling.AS_OF)) {
            return day;
        }
        Term term = vocabulary.find(name);
        Answers of = term == null ? null : stated.get(term.fact());
        if (of == null || term == null) {
            return null;
        }
        return of.saysUnknown(term.name()) ? Truth.UNKNOWN : of.get(term.name());
    }
}
