package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.RulebookException;
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

    /** What to add to a class path where the solver is missing. */
    static final String JAR = "org.ow2.sat4j:org.ow2.sat4j.core:2.3.6";

    /** What a question came to. */
    enum Result {
        FOUND,
        /** There is none. */
        NONE,
        /** The budget ended first: nothing is known. */
        OPEN
    }

    private final ISolver sat = SolverFactory.newDefault();
    private boolean contradictory;

    private Solver(int conflicts) {
        sat.setTimeoutOnConflicts(conflicts);
        sat.setDBSimplificationAllowed(false);
    }

    /**
     * A solver that takes so many conflicts for a question.
     *
     * @throws RulebookException if its jar is not on the class path
     */
    static Solver of(int conflicts) {
        try {
            return new Solver(conflicts);
        } catch (LinkageError e) {
            throw new RulebookException("'impact' and 'prove' ask a SAT solver that is optional and not on the class path (" + e.getMessage()
                    + "); add " + JAR, e);
        }
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

    /** As {@link #solve}, with at most so many of some literals. */
    Result solveWithAtMost(int most, Collection<Integer> some, int... assumed) {
        @Nullable
        IConstr bound = null;
        try {
            bound = sat.addAtMost(new VecInt(some.stream().mapToInt(Integer::intValue).toArray()), most);
            return solve(assumed);
        } catch (ContradictionException e) {
            return Result.NONE;
        } finally {
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
