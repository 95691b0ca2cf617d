package io.github.safeconduct.interview;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Question;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where in a case the answer to a question belongs: to the case as a whole, or to some of its people, data or recipients, or to the records
 * that hang on them.
 *
 * @param term the term
 * @param kind the fact that carries it
 * @param on the subjects it is said of, where it is not said of the whole case; the operation stands for the whole
 * @param names the names of those subjects
 */
record Spot(String term, FactKind kind, FactKind on, Set<String> names) {

    Spot {
        names = Set.copyOf(names);
    }

    /** The whole case. */
    static Spot everywhere(String term, FactKind kind) {
        return new Spot(term, kind, FactKind.OPERATION, Set.of());
    }

    /** Where the answer to a question of a decision belongs. */
    static Spot of(Question question, FactKind kind, Decision decision, Case given) {
        if (new HashSet<>(question.flows()).containsAll(decision.flows())) {
            return everywhere(question.term(), kind);
        }
        for (FactKind on : kind.isSubject() ? List.of(kind) : kind.parents()) {
            Set<String> asked = names(question.flows(), on);
            if (given.facts().stream().filter(fact -> FactKind.of(fact) == on).count() > 1 && !asked.equals(names(decision.flows(), on))) {
                return new Spot(question.term(), kind, on, asked);
            }
        }
        return everywhere(question.term(), kind);
    }

    /** The same place, for another term. */
    Spot of(Term other) {
        return new Spot(other.name(), other.fact(), on, names);
    }

    private static Set<String> names(List<Flow> flows, FactKind on) {
        Set<String> names = new TreeSet<>();
        flows.forEach(flow -> names.addAll(switch (on) {
            case DATA_SUBJECT -> flow.dataSubjects();
            case PERSONAL_DATA -> flow.personalData();
            default -> flow.recipients();
        }));
        return names;
    }

    private boolean whole() {
        return on == FactKind.OPERATION;
    }

    /** Whether what is said here is said there as well. */
    boolean covers(Spot other) {
        return term.equals(other.term()) && (whole() || (on == other.on() && names.containsAll(other.names())));
    }

    /** The case with an answer at this spot. */
    Case put(Case given, Object value) {
        if (whole()) {
            return given.toBuilder().answer(term, value).build();
        }
        List<Fact<?>> changed = new ArrayList<>();
        given.facts().forEach(fact -> changed.add(isHere(fact) ? with((Subject<?>) fact, value) : fact));
        return given.toBuilder().facts(changed).build();
    }

    private boolean isHere(Fact<?> fact) {
        return FactKind.of(fact) == on && fact instanceof Subject<?> subject && names.contains(subject.name());
    }

    private Fact<?> with(Subject<?> subject, Object value) {
        if (kind == on) {
            return subject.answer(term, value);
        }
        Fact<?> record = subject.records().stream().filter(one -> FactKind.of(one) == kind).findFirst().orElse(kind.blank());
        return subject.with(record.answer(term, value));
    }

    /** Whether the case says that nobody knows: then it is not asked again. */
    boolean writtenUnknown(Case given) {
        if (given.answers().get(term) == Truth.UNKNOWN) {
            return true;
        }
        Set<Boolean> said = new LinkedHashSet<>();
        for (Fact<?> fact : given.facts()) {
            if (FactKind.of(fact) == kind && (whole() || !kind.isSubject() || isHere(fact))) {
                said.add(fact.answers().saysUnknown(term));
            } else if (fact instanceof Subject<?> subject && (whole() || isHere(fact))) {
                subject.records().stream().filter(record -> FactKind.of(record) == kind)
                        .forEach(record -> said.add(record.answers().saysUnknown(term)));
            }
        }
        return said.equals(Set.of(true));
    }

    /** Names the term; what subjects are called speaks of people. */
    @Override
    public String toString() {
        return term;
    }
}
