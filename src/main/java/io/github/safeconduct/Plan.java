package io.github.safeconduct;

import java.util.List;

/**
 * What the organisation could do so that the operation may go ahead: the smallest sets of changes within its power, each tried by deciding
 * the case with them. Immutable.
 *
 * @param standing what was found
 * @param ways the sets, the cheapest first; none of them does more than it needs
 * @param complete whether the search ended by itself; otherwise its budget ended, and there may be other ways, cheaper ones among them
 * @param proven whether it is proven that nothing within the organisation's power leads to a milder outcome than the ways do, or, where
 * there are none, than the case has: whatever the unknowns turn out to be
 * @param exceptions the norms that could lift what blocks, or give another basis, and what each of them needs
 */
public record Plan(Standing standing, List<Way> ways, boolean complete, boolean proven, List<Remedy.WayOut> exceptions) {

    public Plan {
        ways = List.copyOf(ways);
        exceptions = List.copyOf(exceptions);
    }

    /** What was found. */
    public enum Standing {
        /** It is permitted as it is. */
        NOTHING_TO_DO,
        /** With each of the ways it is permitted. */
        PERMITS,
        /** With each of the ways the outcome is milder, and not a permission: somebody decides, or something is to be found out. */
        HELPS,
        /** No way was found; where {@link Plan#proven()}, there is none. */
        NOTHING_FOUND
    }

    /**
     * One set of changes.
     *
     * @param steps what to do; every one is needed
     * @param outcome what the case comes to with all of it done
     * @param permits whether the operation may then go ahead
     * @param cost what the ways are ordered by: the number of steps, more for what other offices or the recipient must do
     * @param open the terms that are then still to be answered
     */
    public record Way(List<Step> steps, Outcome outcome, boolean permits, int cost, List<String> open) {

        public Way {
            steps = List.copyOf(steps);
            open = List.copyOf(open);
        }
    }

    /**
     * One thing to do: to change an answer, or to leave somebody or something out of the operation, which goes ahead with the others.
     *
     * @param fact the type of the fact that carries the term, or that is left out
     * @param term the term whose answer it changes; empty where it leaves something out
     * @param question its question; empty where it leaves something out
     * @param flows the flows it is about
     * @param who who sees to it, by the name of the {@link io.github.safeconduct.law.Answerer}
     * @param from the answer now: a word, or {@code unknown}; empty where it leaves something out
     * @param to the answer it would then have; empty where it leaves something out
     * @param without the names of the people, data or recipients that it leaves out; empty where it changes an answer
     * @param norms the norms that would hold the operation up, or could, if this alone were left out
     */
    public record Step(String fact, String term, String question, List<Flow> flows, String who, String from, String to,
            List<String> without, List<String> norms) {

        public Step {
            flows = List.copyOf(flows);
            without = List.copyOf(without);
            norms = List.copyOf(norms);
        }

        /** Whether it leaves people, data or recipients out instead of changing an answer. */
        public boolean leavesOut() {
            return !without.isEmpty();
        }

        /** The term, or how many are left out; no answer and no name. */
        @Override
        public String toString() {
            return leavesOut() ? "Step[leaves out " + without.size() + " of " + fact + "]" : "Step[" + term + "]";
        }
    }

    /** The plan of a decision for which none was made. */
    static Plan none(Outcome outcome) {
        return outcome.isPermitted()
                ? new Plan(Standing.NOTHING_TO_DO, List.of(), true, true, List.of())
                : new Plan(Standing.NOTHING_FOUND, List.of(), false, false, List.of());
    }

    /** What was found and how many ways; no answer. */
    @Override
    public String toString() {
        return "Plan[" + standing + ", " + ways.size() + " ways]";
    }
}
