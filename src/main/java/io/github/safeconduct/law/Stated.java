package io.github.safeconduct.law;

/**
 * One answer to one term.
 *
 * @param term the term
 * @param answer {@code yes}, {@code no}, or a code
 */
public record Stated(String term, String answer) implements Comparable<Stated> {

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
