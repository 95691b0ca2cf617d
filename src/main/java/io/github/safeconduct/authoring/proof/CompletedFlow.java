package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.internal.advise.Domains;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a library would decide of a case once what is open has turned out in some way. */
final class CompletedFlow {

    private final Circuit circuit;
    private final FlowCircuit flow;
    private final Map<BookCircuit, CompletedBook> books = new HashMap<>();

    CompletedFlow(Circuit circuit, FlowCircuit flow, Domains domains, Completion completion) {
        this.circuit = circuit;
        this.flow = flow;
        flow.readings().forEach(reading -> books.put(reading, new CompletedBook(circuit, reading, domains, completion)));
    }

    /** That some norm then holds the operation up, or that nothing carries it. */
    int isNotPermitted() {
        List<Integer> ways = new ArrayList<>();
        List<Integer> nothingCarries = new ArrayList<>();
        for (Weighed one : flow.conclusions()) {
            if (one.blocks() != circuit.no()) {
                ways.add(circuit.all(one.blocks(), stands(one)));
            }
            if (one.carries() != circuit.no()) {
                nothingCarries.add(circuit.any(-one.carries(), falls(one)));
            }
        }
        for (BookCircuit reading : flow.readings()) {
            if (reading.bases() != null) {
                nothingCarries.add(book(reading).basisCarries(false));
            }
        }
        ways.add(circuit.all(nothingCarries));
        return circuit.any(ways);
    }

    private CompletedBook book(BookCircuit reading) {
        return Objects.requireNonNull(books.get(reading));
    }

    private int stands(Weighed one) {
        List<Integer> parts = new ArrayList<>(List.of(one.counts(), -one.lifted(), book(one.reading()).holds(one.rule())));
        for (Weighed.Lifter lifter : one.lifters()) {
            parts.add(circuit.any(-lifter.may(), book(one.reading()).fails(lifter.rule())));
        }
        return circuit.all(parts);
    }

    private int falls(Weighed one) {
        List<Integer> ways = new ArrayList<>(List.of(-one.counts(), one.lifted(), book(one.reading()).fails(one.rule())));
        for (Weighed.Lifter lifter : one.lifters()) {
            ways.add(circuit.all(lifter.may(), book(one.reading()).holds(lifter.rule())));
        }
        return circuit.any(ways);
    }
}
