package io.github.safeconduct;

import java.util.List;

/**
 * An officer's assessment that the rules contradict; the rules prevail.
 *
 * @param rulebook the rulebook
 * @param term the derived term
 * @param stated what was stated
 * @param concluded what the rules concluded
 * @param norms the norms that say so
 */
public record Contradiction(String rulebook, String term, String stated, String concluded, List<String> norms) {

    public Contradiction {
        norms = List.copyOf(norms);
    }

    @Override
    public String toString() {
        return rulebook + "." + term;
    }
}
