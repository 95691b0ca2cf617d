package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.util.List;

/**
 * A fault of the law that is known and stands all the same, as the head of the rulebook lists it under {@code exceptions}.
 *
 * @param check the check that would report it
 * @param norms the norms it is about
 * @param reason why it stands
 * @param place where it is listed
 */
public record KnownFault(String check, List<String> norms, String reason, Place place) {

    public KnownFault {
        norms = List.copyOf(norms);
    }
}
