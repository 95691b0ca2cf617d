package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.law.Effect;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;

/** What a register says of a norm in a word, in a sentence for people. */
final class NormWords {

    private NormWords() {}

    /** How far the text of a norm is evidenced. */
    static String evidence(Evidence evidence) {
        return switch (evidence) {
            case RETRIEVED -> "retrieved: the text was read";
            case QUOTED -> "quoted: a named source describes the provision";
            case SEED -> "seed: the paper this project starts from states it";
            case INFERRED -> "inferred: it says what follows where the condition of a sibling norm fails";
            case RECOLLECTION -> "recollection: known, not read again; check the instrument before you rely on it";
        };
    }

    /** Which way a norm works. */
    static String effect(Effect effect) {
        return switch (effect) {
            case ADVERSE -> "against the operation: it speaks unless it is certain that it does not apply";
            case BENEFICIAL -> "for the operation: it speaks only where it is certain that it applies";
            case NEUTRAL -> "neither way: it defines or describes";
        };
    }

    /** The class of a page's part that repeats in colour which way a norm works. */
    static String tone(Effect effect) {
        return switch (effect) {
            case ADVERSE -> "harms";
            case BENEFICIAL -> "helps";
            case NEUTRAL -> "neither";
        };
    }

    /** What a norm concludes. */
    static String conclusion(Norm norm) {
        return norm.isOpenQuestion() ? "open question" : norm.conclusion().replace('-', ' ');
    }

    /** The days on which it is in force. */
    static String dates(Norm norm) {
        return norm.to() == null
                ? "from " + norm.from()
                : "from " + norm.from() + " to " + norm.to().minusDays(1) + ", the last day";
    }
}
