package io.github.safeconduct.internal.advise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the unknowns would have to be: choices joined by and and or, never negated as a whole. */
sealed interface Formula {

    Formula TRUE = new All(List.of());
    Formula FALSE = new Any(List.of());

    /** One unknown has one of the values of a mask. */
    record Choice(Unknown unknown, long values) implements Formula {}

    /**
     * Several formulas, joined. One formula stands under many others (whether the recipient is a third party is asked by every norm on
     * transfers), so it remembers how it was read last; a search reads it anew only where it has restricted an unknown since. Confined to
     * the thread that searches.
     */
    abstract sealed class Joined implements Formula {

        private final List<Formula> parts;
        private @Nullable BitSet unknowns;
        private @Nullable Search reader;
        private int read;
        private int truth;

        Joined(List<Formula> parts) {
            this.parts = parts;
        }

        List<Formula> parts() {
            return parts;
        }

        /** The numbers of the unknowns it speaks of. */
        BitSet unknowns() {
            if (unknowns == null) {
                unknowns = new BitSet();
                for (Formula part : parts) {
                    if (part instanceof Choice choice) {
                        unknowns.set(choice.unknown().number());
                    } else {
                        unknowns.or(((Joined) part).unknowns());
                    }
                }
            }
            return unknowns;
        }

        /** How the search read it when it had restricted unknowns so many times; less than 0 where it did not. */
        int readBy(Search search, int times) {
            return reader == search && read == times ? truth : -1;
        }

        int readBy(Search search, int times, int as) {
            // The constants are everybody's, and have nothing to remember.
            if (!parts.isEmpty()) {
                reader = search;
                read = times;
                truth = as;
            }
            return as;
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
