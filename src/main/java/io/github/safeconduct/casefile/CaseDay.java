package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.CalendarDay;
import java.time.LocalDate;
import java.util.List;

/** The day whose law a case asks for. */
public final class CaseDay {

    private static final int YEARS_AHEAD = 5;

    private CaseDay() {}

    /**
     * A day from 0001-01-01 to 9999-12-31.
     *
     * @throws CaseException if the text is none; the message does not repeat it
     */
    public static LocalDate of(String text) {
        try {
            return CalendarDay.of(text);
        } catch (IllegalArgumentException e) {
            throw new CaseException(String.valueOf(e.getMessage()));
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
