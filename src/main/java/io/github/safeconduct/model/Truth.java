package io.github.safeconduct.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** What a word says, in any case of its letters: yes and true, no and false, unknown; null for any other. */
    public static @Nullable Truth ofWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> YES;
            case "no", "false" -> NO;
            case "unknown" -> UNKNOWN;
            default -> null;
        };
    }

    /** The word for it: yes, no or unknown. */
    public String word() {
        return switch (this) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
