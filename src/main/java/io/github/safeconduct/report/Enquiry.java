package io.github.safeconduct.report;

import io.github.safeconduct.Difference;
import io.github.safeconduct.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * What was asked beside the decision itself.
 *
 * @param why why norms speak
 * @param whyNot why norms do not, or not certainly
 * @param whatIf what other answers would make different; empty where none were tried
 */
public record Enquiry(List<Explanation> why, List<Explanation> whyNot, Optional<Difference> whatIf) {

    /** Nothing. */
    public static final Enquiry NONE = new Enquiry(List.of(), List.of(), Optional.empty());

    public Enquiry {
        why = List.copyOf(why);
        whyNot = List.copyOf(whyNot);
    }

    /** Whether nothing was asked. */
    public boolean isEmpty() {
        return why.isEmpty() && whyNot.isEmpty() && whatIf.isEmpty();
    }
}
