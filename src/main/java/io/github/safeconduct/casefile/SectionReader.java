package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The facts under a heading of their own, with what is nested under them. */
final class SectionReader {

    static final int LONGEST_NAME = 100;

    private final AnswerReader answers;
    private final Consumer<CaseException> faults;

    SectionReader(AnswerReader answers, Consumer<CaseException> faults) {
        this.answers = answers;
        this.faults = faults;
    }

    /** One mapping, or a list of them. */
    List<StatedFact> read(FactKind kind, String heading, CaseNode node) {
        if (node.isList() && node.list().isEmpty()) {
            throw Faults.at(node.place(), "'" + heading + "' is an empty list; name what there is, or leave it out");
        }
        List<StatedFact> facts = new ArrayList<>();
        Map<String, Place> names = new HashMap<>();
        for (CaseNode item : node.items()) {
            Faults.collect(faults, () -> {
                StatedFact fact = one(kind, heading, item);
                Place before = fact.name().isEmpty() ? null : names.putIfAbsent(fact.name().get(), fact.place());
                if (before != null) {
                    throw Faults.at(item.keyPlace(Headings.NAME),
                            "the name stands here a second time; the first is at line " + before.line()
                                    + ". Two of '" + heading + "' need two names");
                }
                facts.add(fact);
            });
        }
        return facts;
    }

    private StatedFact one(FactKind kind, String heading, CaseNode node) {
        if (!node.isMapping()) {
            throw Faults.at(node.place(), "'" + heading + "' takes a mapping of terms to answers, or a list of such, found "
                    + node.found());
        }
        Map<Term, Stated> stated = new LinkedHashMap<>();
        List<StatedFact> records = new ArrayList<>();
        Optional<String> name = Optional.empty();
        boolean subject = Headings.SUBJECTS.contains(kind);
        if (subject && node.mapping().containsKey(Headings.NAME)) {
            name = Optional.of(name(node.mapping().get(Headings.NAME)));
        }
        node.mapping().forEach((key, value) -> Faults.collect(faults, () -> {
            FactKind nested = Headings.sections().get(key);
            if (subject && key.equals(Headings.NAME)) {
                return;
            } else if (nested == null) {
                answer(kind, heading, node.keyPlace(key), key, value, stated);
            } else if (subject && Headings.nests(nested)) {
                records.addAll(read(nested, key, value));
            } else {
                throw Faults.at(node.keyPlace(key), "'" + key + "' does not stand under '" + heading
                        + "'; write it as a heading of its own");
            }
        }));
        return new StatedFact(kind, name, List.copyOf(stated.values()), records, node.place());
    }

    private void answer(FactKind kind, String heading, Place place, String key, CaseNode value, Map<Term, Stated> stated) {
        Term term = answers.term(Headings.term(kind, key), place);
        if (term.fact() != kind) {
            throw Faults.at(place, "'" + key + "' belongs to '" + term.fact().section() + ":', not to '" + heading + ":'");
        }
        put(stated, term, key, answers.one(term, value));
    }

    /** A second name for the same term may repeat its answer, and not change it. */
    static void put(Map<Term, Stated> stated, Term term, String key, Stated answer) {
        Stated before = stated.putIfAbsent(term, answer);
        if (before != null && !before.value().equals(answer.value())) {
            throw Faults.at(answer.place(), "'" + key + "' and the answer at line " + before.place().line() + " are the same term, '"
                    + term.name()
                    + "', answered differently; keep one");
        }
    }

    private static String name(CaseNode node) {
        if (!node.isScalar() || node.text().isBlank() || node.text().length() > LONGEST_NAME) {
            throw Faults.at(node.place(), "'name' takes a short text of your choosing, such as r2, at most " + LONGEST_NAME
                    + " characters, found " + node.found());
        }
        return node.text();
    }
}
