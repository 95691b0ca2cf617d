package io.github.safeconduct.internal.decide;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;

/**
 * A conclusion as a judgment weighs it.
 *
 * @param rule the rule that draws it
 * @param conclusion what it adds
 * @param kind its kind
 * @param certain whether it stands whatever the unknowns turn out to be; otherwise it is possible
 * @param liftedBy the norms that certainly lift it
 * @param inFocus whether its norm is within the focus
 * @param weight what it leads to by itself in this case
 */
public record Item(CompiledRule rule, Conclusion conclusion, ConclusionKind kind, boolean certain, List<String> liftedBy, boolean inFocus,
        Outcome weight) {

    public Item {
        liftedBy = List.copyOf(liftedBy);
    }

    /** Whether it counts: certain anywhere, possible within the focus; and not lifted. */
    public boolean counts() {
        return liftedBy.isEmpty() && (certain || inFocus);
    }

    /** Whether it certainly holds the operation up. */
    public boolean blocks() {
        return certain && liftedBy.isEmpty() && weight.isBlocked();
    }
}
