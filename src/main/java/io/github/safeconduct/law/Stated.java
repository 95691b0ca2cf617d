package io.github.safeconduct.law;

import io.github.safeconduct.model.Country;
import io.github.safeconduct.model.Truth;
import java.util.Objects;

/**
 * One answer to one term.
 *
 * @param term the term
 * @param answer {@code yes}, {@code no}, or a code
 */
public record Stated(String term, String answer) implements Comparable<Stated> {

    /** An answer as answers are kept. */
    public static Stated of(String term, Object answer) {
        Objects.requireNonNull(term, "the term is null");
        Objects.requireNonNull(answer, "the answer is null");
        return new Stated(term, word(answer));
    }

    /** An answer in the word in which a case file says it. */
    public static String word(Object answer) {
        Objects.requireNonNull(answer, "the answer is null");
        return answer instanceof Truth truth ? truth.word() : answer instanceof Country country ? country.code() : answer.toString();
    }

    /** The answer as answers are kept: {@link Truth}, or a code. */
    public Object value() {
        return value(answer);
    }

    /** The answer that a word of the vocabulary stands for: {@link Truth}, or a code. */
    public static Object value(String word) {
        Objects.requireNonNull(word, "the word is null");
        return word.equals(Truth.YES.word()) ? Truth.YES : word.equals(Truth.NO.word()) ? Truth.NO : word;
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
