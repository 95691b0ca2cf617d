package io.github.safeconduct.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country of ISO 3166-1: the one a person fled, the one in which a recipient sits. Its code of two letters and that of three are one
 * country. Immutable and thread safe; {@link #toString()} does not say which one it is, since that speaks of a person.
 */
public final class Country {

    /** Both codes of every country that the Java platform knows. */
    private static final Map<String, Country> BY_CODE = Arrays.stream(Locale.getISOCountries()).flatMap(Country::codes)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;

    private Country(String code) {
        this.code = code;
    }

    private static Stream<Map.Entry<String, Country>> codes(String two) {
        try {
            String three = new Locale.Builder().setRegion(two).build().getISO3Country();
            Country country = new Country(three);
            return Stream.of(Map.entry(two, country), Map.entry(three, country));
        } catch (MissingResourceException e) {
            return Stream.empty(); // a territory without a code of three letters
        }
    }

    /**
     * The country of a code, in capital letters: {@code SYR} or {@code SY}.
     *
     * @throws IllegalArgumentException if no country has it; the message does not repeat it
     */
    public static Country of(String code) {
        Objects.requireNonNull(code, "the code is null");
        Country country = find(code);
        if (country == null) {
            throw new IllegalArgumentException("no country of ISO 3166-1 has this code; expected two or three capital letters, for"
                    + " instance SYR or SY");
        }
        return country;
    }

    /** The country of a code; null where no country has it. */
    public static @Nullable Country find(String code) {
        Objects.requireNonNull(code, "the code is null");
        return BY_CODE.get(code);
    }

    /** Its code of three letters. */
    public String code() {
        return code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Country that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return "a country";
    }
}
