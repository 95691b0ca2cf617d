package io.github.safeconduct.law;

import io.github.safeconduct.model.Truth;

/**
 * One answer to one term.
 *
 * @param term the term
 * @param answer {@code yes}, {@code no}, or a code
 */
public record Stated(String term, String answer) implements Comparable<Stated> {

    /** An answer as answers are kept. */
    public static Stated of(String term, Object answer) {
        return new Stated(term, word(answer));
    }

    /** An answer in the word in which a case file says it. */
    public static String word(Object answer) {
        return answer instanceof Truth truth ? truth.word() : answer.toString();
    }

    @Override
    public int compareTo(Stated other) {
        int byTerm = term.compareTo(other.term);
        return byTerm != 0 ? byTerm : answer.compareTo(other.answer);
    }

    @Override
    public String toString() {
        return term + " = " + answer;
    }
}
