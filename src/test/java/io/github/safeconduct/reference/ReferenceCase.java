package io.github.safeconduct.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case as the second decider takes it.
 *
 * @param day the day
 * @param focus the areas asked about, as codes
 * @param flows the flows
 */
public record ReferenceCase(LocalDate day, Set<String> focus, List<Flow> flows) {

    /**
     * One flow.
     *
     * @param rulebooks the rulebooks that govern it
     * @param onlyRecipients those of them that govern as the recipient's alone: they can hold up and permit nothing
     * @param answers the answers by the name of the term: a Boolean, a code, a number, or {@link Kleene#UNKNOWN} as written
     */
    public record Flow(List<String> rulebooks, Set<String> onlyRecipients, Map<String, Object> answers) {}
}
