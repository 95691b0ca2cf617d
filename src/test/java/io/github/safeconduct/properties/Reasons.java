package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import java.util.Random;

/**
 * P5: no refusal without a reason, nothing undecided without questions that lead somewhere, and no permission with conditions that names
 * none.
 */
final class Reasons implements Promise {

    /** Rounds of answering what is asked; a case that needs more asks too much. */
    private static final int ROUNDS = 12;

    @Override
    public String name() {
        return "P5 a reason for every refusal, a way for every question";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        Decision decision = tried.decision();
        conditions(decision, tally);
        if (decision.outcome().isBlocked()) {
            tally.count("blocked");
            boolean referred = decision.outcome() == Outcome.REFERRED && !decision.questions().isEmpty();
            if (decision.blocking().isEmpty() && decision.eitherWay().isEmpty() && !referred && decision.notices().isEmpty()) {
                tally.breach(decision.outcome() + " " + decision.bounds() + " without a conclusion that blocks");
            }
            decision.blocking().stream().filter(one -> one.norm().isBlank() || one.source().isBlank())
                    .forEach(one -> tally.breach("a block without a citation: " + one));
        } else if (decision.outcome() == Outcome.UNDECIDED) {
            tally.count("undecided");
            if (decision.questions().isEmpty()) {
                tally.breach("UNDECIDED " + decision.bounds() + " without a question");
            } else if (random.nextInt(4) == 0) {
                answer(tried, tally);
            }
        } else if (decision.bounds().best() != decision.bounds().worst() && decision.questions().isEmpty()) {
            tally.count("bounds apart, nothing asked");
        }
    }

    private static void conditions(Decision decision, Tally tally) {
        if (decision.outcome() == Outcome.PERMITTED_WITH_CONDITIONS) {
            tally.count("permitted with conditions");
            if (decision.conditions().isEmpty() && decision.duties().isEmpty()) {
                tally.breach("permitted with conditions " + decision.bounds() + ", and none is named");
            }
        }
    }

    /** Whether it is still open: for everybody, or for the offices to which alone it is referred. */
    private static boolean waits(Decision decision) {
        return decision.outcome() == Outcome.UNDECIDED
                || decision.outcome() == Outcome.REFERRED && decision.blocking().isEmpty() && !decision.questions().isEmpty();
    }

    /**
     * Answers as the questions propose, round after round; they propose nothing that takes protection away, so they may end without a
     * permission, but not without a reason.
     */
    private static void answer(Tried tried, Tally tally) {
        Sample sample = tried.sample();
        Decision decision = tried.decision();
        for (int round = 0; round < ROUNDS && waits(decision); round++) {
            Sample before = sample;
            for (Question question : decision.questions()) {
                sample = Cases.answered(sample, question);
            }
            if (sample == before) {
                tally.count("only questions that propose nothing");
                return;
            }
            try {
                decision = Library.decide(sample);
            } catch (CaseException e) {
                tally.breach("the answers proposed contradict each other: " + e.getMessage());
                return;
            }
        }
        conditions(decision, tally);
        tally.count("answered: " + (decision.outcome().isPermitted() ? "permitted" : decision.outcome().toString()));
        boolean atBestGoverned = tried.decision().bounds().best().isPermitted();
        if (atBestGoverned && decision.outcome().isBlocked() && !waits(decision)) {
            tally.breach("asked " + tried.decision().questions().stream().map(one -> one.term() + "=" + one.settling()).toList()
                    + "; answered so it is " + decision.outcome()
                    + " by " + decision.blocking());
        }
    }
}
