package io.github.safeconduct.benchmarks.contenders;

import io.github.safeconduct.Decision;

/** How much of a decision its host asks for. What is not asked for is not made. */
public enum Asked {
    /** Outcome, bounds, norms and rulebooks, which every decision has. */
    NOTHING {
        @Override
        public Object of(Decision decision) {
            return decision;
        }
    },
    /** Those, and what would settle it. */
    QUESTIONS {
        @Override
        public Object of(Decision decision) {
            return decision.questions();
        }
    },
    /** Everything there is to a decision: explanation with citations, questions, remedies, presumptions, conflicts. */
    EVERYTHING {
        @Override
        public Object of(Decision decision) {
            return new Object[] {decision.conclusions(), decision.eitherWay(), decision.questions(), decision.remedies(),
                    decision.lawfulBasis(), decision.presumed(), decision.unread(),
                    decision.settled(), decision.contradictions(), decision.assumptions(), decision.notAssessed(), decision.conflicts()};
        }
    };

    /** Asks for it. */
    public abstract Object of(Decision decision);
}
