package io.github.safeconduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What is different between two decisions. Immutable and thread safe.
 *
 * @param outcome the outcomes, before and after
 * @param permits whether the operation may go ahead, before and after
 * @param bounds how far the unknowns reach, before and after
 * @param norms the norms that speak otherwise, in alphabetical order
 * @param blocking what holds the operation up: norms that no longer do, and norms that do now
 * @param duties what must be done: norms under which nothing is owed any more, and norms under which something is
 * @param conditions on what the operation goes ahead: norms whose condition has gone, and norms whose condition is new
 * @param questions the terms that need no answer any more, and those that do now
 */
public record Difference(Pair<Outcome> outcome, Pair<Boolean> permits, Pair<Bounds> bounds, List<NormChange> norms, Moved blocking,
        Moved duties, Moved conditions, Moved questions) {

    public Difference {
        norms = List.copyOf(norms);
    }

    /**
     * The same thing in both decisions.
     *
     * @param before in the one
     * @param after in the other
     */
    public record Pair<T>(T before, T after) {

        /** Whether the two differ. */
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /**
     * A norm that speaks otherwise.
     *
     * @param norm the norm
     * @param before how certainly it spoke; empty where it was silent
     * @param after how certainly it speaks; empty where it is silent
     */
    public record NormChange(String norm, Optional<Certainty> before, Optional<Certainty> after) {}

    /**
     * What is in one decision only.
     *
     * @param gone in the one before
     * @param come in the one after
     */
    public record Moved(List<String> gone, List<String> come) {

        public Moved {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        /** Whether nothing moved. */
        public boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    /** Whether the two decisions say the same, as far as is compared here. */
    public boolean isEmpty() {
        return !outcome.differs() && !permits.differs() && !bounds.differs() && norms.isEmpty() && blocking.isEmpty() && duties.isEmpty()
                && conditions.isEmpty() && questions.isEmpty();
    }

    static Difference between(Decision before, Decision after) {
        return new Difference(new Pair<>(before.outcome(), after.outcome()), new Pair<>(before.permits(), after.permits()),
                new Pair<>(before.bounds(), after.bounds()),
                norms(before.norms(), after.norms()), moved(norms(before.blocking()), norms(after.blocking())),
                moved(norms(before.duties()), norms(after.duties())),
                moved(norms(before.conditions()), norms(after.conditions())),
                moved(before.questions().stream().map(Question::term).toList(), after.questions().stream().map(Question::term).toList()));
    }

    private static List<NormChange> norms(SortedMap<String, Certainty> before, SortedMap<String, Certainty> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<NormChange> changes = new ArrayList<>();
        for (String norm : all) {
            if (before.get(norm) != after.get(norm)) {
                changes.add(new NormChange(norm, Optional.ofNullable(before.get(norm)), Optional.ofNullable(after.get(norm))));
            }
        }
        return changes;
    }

    private static List<String> norms(List<CitedConclusion> conclusions) {
        return conclusions.stream().map(CitedConclusion::norm).toList();
    }

    private static Moved moved(Collection<String> before, Collection<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(after);
        before.forEach(come::remove);
        return new Moved(List.copyOf(gone), List.copyOf(come));
    }
}
