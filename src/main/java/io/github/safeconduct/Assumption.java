package io.github.safeconduct;

import java.util.List;

/**
 * An office's assessment that the decision stands on, and the facts that could overrule it.
 *
 * @param rulebook the rulebook
 * @param term the term that was assessed
 * @param open the terms nobody answered under which the norms would find otherwise
 */
public record Assumption(String rulebook, String term, List<String> open) {

    public Assumption {
        open = List.copyOf(open);
    }
}
