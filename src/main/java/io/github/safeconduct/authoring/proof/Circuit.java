package io.github.safeconduct.authoring.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Formulas as gates. A literal is the number of a variable, or less than 0 for its opposite. Equal gates are one gate: two rulebooks that
 * read the same are the same literal, and what an edit leaves alone costs nothing. Not thread safe.
 */
final class Circuit {

    private static final int[] INPUT = {};

    private final Solver solver;
    private final int yes;
    private final Map<List<Integer>, Integer> gates = new HashMap<>();
    /** By variable: what its gate joins; empty for an input. */
    private final List<int[]> joined = new ArrayList<>(List.of(INPUT));

    Circuit(Solver solver) {
        this.solver = solver;
        this.yes = input();
        solver.clause(yes);
    }

    /** A new variable that no gate makes. */
    int input() {
        return variable(INPUT);
    }

    private int variable(int[] parts) {
        int variable = solver.variable();
        while (joined.size() <= variable) {
            joined.add(INPUT);
        }
        joined.set(variable, parts);
        return variable;
    }

    /** What always holds. */
    int yes() {
        return yes;
    }

    /** What never holds. */
    int no() {
        return -yes;
    }

    int constant(boolean value) {
        return value ? yes : -yes;
    }

    int all(int... literals) {
        TreeSet<Integer> parts = new TreeSet<>();
        for (int literal : literals) {
            if (literal == -yes || parts.contains(-literal)) {
                return -yes;
            }
            if (literal != yes) {
                parts.add(literal);
            }
        }
        if (parts.size() <= 1) {
            return parts.isEmpty() ? yes : parts.first();
        }
        List<Integer> key = List.copyOf(parts);
        Integer before = gates.get(key);
        if (before != null) {
            return before;
        }
        int[] of = key.stream().mapToInt(Integer::intValue).toArray();
        int gate = variable(of);
        gates.put(key, gate);
        int[] back = new int[of.length + 1];
        for (int i = 0; i < of.length; i++) {
            solver.clause(-gate, of[i]);
            back[i] = -of[i];
        }
        back[of.length] = gate;
        solver.clause(back);
        return gate;
    }

    int all(Collection<Integer> literals) {
        return all(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    int any(int... literals) {
        return -all(Arrays.stream(literals).map(literal -> -literal).toArray());
    }

    int any(Collection<Integer> literals) {
        return any(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /** From now on one of these holds, whatever is asked. */
    void always(int... literals) {
        solver.clause(literals);
    }

    /** Exactly one of these holds, whatever is asked. */
    void exactlyOne(Collection<Integer> literals) {
        List<Integer> all = List.copyOf(literals);
        solver.clause(all.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                solver.clause(-all.get(i), -all.get(j));
            }
        }
    }

    /** Literals under values of the inputs, worked out without the solver: the gates stand in the order in which they were made. */
    IntPredicate under(IntPredicate inputs) {
        boolean[] values = new boolean[joined.size()];
        for (int variable = 1; variable < values.length; variable++) {
            int[] parts = joined.get(variable);
            values[variable] = variable == yes
                    || (parts.length == 0
                            ? inputs.test(variable)
                            : Arrays.stream(parts).allMatch(part -> part > 0 == values[Math.abs(part)]));
        }
        return literal -> literal > 0 == values[Math.abs(literal)];
    }
}
