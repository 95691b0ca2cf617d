package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in a case the answers to the lines of its form belong: to the case as a whole or, where it has several facts of a kind, to each of
 * them that does not say it yet. Immutable and thread safe.
 */
public final class FormPlaces {

    private final Vocabulary vocabulary;
    private final CaseFile given;
    private final Set<String> stated = new HashSet<>();

    public FormPlaces(CaseFile given, Vocabulary vocabulary) {
        this.given = given;
        this.vocabulary = vocabulary;
        given.flat().stream().filter(one -> one.value() != Truth.UNKNOWN).forEach(one -> stated.add(one.term()));
    }

    /** Whether a term is asked of each of several facts rather than of the case as a whole. */
    boolean ofEachFact(String term) {
        FactKind kind = vocabulary.require(term).fact();
        long facts = given.sections().stream().filter(fact -> fact.kind() == kind).count()
                + given.sections().stream().flatMap(fact -> fact.records().stream()).filter(record -> record.kind() == kind).count();
        return facts > 1 && !stated.contains(term);
    }

    /** Whether a term says what a subject is, so that several of its codes are several subjects; a case that names several says which. */
    public boolean takesSeveral(String term) {
        FactKind kind = vocabulary.require(term).fact();
        return kind.isSubject() && List.of(Headings.term(kind, "kind"), Headings.term(kind, "category")).contains(term)
                && !ofEachFact(term);
    }

    /**
     * The columns in which a term is asked. What belongs to a record that hangs on some of several subjects is asked of each subject that
     * does not say it: said of the whole case it could contradict what one of them says.
     */
    public List<FormColumn> of(String term) {
        FactKind kind = vocabulary.require(term).fact();
        Optional<FactKind> each = kind.isSubject()
                ? Optional.of(kind).filter(any -> ofEachFact(term))
                : hungOn(term);
        if (each.isEmpty()) {
            return List.of(FormColumn.of(term));
        }
        List<FormColumn> columns = new ArrayList<>();
        List<StatedFact> facts = facts(each.get());
        for (int i = 0; i < facts.size(); i++) {
            if (leaves(facts.get(i), term)) {
                columns.add(FormColumn.on(each.get(), i + 1, term));
            }
        }
        return columns;
    }

    /** The kind of subject of which there are several, and on some of which hangs the record that a term belongs to. */
    Optional<FactKind> hungOn(String term) {
        FactKind kind = vocabulary.require(term).fact();
        return kind.isSubject() || stated.contains(term)
                ? Optional.empty()
                : kind.parents().stream().filter(parent -> isHungOnSome(kind, parent)).findFirst();
    }

    private boolean isHungOnSome(FactKind record, FactKind subject) {
        List<StatedFact> facts = facts(subject);
        return facts.size() > 1 && facts.stream().flatMap(fact -> fact.records().stream()).anyMatch(one -> one.kind() == record);
    }

    private List<StatedFact> facts(FactKind kind) {
        return given.sections().stream().filter(fact -> fact.kind() == kind).toList();
    }

    /** Whether neither a fact nor a record that hangs on it says a term. */
    private static boolean leaves(StatedFact fact, String term) {
        return Stream.concat(Stream.of(fact), fact.records().stream()).flatMap(one -> one.answers().stream())
                .noneMatch(one -> one.term().equals(term) && one.value() != Truth.UNKNOWN);
    }
}
