package io.github.safeconduct.law;

import java.util.List;

/**
 * A question the sources leave open; the engine hands it to a person.
 *
 * @param id for instance {@code UNHCR-OQ-02}
 * @param question the question
 * @param affects the norms whose reading depends on it
 * @param handling what the engine does meanwhile
 * @param office who decides it
 * @param referredBy the norms that already refer exactly this question; empty where a rule named after the question does
 */
public record OpenQuestion(String id, String question, List<String> affects, String handling, String office, List<String> referredBy) {

    public OpenQuestion {
        affects = List.copyOf(affects);
        referredBy = List.copyOf(referredBy);
    }
}
