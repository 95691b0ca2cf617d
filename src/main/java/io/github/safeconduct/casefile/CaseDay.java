package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The day whose law a case asks for. Plain digits of one calendar only: a sign, other digits or another order mean another day to
 * somebody.
 */
public final class CaseDay {

    private static final int YEARS_AHEAD = 5;
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private CaseDay() {}

    /**
     * A day from 0001-01-01 to 9999-12-31.
     *
     * @throws CaseException if the text is none; the message does not repeat it
     */
    public static LocalDate of(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
            throw new CaseException("expected a date as yyyy-mm-dd in plain digits, for instance 2024-03-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CaseException("there is no such day in the calendar; expected a date as yyyy-mm-dd, for instance 2024-03-01");
        }
    }

    /** What to say about a day that lies so far ahead that it is more likely another calendar or a slip; otherwise nothing. */
    public static List<String> warnings(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(YEARS_AHEAD))
                ? List.of("The law of " + day + " is asked for, more than " + YEARS_AHEAD
                        + " years ahead: nobody knows it. Check the year, and that it is one of the Gregorian calendar.")
                : List.of();
    }
}
