package io.github.safeconduct;

import java.util.List;

/** A rulebook that cannot be used: a rule, register or term file is broken. Nothing of it is loaded. */
public final class RulebookException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public RulebookException(String message) {
        this(message, List.of());
    }

    public RulebookException(String message, List<String> faults) {
        super(faults.isEmpty() ? message : message + System.lineSeparator() + String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public RulebookException(String message, Throwable cause) {
        super(message, cause);
        this.faults = List.of();
    }

    /** Every fault found, each with file, line and column where there is one. */
    public List<String> faults() {
        return faults == null ? List.of() : faults;
    }
}
