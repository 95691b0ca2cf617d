package io.github.safeconduct.law;

import io.github.safeconduct.model.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two countries or two days settle a term that rules read: {@code yes: { same: [requestingCountry, countryOfOrigin] }}. Immutable.
 *
 * @param answer {@code yes} or {@code no}: what the term is settled to where the comparison holds
 * @param comparison how the two are compared
 * @param left a term, or {@link #AS_OF}
 * @param right a term, or {@link #AS_OF}
 */
public record Settling(String answer, Comparison comparison, String left, String right) {

    /** The day of the decision, in the place of a term. */
    public static final String AS_OF = "asOf";

    /** How two values are compared. */
    public enum Comparison {
        /** The one country, or the one day, is the other. */
        SAME,
        /** It is another. */
        DIFFERENT,
        /** The first day comes before the second. */
        BEFORE,
        /** The first day is the second or comes after it. */
        NOT_BEFORE;

        /** The comparison as authors write it. */
        public String word() {
            return this == NOT_BEFORE ? "notBefore" : name().toLowerCase(Locale.ROOT);
        }

        /** The comparison that authors write so. */
        public static Optional<Comparison> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        /** Whether it compares days only. */
        public boolean ofDays() {
            return this == BEFORE || this == NOT_BEFORE;
        }
    }

    /** The terms that are compared; the day of the decision is none. */
    public List<String> terms() {
        return Stream.of(left, right).filter(name -> !name.equals(AS_OF)).toList();
    }

    /** Whether the comparison holds of two values; of a country and a day none does. */
    public boolean holds(Object one, Object other) {
        if (one instanceof LocalDate day && other instanceof LocalDate next) {
            return switch (comparison) {
                case SAME -> day.equals(next);
                case DIFFERENT -> !day.equals(next);
                case BEFORE -> day.isBefore(next);
                case NOT_BEFORE -> !day.isBefore(next);
            };
        }
        return one instanceof Country && other instanceof Country && !comparison.ofDays()
                && one.equals(other) == (comparison == Comparison.SAME);
    }

    /** As authors write it. */
    @Override
    public String toString() {
        return answer + ": { " + comparison.word() + ": [" + left + ", " + right + "] }";
    }
}
