package io.github.safeconduct.interview;

import io.github.safeconduct.Question;
import java.util.List;

/**
 * The question an interview asks now. Immutable and thread safe.
 *
 * @param question the question, with what the case would come to with each answer
 * @param left how many questions the shortest way to an outcome has left, this one included
 * @param assuming the terms nobody could answer, which are counted at their worst for this question to matter; empty where it matters
 * anyway
 */
public record Asked(Question question, int left, List<String> assuming) {

    public Asked {
        assuming = List.copyOf(assuming);
    }

    /** Names the term. */
    @Override
    public String toString() {
        return question.term();
    }
}
