package io.github.safeconduct.cli;

import java.util.List;

/** What a run comes to, as the caller's shell sees it. 1 stays the Java runtime's own, so a crash never reads as a verdict. */
enum Status {
    /** Every case permitted, or as expected. */
    FINE(0),
    /** Bad input or usage: a file, case, rulebook or option that cannot be taken as it is. */
    BAD_INPUT(2),
    /** The library or the machine failed. */
    FAILURE(3),
    /** Some case is not permitted, or not as expected. */
    NOT_PERMITTED(4);

    /** Which one a run reports where several apply: the first of these. */
    private static final List<Status> WEIGHT = List.of(FAILURE, BAD_INPUT, NOT_PERMITTED, FINE);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The one of two that a run reports. */
    Status and(Status other) {
        return WEIGHT.indexOf(this) <= WEIGHT.indexOf(other) ? this : other;
    }

    static Status of(int code) {
        return WEIGHT.stream().filter(status -> status.code == code).findFirst().orElse(FAILURE);
    }
}
