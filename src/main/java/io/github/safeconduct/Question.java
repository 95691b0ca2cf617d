package io.github.safeconduct;

import java.util.List;

/**
 * A question whose answer helps to settle an undecided case.
 *
 * @param term the term to answer
 * @param question the question in plain words
 * @param settling the answer that would let the operation go ahead
 * @param norms the norms that wait for it
 */
public record Question(String term, String question, String settling, List<String> norms) {

    public Question {
        norms = List.copyOf(norms);
    }
}
