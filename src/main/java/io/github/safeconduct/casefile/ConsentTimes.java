package io.github.safeconduct.casefile;

import io.github.safeconduct.casefile.LinkedDocument.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when, and for how long, a consent record says that it holds, seen from a day. What cannot be told is neither over nor lasting. */
final class ConsentTimes {

    private static final String UNTIL = "UntilTimeDuration";
    private static final String LENGTH = "TemporalDuration";
    private static final int DAY = "2024-03-01".length();

    private final LinkedNames names;
    private final LinkedDocument document;
    private final LocalDate day;
    /** Every day on which something was indicated; empty where one cannot be told. */
    private final List<LocalDate> indicated;

    ConsentTimes(LinkedNames names, LinkedDocument document, LocalDate day) {
        this.names = names;
        this.document = document;
        this.day = day;
        List<LocalDate> days = document.times().stream().flatMap(time -> date(time).stream()).toList();
        this.indicated = days.size() == document.times().size() ? days : List.of();
    }

    /** Whether an end that is not that of a status has certainly passed. */
    boolean anyIsOver() {
        return document.durations().stream().anyMatch(duration -> end(duration, last()).filter(day::isAfter).isPresent())
                || document.ends().stream().anyMatch(end -> date(end).filter(day::isAfter).isPresent());
    }

    /** Whether every end that is not that of a status is known, and has not passed. */
    boolean allLast() {
        return document.durations().stream().allMatch(duration -> isEndless(duration)
                || (isKnown(duration) && end(duration, first()).filter(end -> !day.isAfter(end)).isPresent()))
                && document.ends().stream().allMatch(end -> date(end).filter(one -> !day.isAfter(one)).isPresent());
    }

    /**
     * The earliest of the ends that are not those of a status, of those that have passed or of those to come; empty where none is known.
     */
    Optional<LocalDate> firstEnd(boolean passed) {
        Stream<LocalDate> lengths = document.durations().stream().flatMap(one -> end(one, passed ? last() : first()).stream());
        return Stream.concat(lengths, document.ends().stream().flatMap(one -> date(one).stream()))
                .filter(end -> day.isAfter(end) == passed).min(LocalDate::compareTo);
    }

    /** The last day of a status; empty where it has no end, or none that can be told. */
    Optional<LocalDate> end(Status status) {
        return status.durations().stream().flatMap(one -> end(one, since(status)).stream()).min(LocalDate::compareTo);
    }

    private Optional<LocalDate> last() {
        return indicated.stream().max(LocalDate::compareTo);
    }

    private Optional<LocalDate> first() {
        return indicated.stream().min(LocalDate::compareTo);
    }

    boolean hasBegun(Status status) {
        List<CaseNode> all = names.values(status.node(), "isIndicatedAtTime");
        return all.size() <= 1 && all.stream().allMatch(time -> date(time).filter(one -> !one.isAfter(day)).isPresent());
    }

    Optional<LocalDate> since(Status status) {
        return names.values(status.node(), "isIndicatedAtTime").stream().findFirst().flatMap(this::date);
    }

    boolean isOver(Status status) {
        return status.durations().stream().anyMatch(duration -> end(duration, since(status)).filter(day::isAfter).isPresent());
    }

    /** Whether it can be told of every duration of a status when it ends, or that it does not. */
    boolean endsAreKnown(Status status) {
        return status.durations().stream()
                .allMatch(duration -> isEndless(duration) || (isKnown(duration) && end(duration, since(status)).isPresent()));
    }

    private boolean isEndless(CaseNode duration) {
        return names.types(duration).equals(List.of("EndlessDuration"));
    }

    private boolean isKnown(CaseNode duration) {
        List<String> types = names.types(duration);
        return types.equals(List.of(UNTIL)) || types.equals(List.of(LENGTH));
    }

    /** The last day of a duration; empty where it cannot be told. */
    private Optional<LocalDate> end(CaseNode duration, Optional<LocalDate> since) {
        CaseNode type = duration.mapping().get("@type");
        if (type == null) {
            return Optional.empty();
        } else if (is(type, UNTIL)) {
            return value(duration).flatMap(this::date);
        } else if (is(type, LENGTH)) {
            return since.flatMap(from -> value(duration).flatMap(length -> plus(from, length.text())));
        }
        return Optional.empty();
    }

    private boolean is(CaseNode type, String name) {
        return type.items().stream().anyMatch(one -> names.readings(one.text()).contains(name));
    }

    /** Of rdf:value, however it is written. */
    private Optional<CaseNode> value(CaseNode duration) {
        List<CaseNode> values = duration.mapping().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("@") && names.readings(entry.getKey()).contains("value"))
                .flatMap(entry -> entry.getValue().items().stream()).toList();
        CaseNode value = values.size() == 1 ? values.get(0) : null;
        return Optional.ofNullable(value != null && value.isMapping() ? value.mapping().get("@value") : value);
    }

    private static Optional<LocalDate> plus(LocalDate from, String period) {
        try {
            return Optional.of(from.plus(Period.parse(period)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The day of a time as ISO 8601 writes it. */
    private Optional<LocalDate> date(CaseNode time) {
        CaseNode value = time.isMapping() ? time.mapping().get("@value") : time;
        String text = value == null ? "" : value.text();
        if (text.length() > DAY && text.charAt(DAY) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
