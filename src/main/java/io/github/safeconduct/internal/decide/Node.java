package io.github.safeconduct.internal.decide;

import java.util.List;

/** A condition over numbered tests. */
public sealed interface Node {

    /** Its truth, given that of the tests. */
    byte truth(byte[] atoms);

    /** Its truth where each test that may be read either way holds, or none does, whether it is turned round or not. */
    default byte truth(byte[] atoms, boolean[] eitherWay, boolean holds) {
        if (this instanceof Literal literal) {
            return !eitherWay[literal.atom()] ? truth(atoms) : holds ? Kleene.YES : Kleene.NO;
        }
        boolean all = this instanceof All;
        byte result = all ? Kleene.YES : Kleene.NO;
        for (Node part : all ? ((All) this).parts() : ((Any) this).parts()) {
            byte truth = part.truth(atoms, eitherWay, holds);
            result = (byte) (all ? Math.min(result, truth) : Math.max(result, truth));
        }
        return result;
    }

    /** One test, as it is or turned round. */
    record Literal(int atom, boolean negated) implements Node {
        @Override
        public byte truth(byte[] atoms) {
            return negated ? Kleene.not(atoms[atom]) : atoms[atom];
        }
    }

    /** Holds where all parts hold. */
    record All(List<Node> parts) implements Node {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public byte truth(byte[] atoms) {
            byte result = Kleene.YES;
            for (int i = 0; i < parts.size(); i++) {
                byte truth = parts.get(i).truth(atoms);
                if (truth == Kleene.NO) {
                    return truth;
                }
                result = truth < result ? truth : result;
            }
            return result;
        }
    }

    /** Holds where one part holds. */
    record Any(List<Node> parts) implements Node {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public byte truth(byte[] atoms) {
            byte result = Kleene.NO;
            for (int i = 0; i < parts.size(); i++) {
                byte truth = parts.get(i).truth(atoms);
                if (truth == Kleene.YES) {
                    return truth;
                }
                result = truth > result ? truth : result;
            }
            return result;
        }
    }
}
