package io.github.safeconduct;

import io.github.safeconduct.law.CalendarDay;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One case under the law of every period: the days on which a norm of its rulebooks came into force or went out of it divide time, and so
 * do the days that the case states and that are compared with that of the decision, such as the last day of a retention period. Periods
 * under which the case comes to the same are one.
 *
 * <p>Immutable and thread safe.
 */
public final class Timeline {

    private final List<Period> periods;
    private final LocalDate day;

    /**
     * One stretch of law.
     *
     * @param from its first day
     * @param to the first day after it; empty for the last
     * @param decision what the case comes to; empty where no law of that time is known
     * @param without why there is no decision; empty where there is one
     * @param notice the same as reports can tell it in every language; empty where they cannot, or there is a decision
     * @param difference what is different from the period before; empty for the first that has a decision
     */
    public record Period(LocalDate from, Optional<LocalDate> to, Optional<Decision> decision, String without,
            Optional<Notice> notice, Optional<Difference> difference) {

        /** Whether a day lies in it. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
        }

        /** Whether there is a decision; no day, since it may be one of a person. */
        @Override
        public String toString() {
            return decision.isPresent() ? "decided" : "not decided";
        }
    }

    private Timeline(List<Period> periods, LocalDate day) {
        this.periods = List.copyOf(periods);
        this.day = day;
    }

    /**
     * Decides a case under the law of every period.
     *
     * @throws CaseException if the case cannot be decided even under today's law
     */
    public static Timeline of(Safeconduct safeconduct, Case given) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(given, "the case is null");
        Decision today = safeconduct.decide(given.toBuilder().onNoDay().build());
        Set<LocalDate> days = new TreeSet<>();
        for (RulebookOutcome book : today.rulebooks()) {
            Register register = safeconduct.register(book.name());
            days.add(register.firstDay());
            for (Norm norm : register.norms()) {
                days.addAll(norm.turns());
            }
        }
        LocalDate first = days.isEmpty() ? LocalDate.MAX : Collections.min(days);
        // Before there is law, no day of the case makes a difference.
        stated(given, safeconduct.vocabulary()).stream().filter(day -> day.isAfter(first)).forEach(days::add);
        List<LocalDate> ordered = List.copyOf(days);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            add(periods, period(safeconduct, given, ordered.get(i),
                    i + 1 < ordered.size() ? Optional.of(ordered.get(i + 1)) : Optional.empty()));
        }
        return new Timeline(periods, given.asOf().orElse(today.asOf()));
    }

    /** The days on which something that the case states begins, or ends, to be past. */
    private static Set<LocalDate> stated(Case given, Vocabulary vocabulary) {
        Set<LocalDate> days = new TreeSet<>();
        given.answers().forEach((name, answer) -> stated(name, answer, vocabulary, days));
        for (Fact<?> fact : given.facts()) {
            fact.answers().forEach((name, answer) -> stated(name, answer, vocabulary, days));
            if (fact instanceof Subject<?> subject) {
                subject.records().forEach(record -> record.answers().forEach((name, answer) -> stated(name, answer, vocabulary, days)));
            }
        }
        return days;
    }

    private static void stated(String name, Object answer, Vocabulary vocabulary, Set<LocalDate> days) {
        Term term = vocabulary.find(name);
        boolean compared = term != null && vocabulary.settledBy(term).stream().flatMap(settled -> settled.settledBy().stream())
                .anyMatch(by -> by.terms().contains(term.name()) && by.terms().size() == 1);
        if (compared && term.accept(answer) instanceof LocalDate day) {
            days.add(day);
            Optional.of(day.plusDays(1)).filter(CalendarDay::canBeWritten).ifPresent(days::add);
        }
    }

    private static Period period(Safeconduct safeconduct, Case given, LocalDate from, Optional<LocalDate> to) {
        try {
            return new Period(from, to, Optional.of(safeconduct.decide(given.toBuilder().asOf(from).build())), "", Optional.empty(),
                    Optional.empty());
        } catch (CaseException e) {
            return new Period(from, to, Optional.empty(), String.valueOf(e.getMessage()), e.notice(), Optional.empty());
        }
    }

    /** A period that says the same as the one before is the same. */
    private static void add(List<Period> periods, Period next) {
        Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last == null) {
            periods.add(next);
        } else if (last.decision().isPresent() && next.decision().isPresent()) {
            Difference difference = last.decision().get().diff(next.decision().get());
            if (difference.isEmpty()) {
                periods.set(periods.size() - 1,
                        new Period(last.from(), next.to(), last.decision(), "", Optional.empty(), last.difference()));
            } else {
                periods.add(new Period(next.from(), next.to(), next.decision(), "", Optional.empty(), Optional.of(difference)));
            }
        } else if (last.decision().isEmpty() && next.decision().isEmpty()) {
            periods.set(periods.size() - 1,
                    new Period(last.from(), next.to(), Optional.empty(), last.without(), last.notice(), Optional.empty()));
        } else {
            periods.add(next);
        }
    }

    /** The periods, the earliest first, without gaps. */
    public List<Period> periods() {
        return periods;
    }

    /** The case's own day; where it names none, today. */
    public LocalDate day() {
        return day;
    }

    /** The period of the case's own day; empty where that lies before every law. */
    public Optional<Period> own() {
        return periods.stream().filter(period -> period.contains(day)).findFirst();
    }

    /** How many periods; no day and no answer. */
    @Override
    public String toString() {
        return "Timeline[" + periods.size() + " periods]";
    }
}
