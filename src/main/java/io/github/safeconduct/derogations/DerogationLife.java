package io.github.safeconduct.derogations;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Difference;
import io.github.safeconduct.Flow;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.terms.DerogationTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One case under a derogation, from the day it was declared to a day: decided anew on every day on which something changed. What falls due
 * is what the norms require on a day and did not require on the one before; nothing is added to that.
 *
 * <p>The calendar answers three terms: whether a derogation is in force, whether an end is set, whether it has passed. Everything else that
 * changed must be stated as a change on its day; that an end date passes does not say that an emergency is over. Immutable and thread safe.
 */
public final class DerogationLife {

    private final Declaration declaration;
    private final LocalDate day;
    private final List<Stage> stages;
    private final List<Due> due;
    private final List<String> withoutEnd;

    /** Where the derogation stands on the day. */
    public enum Phase {
        /** It begins later. */
        DECLARED_FOR_LATER,
        /** It holds. */
        RUNNING,
        /** It holds, and a review is overdue. */
        REVIEW_OVERDUE,
        /** Its last day has passed. */
        ENDED
    }

    /**
     * A stretch of days on which nothing changed.
     *
     * @param from its first day
     * @param decision what the case comes to
     * @param difference what is different from the stretch before; empty for the first
     */
    public record Stage(LocalDate from, Decision decision, Optional<Difference> difference) {}

    /**
     * What a norm requires since a day, because of what changed on it.
     *
     * @param since the first day on which it is required
     * @param conclusion the norm's requirement, or deletion, as it was decided on that day
     * @param until the first day on which it is no longer required; empty where it still is
     */
    public record Due(LocalDate since, CitedConclusion conclusion, Optional<LocalDate> until) {

        /** Whether it is still to be done. */
        public boolean outstanding() {
            return until.isEmpty();
        }
    }

    /** A requirement across days: what differs between days is how it came about. */
    private record Key(String norm, ConclusionKind kind, Flow flow) {

        static Key of(CitedConclusion one) {
            return new Key(one.norm(), one.kind(), one.flow());
        }
    }

    private DerogationLife(Declaration declaration, LocalDate day, List<Stage> stages, List<String> withoutEnd) {
        this.declaration = declaration;
        this.day = day;
        this.stages = List.copyOf(stages);
        this.due = due(stages);
        this.withoutEnd = List.copyOf(withoutEnd);
    }

    /**
     * Follows a case from the day its derogation was declared to a day.
     *
     * @param given the case as it was when the derogation was declared; a day of its own does not count here
     * @param day up to which day
     * @throws CaseException if the case cannot be decided on one of the days, or states otherwise what the declaration's days say
     */
    public static DerogationLife of(Safeconduct safeconduct, Case given, Declaration declaration, LocalDate day) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(given, "the case is null");
        Objects.requireNonNull(declaration, "the declaration is null");
        Objects.requireNonNull(day, "the day is null");
        TreeSet<LocalDate> days = new TreeSet<>(List.of(declaration.declared(), day));
        declaration.end().ifPresent(end -> days.add(end.plusDays(1)));
        declaration.changes().forEach(change -> days.add(change.on()));
        List<Stage> stages = new ArrayList<>();
        for (LocalDate from : days.headSet(day, true)) {
            if (!from.isBefore(declaration.declared())) {
                Decision decision = decide(safeconduct, given, declaration, from);
                stages.add(new Stage(from, decision, stages.isEmpty()
                        ? Optional.empty()
                        : Optional.of(stages.get(stages.size() - 1).decision().diff(decision))));
            }
        }
        return new DerogationLife(declaration, day, stages,
                stages.isEmpty() ? List.of() : withoutEnd(safeconduct, stages.get(0).decision()));
    }

    private static Decision decide(Safeconduct safeconduct, Case given, Declaration declaration, LocalDate day) {
        try (CaseSession session = safeconduct.openSession(given)) {
            session.asOf(day);
            calendar(declaration, day).forEach((term, answer) -> {
                stated(given, term).filter(said -> said != answer).ifPresent(said -> {
                    throw CaseException.about(term,
                            "'" + term + "' follows from the days of the declaration, and the case states it otherwise; "
                                    + "take it out of the case, or correct the declaration");
                });
                session.answer(term, answer);
            });
            declaration.changes().stream().filter(change -> !change.on().isAfter(day))
                    .sorted(Comparator.comparing(Declaration.Change::on))
                    .forEach(change -> new TreeMap<>(change.answers()).forEach(session::answer));
            return session.decide();
        }
    }

    /** What the days alone say. */
    private static Map<String, Truth> calendar(Declaration declaration, LocalDate day) {
        Map<String, Truth> said = new TreeMap<>();
        said.put(DerogationTerm.DEROGATION_IN_FORCE.name(), Truth.YES);
        said.put(DerogationTerm.DEROGATION_END_DATE_SET.name(), declaration.end().isPresent() ? Truth.YES : Truth.NO);
        declaration.end()
                .ifPresent(end -> said.put(DerogationTerm.DEROGATION_END_DATE_PASSED.name(), day.isAfter(end) ? Truth.YES : Truth.NO));
        return said;
    }

    private static Optional<Truth> stated(Case given, String term) {
        return given.stated(term).stream().filter(Truth.class::isInstance).map(Truth.class::cast).filter(said -> said != Truth.UNKNOWN)
                .findFirst();
    }

    /** The rulebooks that govern and have no norm that turns on a derogation's end. */
    private static List<String> withoutEnd(Safeconduct safeconduct, Decision decision) {
        Map<String, List<String>> readers = safeconduct.readBy(DerogationTerm.DEROGATION_END_DATE_PASSED.name());
        return decision.rulebooks().stream().map(RulebookOutcome::name).filter(name -> !readers.containsKey(name)).toList();
    }

    private static List<Due> due(List<Stage> stages) {
        List<Due> all = new ArrayList<>();
        Map<Key, Integer> open = new LinkedHashMap<>();
        Map<Key, CitedConclusion> before = Map.of();
        for (Stage stage : stages) {
            Map<Key, CitedConclusion> now = required(stage.decision());
            for (Map.Entry<Key, CitedConclusion> one : now.entrySet()) {
                // What is required from the first day on is a condition of the derogation, and fell due by nothing that happened in it.
                if (stage.difference().isPresent() && !before.containsKey(one.getKey())) {
                    open.put(one.getKey(), all.size());
                    all.add(new Due(stage.from(), one.getValue(), Optional.empty()));
                }
            }
            open.entrySet().removeIf(one -> {
                if (now.containsKey(one.getKey())) {
                    return false;
                }
                Due ended = all.get(one.getValue());
                all.set(one.getValue(), new Due(ended.since(), ended.conclusion(), Optional.of(stage.from())));
                return true;
            });
            before = now;
        }
        return List.copyOf(all);
    }

    private static Map<Key, CitedConclusion> required(Decision decision) {
        return required(decision, Certainty.CERTAIN);
    }

    /** What is required, certainly or possibly: a deletion, a requirement, a duty. */
    private static Map<Key, CitedConclusion> required(Decision decision, Certainty certainty) {
        Map<Key, CitedConclusion> required = new LinkedHashMap<>();
        decision.conclusions().stream().filter(one -> one.certainty() == certainty && one.liftedBy().isEmpty())
                .filter(one -> one.kind() == ConclusionKind.DELETION || one.kind() == ConclusionKind.REQUIREMENT || one.duty())
                .forEach(one -> required.putIfAbsent(Key.of(one), one));
        return required;
    }

    /** What was declared. */
    public Declaration declaration() {
        return declaration;
    }

    /** The day up to which it was followed. */
    public LocalDate day() {
        return day;
    }

    /** Where it stands on that day. */
    public Phase phase() {
        if (day.isBefore(declaration.declared())) {
            return Phase.DECLARED_FOR_LATER;
        }
        if (declaration.end().map(day::isAfter).orElse(false)) {
            return Phase.ENDED;
        }
        return declaration.overdue(day).isEmpty() ? Phase.RUNNING : Phase.REVIEW_OVERDUE;
    }

    /** The stretches from its first day to the day, without gaps; empty where it begins later. */
    public List<Stage> stages() {
        return stages;
    }

    /** What fell due since its first day, the earliest first, with what has been done about it or not. */
    public List<Due> due() {
        return due;
    }

    /** What fell due and is still required on the day. */
    public List<Due> outstanding() {
        return due.stream().filter(Due::outstanding).toList();
    }

    /** What may have fallen due by the day, depending on what nobody stated: possible then, and not so on the first day. */
    public List<CitedConclusion> mayBeDue() {
        if (stages.isEmpty()) {
            return List.of();
        }
        Map<Key, CitedConclusion> first = required(stages.get(0).decision(), Certainty.POSSIBLE);
        Map<Key, CitedConclusion> now = required(stages.get(stages.size() - 1).decision(), Certainty.POSSIBLE);
        return now.entrySet().stream().filter(one -> !first.containsKey(one.getKey())).map(Map.Entry::getValue).toList();
    }

    /**
     * The rulebooks that govern and have no norm that turns on the end of a derogation: under them an end date that passes changes nothing
     * by itself, and what falls due does so by what is stated as a change.
     */
    public List<String> withoutEnd() {
        return withoutEnd;
    }

    /** Its days and how much is due; no answer. */
    @Override
    public String toString() {
        return "DerogationLife[" + declaration + " as of " + day + ", " + due.size() + " due]";
    }
}
