package org.example.casedesk;

import java.util.List;

/**
 * Somebody wants to see the file of a person in our care, as the desk writes it down.
 *
 * @param number the desk's number for it
 * @param asks who asks
 * @param wants what they want to see
 * @param told whether the person was told, where the desk knows
 * @param offenceIsSerious for the police: whether the offence they name is a serious one, where the desk knows
 */
public record Request(String number, Asker asks, List<Wanted> wants, Answer told, Answer offenceIsSerious) {

    public Request {
        wants = List.copyOf(wants);
    }

    /** Who comes to the desk. */
    public enum Asker {
        POLICE,
        HOSPITAL,
        DONOR
    }

    /** What a file holds. */
    public enum Wanted {
        ASYLUM_CLAIM,
        MEDICAL_RECORD
    }

    /** What an officer may tick, or leave. */
    public enum Answer {
        YES,
        NO,
        NOT_ASKED
    }
}
