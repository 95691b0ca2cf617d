package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.Truth;
import java.util.List;

/** How a mutant differs from its rule. */
sealed interface Change {

    /** Another condition. */
    record Asks(Condition condition) implements Change {}

    /**
     * One test takes what is unknown for known. No rule can say so as data, since the readings of certainly and possibly differ only there.
     */
    record Takes(Condition.Test test, Truth unknownAs) implements Change {}

    /** Other conclusions. */
    record Concludes(List<Rule.Insert> inserts) implements Change {
        public Concludes {
            inserts = List.copyOf(inserts);
        }
    }

    /** No rule at all. */
    record Gone() implements Change {}
}
