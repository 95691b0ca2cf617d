package io.github.safeconduct.cli;

import io.github.safeconduct.CaseException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression given on the command line. */
final class RegularExpression {

    private RegularExpression() {}

    /** @throws CaseException if it is none */
    static Pattern of(String option, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new CaseException(option + " takes a regular expression, and this is none: " + e.getDescription());
        }
    }
}
