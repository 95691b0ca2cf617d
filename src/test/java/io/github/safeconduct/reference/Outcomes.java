package io.github.safeconduct.reference;

import io.github.safeconduct.Outcome;
import java.util.Map;
import java.util.Set;

/** What the rulebooks of a flow come to together. */
final class Outcomes {

    private Outcomes() {}

    /** The strictest block; where there is none, one of the rulebooks must carry, and the recipient's alone cannot. */
    static Outcome of(Map<String, Book.Standing> standings, Set<String> onlyRecipients) {
        Outcome block = Outcome.PERMITTED;
        boolean conditional = false;
        boolean carried = false;
        for (Map.Entry<String, Book.Standing> one : standings.entrySet()) {
            block = block.strictest(one.getValue().block());
            conditional |= one.getValue().conditional();
            carried |= one.getValue().carried() && !onlyRecipients.contains(one.getKey());
        }
        if (block.isBlocked()) {
            return block;
        }
        return !carried ? Outcome.NOT_GOVERNED : conditional ? Outcome.PERMITTED_WITH_CONDITIONS : Outcome.PERMITTED;
    }
}
