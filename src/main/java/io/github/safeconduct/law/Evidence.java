package io.github.safeconduct.law;

/** How far the text of a norm is evidenced. */
public enum Evidence {
    /** The text was read. */
    RETRIEVED,
    /** Stated by the paper this project starts from. */
    SEED,
    /** Known, not read again: to be checked against the instrument before anyone relies on it. */
    RECOLLECTION
}
