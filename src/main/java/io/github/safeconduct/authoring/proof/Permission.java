package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.advise.Domains;
import java.util.Arrays;
import java.util.Map;

/**
 * That a library permits a case, exactly: whatever what is open turns out to be, nothing holds the operation up and something carries it.
 *
 * <p>"Whatever" is more than a solver can be asked at once, so it is asked in turns: a case that may be permitted is taken as permitted
 * until a way is found in which it is not; that way is then held against every case. There are only so many ways, and a few of them rule
 * out nearly everything.
 */
final class Permission {

    private final Encoding encoding;
    private final FlowCircuit flow;
    private final Domains domains;
    private final Turnings turnings;
    private final Map<String, Object> adverse;
    private final int permitted;
    private final int otherwise;
    private int turns;

    Permission(Encoding encoding, FlowCircuit flow, Domains domains, Turnings turnings) {
        Circuit circuit = encoding.circuit();
        this.encoding = encoding;
        this.flow = flow;
        this.domains = domains;
        this.turnings = turnings;
        this.adverse = Adverse.of(flow.readings());
        this.otherwise = new CompletedFlow(circuit, flow, domains, turnings).isNotPermitted();
        this.permitted = circuit.input();
        circuit.always(-permitted, flow.mightPermit());
    }

    /** What holds wherever a case is permitted; where it holds and the case is not, {@link #refute} says so. */
    int permitted() {
        return permitted;
    }

    /** What holds only where a case is permitted, and mostly where it is. */
    int plainly() {
        return flow.permits();
    }

    /** What holds of a case only where it is not permitted; and of every such case in some way in which what is open may turn out. */
    int refused() {
        return encoding.circuit().any(-flow.floors(), otherwise);
    }

    /** How many ways were held against every case so far. */
    int turns() {
        return turns;
    }

    /** Whether a case that may be permitted is so, exactly: {@code NONE} where no way is found in which it is not. */
    Solver.Result refute(Map<String, Object> answers) {
        Solver solver = encoding.solver();
        int[] stated = encoding.statements().literals(answers);
        int[] asked = Arrays.copyOf(stated, stated.length + 1);
        asked[stated.length] = otherwise;
        Solver.Result refuted = solver.solve(asked);
        if (refuted == Solver.Result.FOUND) {
            turns++;
            Completion way = turnings.found(solver::value, adverse);
            encoding.circuit().always(-permitted, -new CompletedFlow(encoding.circuit(), flow, domains, way).isNotPermitted());
        }
        return refuted;
    }
}
