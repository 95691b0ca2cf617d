package io.github.safeconduct.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/** A day as text: plain digits of one calendar only, since a sign, other digits or another order mean another day to somebody. */
public final class CalendarDay {

    private static final int LAST_YEAR = 9999;
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private CalendarDay() {}

    /**
     * A day from 0001-01-01 to 9999-12-31.
     *
     * @throws IllegalArgumentException if the text is none; the message does not repeat it
     */
    public static LocalDate of(String text) {
        if (!hasForm(text)) {
            throw new IllegalArgumentException("expected a date as yyyy-mm-dd in plain digits, for instance 2024-03-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            // Without its cause, which repeats the text.
            throw new IllegalArgumentException(
                    "there is no such day in the calendar; expected a date as yyyy-mm-dd, for instance 2024-03-01");
        }
    }

    /** Whether a text is written as a day is, whatever the calendar says of it. */
    public static boolean hasForm(String text) {
        return FORM.matcher(Objects.requireNonNull(text, "the text is null")).matches() && !text.startsWith("0000");
    }

    /** Whether a day can be written as such a text. */
    public static boolean canBeWritten(LocalDate day) {
        Objects.requireNonNull(day, "the day is null");
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}
