package io.github.safeconduct;

import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Locale;

/**
 * One rule read on one flow: what it asks, what it found, and where each answer came from. Immutable and thread safe.
 *
 * @param rule the rule
 * @param flow the flow it was read on
 * @param truth whether its condition holds; where it does, the rule speaks certainly, where that is unknown, possibly
 * @param inFocus whether its norm is within the focus; outside it only what is certain counts
 * @param condition what it asks
 * @param concludes what it adds where it speaks
 * @param liftedBy the norms that waive it, or for which it waits; empty where it stands
 * @param speaksIf changes to the answers under which it would speak certainly, each tried on the rules, the smallest first; only where that
 * was asked
 */
public record RuleProof(String rule, Flow flow, Truth truth, boolean inFocus, Premise condition, List<Concluded> concludes,
        List<String> liftedBy, List<List<Change>> speaksIf) {

    public RuleProof {
        concludes = List.copyOf(concludes);
        liftedBy = List.copyOf(liftedBy);
        speaksIf = speaksIf.stream().map(List::copyOf).toList();
    }

    /**
     * One thing that a rule adds.
     *
     * @param kind what
     * @param detail the office, grade, basis, lifted norm or settled term, where there is one; otherwise empty
     */
    public record Concluded(ConclusionKind kind, String detail) {

        /** The same in a word or two, for machines: {@code refusal}, {@code waiver of ICRC-DS-07}. */
        @Override
        public String toString() {
            return (kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (kind == ConclusionKind.WAIVER ? " of " : " ") + detail)
                    .strip();
        }
    }

    /**
     * Another answer to one term.
     *
     * @param term the term
     * @param question its question
     * @param from the answer it was read with; {@code unknown} where there is none
     * @param origin where that came from
     * @param to the answer it would have
     */
    public record Change(String term, String question, String from, Origin origin, String to) {

        /** Names the term only: the answers speak of a person. */
        @Override
        public String toString() {
            return term;
        }
    }

    /** The rule and whether it holds; no answer. */
    @Override
    public String toString() {
        return rule + " " + truth;
    }
}
