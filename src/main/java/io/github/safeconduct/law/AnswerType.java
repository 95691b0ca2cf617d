package io.github.safeconduct.law;

/** What a term is answered by. */
public enum AnswerType {
    /** Yes or no. */
    YES_NO,
    /** One of its codes. */
    CHOICE,
    /** A whole number. */
    NUMBER,
    /** A country of ISO 3166-1. */
    COUNTRY,
    /** A day of the calendar. */
    DATE;

    /** Whether it is a word: yes, no or a code. */
    public boolean isWord() {
        return this == YES_NO || this == CHOICE;
    }

    /** Whether rules never read it and the engine never asks for it: it settles terms that rules read. */
    public boolean isCompared() {
        return this == COUNTRY || this == DATE;
    }
}
