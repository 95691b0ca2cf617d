package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.model.Truth;

/**
 * A derived term while the rules that settle it are read, as a host without Safeconduct would have to write it: the rules prevail over an
 * officer's own assessment unless that protects people, and a no over a yes.
 */
public final class Settled {

    private boolean noCertain;
    private boolean noPossible;
    private boolean yesCertain;
    private boolean yesPossible;
    private boolean neverNo;

    /** A rule that settles it to yes. */
    public void yes(boolean certain, boolean possible) {
        yesCertain |= certain;
        yesPossible |= possible;
    }

    /** The same where a no takes protection away: it is no for want of this rule only where what was said rules the rule out. */
    public void yes(boolean certain, boolean possible, boolean possibleAsSaid) {
        yes(certain, possible);
        neverNo |= possibleAsSaid;
    }

    /** A rule that settles it to no: where there is one, the term is not no for want of a rule that says yes. */
    public void no(boolean certain, boolean possible) {
        noCertain |= certain;
        noPossible |= possible;
        neverNo = true;
    }

    /** The same where a no takes protection away: it rests on what was said, and silence does not count. */
    public void no(boolean certain, boolean possible, boolean certainAsSaid) {
        no(certain && certainAsSaid, possible);
    }

    /**
     * What it comes to.
     *
     * @param officer what an officer said of it
     * @param protective the answer under which people are better protected
     */
    public Truth value(Truth officer, Truth protective) {
        if (officer == protective) {
            return officer;
        }
        if (noCertain) {
            return Truth.NO;
        }
        if (yesCertain && !noPossible) {
            return Truth.YES;
        }
        if (officer != Truth.UNKNOWN) {
            return officer;
        }
        return yesPossible || neverNo ? Truth.UNKNOWN : Truth.NO;
    }
}
