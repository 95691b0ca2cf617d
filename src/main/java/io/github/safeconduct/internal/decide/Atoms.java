package io.github.safeconduct.internal.decide;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The distinct tests of a rulebook, numbered: a case answers each of them once, and the conditions of its rules read a byte. */
public final class Atoms {

    /** One test as it stands, never turned round. */
    public record Atom(FactKind fact, String term, ModalTest.Comparison comparison, List<String> operands) {

        /** Its bound, where it compares a number. */
        double bound() {
            return Double.parseDouble(operands.get(0));
        }
    }

    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();
    private final Map<String, List<Integer>> byTerm = new HashMap<>();

    Node compile(Condition condition) {
        if (condition instanceof Condition.Test test) {
            return new Node.Literal(number(new Atom(test.fact(), test.term(), test.comparison(), test.operands())), test.negated());
        }
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), true);
        }
        return joined(((Condition.AnyOf) condition).parts(), false);
    }

    private Node joined(List<Condition> parts, boolean all) {
        List<Node> nodes = new ArrayList<>();
        for (Condition part : parts) {
            Node node = compile(part);
            // An "and" within an "and" is one; so rules of several facts are flat lists of tests.
            if (all && node instanceof Node.All inner) {
                nodes.addAll(inner.parts());
            } else if (!all && node instanceof Node.Any inner) {
                nodes.addAll(inner.parts());
            } else {
                nodes.add(node);
            }
        }
        return nodes.size() == 1 ? nodes.get(0) : all ? new Node.All(nodes) : new Node.Any(nodes);
    }

    private int number(Atom atom) {
        return numbers.computeIfAbsent(atom, any -> {
            int number = atoms.size();
            atoms.add(atom);
            bounds.add(atom.comparison().ordered() ? atom.bound() : 0.0);
            byTerm.computeIfAbsent(atom.term(), term -> new ArrayList<>()).add(number);
            if (atom.comparison() == ModalTest.Comparison.SAME) {
                byTerm.computeIfAbsent(atom.operands().get(0), term -> new ArrayList<>()).add(number);
            }
            return number;
        });
    }

    public int size() {
        return atoms.size();
    }

    /** The terms that some test reads. */
    public Set<String> terms() {
        return byTerm.keySet();
    }

    public Atom atom(int number) {
        return atoms.get(number);
    }

    /** The tests that read a term. */
    public List<Integer> reading(String term) {
        return byTerm.getOrDefault(term, List.of());
    }

    /** The truth of one test, given the answers of every kind of fact. */
    byte truth(int number, Answers[] byKind) {
        return Kleene.of(truth(number, byKind[atoms.get(number).fact().ordinal()]));
    }

    /** The truth of one test, given the answers about its fact. */
    public Truth truth(int number, Answers answers) {
        Atom atom = atoms.get(number);
        return switch (atom.comparison()) {
            case IS -> atom.operands().isEmpty() ? answers.truth(atom.term()) : answers.among(atom.term(), atom.operands());
            case ABOVE -> answers.above(atom.term(), bounds.get(number));
            case BELOW -> answers.below(atom.term(), bounds.get(number));
            case SAME -> answers.same(atom.term(), atom.operands().get(0));
            case UNKNOWN -> answers.open(atom.term());
        };
    }

    byte[] truths(Answers[] byKind) {
        byte[] truths = new byte[atoms.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truth(i, byKind);
        }
        return truths;
    }
}
