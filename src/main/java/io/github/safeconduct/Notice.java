package io.github.safeconduct;

import io.github.safeconduct.internal.pack.OwnWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a person should know of a decision or a case: what kind of thing, and what it is about. A report says it in the language
 * asked for, {@link #text()} in English; the words are looked up when they are asked for.
 *
 * <p>Immutable and thread safe. Two notices are equal where they say the same.
 */
public final class Notice {

    /** What there is to be told, a sentence each in every language of the reports. */
    public enum Kind {
        /** What would be done with the data is none of the kinds of operation that the rulebooks know: a person decides. */
        UNKNOWN_OPERATION,
        /** The norms on bases and transfers were not whole yet on the day: a person decides. Of the rulebooks, each with its day. */
        LAW_NOT_WHOLE,
        /** What would permit it rests on weaker evidence than the host accepts: a person decides. Of the norms. */
        WEAK_EVIDENCE,
        /** The rulebooks named leave out the controller's own, so nothing is permitted. Of the rulebooks left out. */
        RULEBOOKS_LEFT_OUT,
        /** The day lies so far ahead that it is more likely another calendar or a slip. Of the day. */
        DAY_FAR_AHEAD,
        /** The day comes before the instruments that govern the case. Of the day. */
        DAY_BEFORE_LAW,
        /** The rulebooks know no law of the day yet. Of the rulebooks, each with its first day. */
        NO_LAW_YET,
        /** The case names neither a controller nor a rulebook. */
        NO_CONTROLLER,
        /** No rulebook governs the controller that the case names. */
        NO_RULEBOOK,
        /** Answers that cannot all be so. Of the terms. */
        CONTRADICTION,
        /** An answer stands on several facts, and which of them is meant is not said. Of the term. */
        ON_SEVERAL_FACTS
    }

    private static final int YEARS_AHEAD = 5;

    private final Kind kind;
    private final List<String> values;

    private Notice(Kind kind, List<String> values) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.values = List.copyOf(values);
    }

    /** A notice of a kind, about such things. */
    public static Notice of(Kind kind, String... values) {
        Objects.requireNonNull(values, "the values are null");
        return of(kind, List.of(values));
    }

    /** A notice of a kind, about such things. */
    public static Notice of(Kind kind, List<String> values) {
        Objects.requireNonNull(kind, "the kind is null");
        Objects.requireNonNull(values, "the values are null");
        return new Notice(kind, values);
    }

    /** What looks odd about the day of a case: that it lies more than five years ahead. */
    public static Optional<Notice> ofDay(LocalDate day, LocalDate today) {
        Objects.requireNonNull(day, "the day is null");
        Objects.requireNonNull(today, "the day of today is null");
        return day.isAfter(today.plusYears(YEARS_AHEAD)) ? Optional.of(of(Kind.DAY_FAR_AHEAD, day.toString())) : Optional.empty();
    }

    /** What kind of thing there is to be told; it stays the same whatever its words become. */
    public Kind kind() {
        return kind;
    }

    /** What it is about, as its kind says: norms, rulebooks, terms or a day. Empty for some. */
    public List<String> values() {
        return values;
    }

    /** The notice in English. */
    public String text() {
        return OwnWords.in(OwnWords.ENGLISH).said("notice." + kind.name(), String.join(", ", values));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Notice that && kind == that.kind && values.equals(that.values));
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind.name(), values);
    }

    /** Names the kind; the day of a case is nobody's to log. */
    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
