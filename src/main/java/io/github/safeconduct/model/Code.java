package io.github.safeconduct.model;

/**
 * One code of a closed list: a kind of recipient, a category of data. The enums of {@code io.github.safeconduct.terms}, generated from
 * the vocabulary, implement it.
 */
public interface Code {

    /** The code as rules and case files write it. */
    String name();
}
