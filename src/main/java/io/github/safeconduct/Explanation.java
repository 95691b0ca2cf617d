package io.github.safeconduct;

import io.github.safeconduct.law.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a norm speaks of a case, or why it does not: its rules, each read on each flow, down to what was said. Immutable and thread safe.
 *
 * @param norm the norm
 * @param title its title
 * @param rulebook the rulebook it stands in
 * @param sourceTitle the instrument it comes from
 * @param locator where in it
 * @param evidence how far the norm is evidenced
 * @param from the first day it is in force
 * @param to the first day it is no longer in force; empty while it is
 * @param standing how far it speaks
 * @param rules the proofs: of the rules that speak where that was asked, of those that do not, or not certainly, where that was
 */
public record Explanation(
        String norm,
        String title,
        String rulebook,
        String sourceTitle,
        String locator,
        Evidence evidence,
        LocalDate from,
        Optional<LocalDate> to,
        Standing standing,
        List<RuleProof> rules) {

    public Explanation {
        rules = List.copyOf(rules);
    }

    /** How far a norm speaks. */
    public enum Standing {
        /** Whatever the unknowns turn out to be. */
        CERTAIN,
        /** Depending on what is unknown. */
        POSSIBLE,
        /** None of its rules' conditions can be met as the case stands. */
        SILENT,
        /** It is not the law of the day. */
        NOT_IN_FORCE,
        /** Its rulebook does not govern the case. */
        NOT_GOVERNING
    }

    /** The norm and how far it speaks; no answer. */
    @Override
    public String toString() {
        return norm + " " + standing;
    }
}
