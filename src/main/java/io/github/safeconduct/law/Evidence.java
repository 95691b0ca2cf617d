package io.github.safeconduct.law;

/** How far the text of a norm is evidenced, the best first. */
public enum Evidence {
    /** The text was read. */
    RETRIEVED,
    /** A named official or secondary source describes the provision. */
    QUOTED,
    /** Stated by the paper this project starts from. */
    SEED,
    /** No text states it by itself: it says what follows where a sibling norm's condition fails. */
    INFERRED,
    /** Known, not read again: to be checked against the instrument before anyone relies on it. */
    RECOLLECTION
}
