package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.casefile.CaseDay;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, read as in a case file. */
final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return CaseDay.of(text);
        } catch (CaseException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
