package io.github.safeconduct;

import java.util.List;

/**
 * Two bodies that say different things about the same operation. The stricter prevails; both are cited.
 *
 * @param topic what they differ on: a lawful basis, or an area code
 * @param stricter the rulebook that prevails
 * @param stricterNorms its norms
 * @param milder the other rulebook
 * @param milderNorms its norms
 */
public record Conflict(String topic, String stricter, List<String> stricterNorms, String milder, List<String> milderNorms) {

    public Conflict {
        stricterNorms = List.copyOf(stricterNorms);
        milderNorms = List.copyOf(milderNorms);
    }
}
