package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Truth;
import java.math.BigDecimal;

/**
 * One answer as a file states it.
 *
 * @param term the term's own name, whatever the file calls it
 * @param value {@link Truth}, a code as text, a {@link BigDecimal}, a country or a day; a written {@code unknown} is
 * {@link Truth#UNKNOWN} for every kind of term
 * @param place where the answer stands
 */
public record Stated(String term, Object value, Place place) {

    /** Names the term only: the answer speaks of a person. */
    @Override
    public String toString() {
        return term + " at " + place;
    }
}
