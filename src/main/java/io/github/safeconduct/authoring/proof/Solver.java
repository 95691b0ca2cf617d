package io.github.safeconduct.authoring.proof;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/**
 * The SAT solver, Sat4j, which is optional: the only class that names it. Bounded in conflicts and never in time, so that the same question
 * has the same answer on every machine. Not thread safe.
 */
final class Solver {

    /** Conflicts of a question that may go without an answer. */
    private static final int FEW = 500;

    /** What a question came to. */
    enum Result {
        FOUND,
        /** There is none. */
        NONE,
        /** The budget ended first: nothing is known. */
        OPEN
    }

    private final ISolver sat = SolverFactory.newDefault();
    private final int conflicts;
    private boolean contradictory;

    /** A solver that takes so many conflicts for a question. */
    Solver(int conflicts) {
        this.conflicts = conflicts;
        take(conflicts);
        sat.setDBSimplificationAllowed(false);
    }

    /** A budget counts from here; without expiring the last one it would go on with what that had left. */
    private void take(int most) {
        sat.expireTimeout();
        sat.setTimeoutOnConflicts(most);
    }

    int variable() {
        return sat.nextFreeVarId(true);
    }

    /** One of these literals holds. */
    void clause(int... literals) {
        try {
            sat.addClause(new VecInt(literals));
        } catch (ContradictionException e) {
            contradictory = true;
        }
    }

    /** Whether values are there under which every clause and these literals hold. */
    Result solve(int... assumed) {
        if (contradictory) {
            return Result.NONE;
        }
        try {
            return sat.isSatisfiable(new VecInt(assumed)) ? Result.FOUND : Result.NONE;
        } catch (TimeoutException e) {
            return Result.OPEN;
        }
    }

    /**
     * As {@link #solve}, with at most so many of some literals. That there are no fewer is the hardest thing to ask of a solver, and worth
     * little: it takes no more than a few conflicts.
     */
    Result solveWithAtMost(int most, Collection<Integer> some, int... assumed) {
        @Nullable
        IConstr bound = null;
        take(Math.min(conflicts, FEW));
        try {
            bound = sat.addAtMost(new VecInt(some.stream().mapToInt(Integer::intValue).toArray()), most);
            return solve(assumed);
        } catch (ContradictionException e) {
            return Result.NONE;
        } finally {
            take(conflicts);
            if (bound != null) {
                sat.removeConstr(bound);
            }
        }
    }

    /** Whether a variable holds in the values found last. */
    boolean value(int variable) {
        return sat.model(variable);
    }
}
