package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** The columns in which a term is asked. */
    public List<FormColumn> of(String term) {
        if (!ofEachFact(term)) {
            return List.of(FormColumn.of(term));
        }
        FactKind kind = vocabulary.require(term).fact();
        List<FormColumn> columns = new ArrayList<>();
        for (FactKind section : FactKind.values()) {
            List<StatedFact> facts = given.sections().stream().filter(fact -> fact.kind() == section).toList();
            for (int i = 0; i < facts.size(); i++) {
                boolean left = section == kind
                        ? leaves(facts.get(i), term)
                        : facts.get(i).records().stream().anyMatch(record -> record.kind() == kind && leaves(record, term));
                if (left) {
                    columns.add(FormColumn.on(section, i + 1, term));
                }
            }
        }
        return columns;
    }

    private static boolean leaves(StatedFact fact, String term) {
        return fact.answers().stream().noneMatch(one -> one.term().equals(term) && one.value() != Truth.UNKNOWN);
    }
}
