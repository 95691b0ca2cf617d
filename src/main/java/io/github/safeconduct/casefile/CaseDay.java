package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.CalendarDay;
import java.time.LocalDate;

/** The day whose law a case asks for. */
public final class CaseDay {

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
}
