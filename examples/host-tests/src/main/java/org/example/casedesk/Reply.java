package org.example.casedesk;

import java.util.List;

/**
 * What the desk does about a request.
 *
 * @param step what it does
 * @param lines why, or what it has to find out
 */
public record Reply(Step step, List<String> lines) {

    public Reply {
        lines = List.copyOf(lines);
    }

    /** What a desk can do. */
    public enum Step {
        SEND,
        FIND_OUT,
        ASK_AN_OFFICE,
        WAIT,
        DECLINE
    }
}
