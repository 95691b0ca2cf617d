package io.github.safeconduct;

import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.model.ConclusionKind;
import java.util.List;

/**
 * One conclusion of one rule, with the law it rests on.
 *
 * @param norm the norm's id
 * @param kind what it adds
 * @param certainty whether it stands whatever the unknowns turn out to be
 * @param flow the flow it is about
 * @param rulebook the rulebook it comes from
 * @param rule the rule that drew it
 * @param title the norm's title
 * @param source the instrument's id
 * @param sourceTitle the instrument's title
 * @param locator where in the instrument
 * @param evidence how far the norm is evidenced; a recollection is to be checked against the instrument
 * @param says what follows, in words
 * @param detail the office, grade, basis, lifted norm or settled term, where there is one; otherwise empty
 * @param facts the answers it rests on
 * @param liftedBy the norms that waive it, or for which it waits; empty where it stands
 * @param weight what it leads to by itself in this case
 */
public record CitedConclusion(
        String norm,
        ConclusionKind kind,
        Certainty certainty,
        Flow flow,
        String rulebook,
        String rule,
        String title,
        String source,
        String sourceTitle,
        String locator,
        Evidence evidence,
        String says,
        String detail,
        List<FactUsed> facts,
        List<String> liftedBy,
        Outcome weight) {

    public CitedConclusion {
        facts = List.copyOf(facts);
        liftedBy = List.copyOf(liftedBy);
    }

    /** Whether it holds the operation up: certain, unwaived, and a refusal, deletion, suspension or referral. */
    public boolean blocks() {
        return certainty == Certainty.CERTAIN && liftedBy.isEmpty() && weight.isBlocked();
    }

    @Override
    public String toString() {
        return certainty + " " + kind + " " + norm;
    }
}
