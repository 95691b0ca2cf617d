package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.List;

/** What the unknowns would have to be: choices joined by and and or, never negated as a whole. */
sealed interface Formula {

    Formula TRUE = new All(List.of());
    Formula FALSE = new Any(List.of());

    /** One unknown has one of the values of a mask. */
    record Choice(Unknown unknown, long values) implements Formula {}

    /** Several formulas, joined. Compared by identity: one formula stands under many others, and is read once for all of them. */
    abstract sealed class Joined implements Formula {

        private final List<Formula> parts;

        Joined(List<Formula> parts) {
            this.parts = parts;
        }

        List<Formula> parts() {
            return parts;
        }
    }

    /** All hold. */
    final class All extends Joined {
        All(List<Formula> parts) {
            super(parts);
        }
    }

    /** One holds. */
    final class Any extends Joined {
        Any(List<Formula> parts) {
            super(parts);
        }
    }

    static Formula choice(Unknown unknown, long values) {
        long possible = values & unknown.all();
        return possible == 0 ? FALSE : possible == unknown.all() ? TRUE : new Choice(unknown, possible);
    }

    static Formula constant(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** All of them, or any. */
    static Formula joined(boolean all, List<Formula> parts) {
        return all ? all(parts) : any(parts);
    }

    static Formula all(List<Formula> parts) {
        List<Formula> kept = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            if (part == FALSE) {
                return FALSE;
            }
            if (part instanceof All inner) {
                kept.addAll(inner.parts());
            } else {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? TRUE : kept.size() == 1 ? kept.get(0) : new All(kept);
    }

    static Formula any(List<Formula> parts) {
        List<Formula> kept = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            if (part == TRUE) {
                return TRUE;
            }
            if (part instanceof Any inner) {
                kept.addAll(inner.parts());
            } else {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? FALSE : kept.size() == 1 ? kept.get(0) : new Any(kept);
    }
}
