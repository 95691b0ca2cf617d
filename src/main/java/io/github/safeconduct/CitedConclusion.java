package io.github.safeconduct;

import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
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
 * @param modality whether the norm is an obligation, a prohibition, a permission …, in the register's word
 * @param evidence how far the norm is evidenced; a recollection is to be checked against the instrument
 * @param says what follows, in words
 * @param detail the office, grade, basis, lifted norm or settled term, where there is one; otherwise empty
 * @param counts whether it counts: of a definition, that no other norm prevails and that it does not rest on silence
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
        String modality,
        Evidence evidence,
        String says,
        String detail,
        boolean counts,
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

    /**
     * Whether it says what must be done whatever becomes of the operation: data to be deleted, a breach to be reported, a person to be
     * given what that person asked for. A deletion may hold the operation up as well.
     */
    public boolean duty() {
        return certainty == Certainty.CERTAIN && liftedBy.isEmpty() && owedIfItStands();
    }

    /** Whether it would say so if it stood, or says so. */
    boolean owedIfItStands() {
        return kind == ConclusionKind.DELETION
                || (Area.ofNorm(norm).filter(Area::owedAnyway).isPresent() && (kind == ConclusionKind.REQUIREMENT || grantsWhatIsOwed()));
    }

    /** Some registers word what a person must be given as a permission of that person. */
    private boolean grantsWhatIsOwed() {
        return modality.equals(Norm.OBLIGATION) && (kind == ConclusionKind.PERMISSION || kind == ConclusionKind.CONDITIONAL_PERMISSION);
    }

    @Override
    public String toString() {
        return certainty + " " + kind + " " + norm;
    }
}
