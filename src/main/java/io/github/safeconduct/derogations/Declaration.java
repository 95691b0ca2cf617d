package io.github.safeconduct.derogations;

import io.github.safeconduct.CaseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A derogation as it was declared. Its words are for people: no norm reads them, and none becomes an answer. What changes on a day and
 * norms do read stands under {@code changes}. Immutable and thread safe.
 *
 * @param declared the day from which it holds
 * @param measure what is done
 * @param leavesOut what of the protection it leaves out
 * @param whyNothingGentler why nothing that leaves out less would do
 * @param decidedBy the office that decided it, not a person's name
 * @param end its last day; empty where none was set
 * @param reviews the days on which it is to be reviewed
 * @param reviewed the days on which it was
 * @param changes what became otherwise, and on which day
 */
public record Declaration(LocalDate declared, String measure, String leavesOut, String whyNothingGentler, String decidedBy,
        Optional<LocalDate> end, List<LocalDate> reviews, List<LocalDate> reviewed, List<Change> changes) {

    /**
     * What became otherwise on a day: the emergency ended, people could be told, they were told.
     *
     * @param on the day
     * @param answers the answers that hold from then on, by term
     */
    public record Change(LocalDate on, Map<String, Object> answers) {

        public Change {
            answers = Map.copyOf(answers);
        }

        /** The day; no answer. */
        @Override
        public String toString() {
            return "Change[" + on + "]";
        }
    }

    /** @throws CaseException if it ends before it was declared, or something is dated before that day */
    public Declaration {
        reviews = reviews.stream().sorted().distinct().toList();
        reviewed = reviewed.stream().sorted().distinct().toList();
        changes = List.copyOf(changes);
        end.ifPresent(day -> notBefore(declared, "'end'", day));
        reviews.forEach(day -> notBefore(declared, "'review'", day));
        reviewed.forEach(day -> notBefore(declared, "'reviewed'", day));
        changes.forEach(change -> notBefore(declared, "a change", change.on()));
    }

    /**
     * Holds a day of a derogation against the day on which it was declared.
     *
     * @param what what the day stands for
     */
    public static void notBefore(LocalDate declared, String what, LocalDate day) {
        Objects.requireNonNull(declared, "the day it was declared is null");
        Objects.requireNonNull(what, "what it says is null");
        Objects.requireNonNull(day, "the day is null");
        if (day.isBefore(declared)) {
            throw new CaseException(what + " is dated " + day + ", before the derogation was declared on " + declared
                    + "; correct one of the two");
        }
    }

    /** What a declaration should say and this one does not: its parts by name. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Map.of("measure", measure, "leavesOut", leavesOut, "whyNothingGentler", whyNothingGentler, "decidedBy", decidedBy)
                .forEach((part, text) -> {
                    if (text.isBlank()) {
                        missing.add(part);
                    }
                });
        if (end.isEmpty()) {
            missing.add("end");
        }
        if (reviews.isEmpty()) {
            missing.add("review");
        }
        return missing.stream().sorted().toList();
    }

    /** The days on which a review was due by a day, and none had taken place on or after it. */
    public List<LocalDate> overdue(LocalDate on) {
        return reviews.stream().filter(due -> due.isBefore(on))
                .filter(due -> reviewed.stream().noneMatch(done -> !done.isBefore(due) && !done.isAfter(on))).toList();
    }

    /** The next day on which a review is due, as of a day. */
    public Optional<LocalDate> nextReview(LocalDate on) {
        return reviews.stream().filter(due -> !due.isBefore(on)).findFirst();
    }

    /** Its days; no word of it. */
    @Override
    public String toString() {
        return "Declaration[" + declared + " to " + end.map(LocalDate::toString).orElse("no end") + "]";
    }
}
