package io.github.safeconduct;

import java.util.List;

/**
 * What would take a blocking conclusion out of the way.
 *
 * @param norm the norm that blocks
 * @param todo what the norm asks for, in words
 * @param changes the answers that would have to be different; empty where no answer an officer can change would help
 * @param derogations the norms that could lift it, if their conditions were met
 */
public record Remedy(String norm, String todo, List<Change> changes, List<String> derogations) {

    public Remedy {
        changes = List.copyOf(changes);
        derogations = List.copyOf(derogations);
    }

    /**
     * One answer that would have to be different.
     *
     * @param term the term
     * @param question its question
     * @param to the answer that would help
     */
    public record Change(String term, String question, String to) {}
}
