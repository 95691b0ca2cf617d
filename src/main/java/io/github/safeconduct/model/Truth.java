package io.github.safeconduct.model;

/** An answer to a yes-or-no question. Not asked is {@link #UNKNOWN}, which is neither yes nor no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** The answer to the opposite question; what is unknown stays unknown. */
    public Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
