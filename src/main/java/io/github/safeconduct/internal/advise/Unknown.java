package io.github.safeconduct.internal.advise;

import io.github.safeconduct.law.Term;
import java.util.List;

/** One thing nobody has said: a term of one subject or record of the case, and the values it may turn out to have. Compared by identity. */
final class Unknown {

    private final int number;
    private final Term term;
    private final int owner;
    private final boolean assessed;
    private final List<Object> values;
    private final long all;

    /**
     * @param number its number in the search
     * @param owner the fact that carries it, by its number among the facts of the case
     * @param assessed whether the term is settled by rules, so that an answer would be an office's assessment
     * @param values the values of its term
     * @param left those of them it may have, as a mask
     */
    Unknown(int number, Term term, int owner, boolean assessed, List<Object> values, long left) {
        this.number = number;
        this.term = term;
        this.owner = owner;
        this.assessed = assessed;
        this.values = values;
        this.all = left & (values.size() == Long.SIZE ? -1L : (1L << values.size()) - 1);
    }

    int number() {
        return number;
    }

    Term term() {
        return term;
    }

    int owner() {
        return owner;
    }

    boolean assessed() {
        return assessed;
    }

    List<Object> values() {
        return values;
    }

    /** The mask of all values it may have. */
    long all() {
        return all;
    }

    /** The values of a mask. */
    List<Object> values(long mask) {
        return java.util.stream.IntStream.range(0, values.size()).filter(i -> (mask & 1L << i) != 0).mapToObj(values::get).toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** Its number, so that no order depends on where it lies in memory. */
    @Override
    public int hashCode() {
        return number;
    }

    /** Names the term only. */
    @Override
    public String toString() {
        return term.name() + "#" + owner;
    }
}
