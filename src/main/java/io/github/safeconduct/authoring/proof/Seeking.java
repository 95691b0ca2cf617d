package io.github.safeconduct.authoring.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for a case of which some literals hold and, where it is asked for, that a library permits; the smallest. */
final class Seeking {

    /** Turns that one question may take; the solver's own budget ends most before. */
    private static final int TURNS = 1_000;

    private final Encoding encoding;
    private final @Nullable Permission permission;
    private final List<Integer> asked;

    /**
     * What a question came to.
     *
     * @param result whether there is such a case
     * @param answers what it states, with all that follows
     */
    record Found(Solver.Result result, Map<String, Object> answers) {}

    /**
     * @param permission that of the library that permits the case; null where none has to
     * @param literals what holds of the case beside
     */
    Seeking(Encoding encoding, @Nullable Permission permission, List<Integer> literals) {
        this.encoding = encoding;
        this.permission = permission;
        this.asked = literals;
    }

    /** Some such case. */
    Found any() {
        return atMost(Integer.MAX_VALUE);
    }

    /** Such a case with as few answers, those that follow counted, as a short look finds. */
    Found smallest() {
        Found best = any();
        int least = 0;
        while (best.result() == Solver.Result.FOUND && least < best.answers().size()) {
            int most = (least + best.answers().size() - 1) / 2;
            Found smaller = atMost(most);
            if (smaller.result() == Solver.Result.FOUND) {
                best = smaller;
            } else {
                least = most + 1;
            }
        }
        return best;
    }

    private Found atMost(int most) {
        if (permission == null) {
            return found(solve(most, List.of()));
        }
        Solver.Result plain = solve(most, List.of(permission.plainly()));
        if (plain != Solver.Result.NONE) {
            return found(plain);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            Found found = found(solve(most, List.of(permission.permitted())));
            if (found.result() != Solver.Result.FOUND) {
                return found;
            }
            Solver.Result refuted = permission.refute(found.answers());
            if (refuted != Solver.Result.FOUND) {
                return refuted == Solver.Result.NONE ? found : new Found(Solver.Result.OPEN, Map.of());
            }
        }
        return new Found(Solver.Result.OPEN, Map.of());
    }

    private Found found(Solver.Result result) {
        return new Found(result, result == Solver.Result.FOUND ? encoding.statements().read(encoding.solver()::value) : Map.of());
    }

    private Solver.Result solve(int most, List<Integer> more) {
        List<Integer> all = new ArrayList<>(asked);
        all.addAll(more);
        int[] literals = all.stream().mapToInt(Integer::intValue).toArray();
        return most == Integer.MAX_VALUE
                ? encoding.solver().solve(literals)
                : encoding.solver().solveWithAtMost(most, encoding.statements().said(), literals);
    }
}
