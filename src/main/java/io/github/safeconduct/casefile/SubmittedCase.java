package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The case that one submission states, put together cell by cell. */
final class SubmittedCase {

    private final Vocabulary vocabulary;
    private final AnswerReader answers;
    private final Place place;
    private final int number;
    private String name;
    private List<String> rulebooks = List.of();
    private Optional<CaseFile.Heading> rulebooksAt = Optional.empty();
    private List<String> focus = List.of();
    private Optional<LocalDate> asOf = Optional.empty();
    private final Map<FactKind, TreeMap<Integer, Parts>> facts = new EnumMap<>(FactKind.class);
    private final List<StatedFact> listed = new ArrayList<>();
    private final List<Stated> flat = new ArrayList<>();

    /** What is said of one fact, and of the records that hang on it. */
    private static final class Parts {
        private Optional<String> name = Optional.empty();
        private final List<Stated> own = new ArrayList<>();
        private final Map<FactKind, List<Stated>> records = new EnumMap<>(FactKind.class);
    }

    SubmittedCase(Vocabulary vocabulary, Place place, int number) {
        this.vocabulary = vocabulary;
        this.answers = new AnswerReader(vocabulary);
        this.place = place;
        this.number = number;
        this.name = "submission " + number;
    }

    /**
     * Takes a cell that is not empty.
     *
     * @param where its row and column, as messages name them
     */
    void take(String column, CaseNode value, String where) {
        if (!value.isScalar()) {
            throw new CaseException("expected one answer, found " + value.found());
        }
        String text = value.text().strip();
        switch (column) {
            case FormColumn.FORM -> {
                // Looked at already.
            }
            case FormColumn.CASE -> name = unescaped(text);
            case FormColumn.RULEBOOKS -> {
                rulebooks = names(value, "rulebooks");
                rulebooksAt = Optional.of(new CaseFile.Heading(value.place(), where));
            }
            case FormColumn.FOCUS -> {
                focus = names(value, "focus");
                focus.forEach(Headings::checkFocus);
            }
            case FormColumn.AS_OF -> asOf = Optional.of(CaseDay.of(text));
            default -> answer(FormColumn.read(column).orElseThrow(() -> new CaseException("expected a column of the form")), value, text);
        }
    }

    private void answer(FormColumn column, CaseNode value, String text) {
        Optional<Parts> fact = column.on()
                .map(kind -> facts.computeIfAbsent(kind, any -> new TreeMap<>()).computeIfAbsent(column.number(), any -> new Parts()));
        if (fact.isPresent() && column.term().equals(FormColumn.NAME)) {
            fact.get().name = Optional.of(shortName(unescaped(text)));
            return;
        } else if (fact.isPresent() && column.term().equals(FormColumn.THERE_IS)) {
            return;
        }
        Term term = answers.term(column.term(), value.place());
        if (column.whetherKnown()) {
            if (text.equals(Truth.UNKNOWN.word())) {
                put(column, term, fact, List.of(new Stated(term.name(), Truth.UNKNOWN, value.place())));
            } else if (!text.equals(Truth.YES.word())) {
                throw new CaseException("expected yes or unknown, found something else");
            }
            return;
        }
        List<CaseNode> codes = Arrays.stream(term.isChoice() ? text.split("\\s+") : new String[] {text})
                .map(code -> CaseNode.scalar(value.place(), CaseNode.Form.TEXT, code)).toList();
        if (codes.size() > 1 && (fact.isPresent() || !term.fact().isSubject())) {
            throw new CaseException("expected one answer, found " + codes.size());
        }
        put(column, term, fact, codes.stream().map(code -> answers.one(term, code)).toList());
    }

    private void put(FormColumn column, Term term, Optional<Parts> fact, List<Stated> stated) {
        if (fact.isEmpty()) {
            if (stated.size() == 1) {
                once(flat, stated.get(0));
            } else {
                // Several codes are several facts, as in a case file.
                stated.forEach(
                        one -> listed.add(new StatedFact(term.fact(), Optional.empty(), List.of(one), List.of(), one.place(), true)));
            }
        } else if (column.on().get() == term.fact()) {
            once(fact.get().own, stated.get(0));
        } else if (column.on().get().isSubject() && Headings.nests(term.fact())) {
            once(fact.get().records.computeIfAbsent(term.fact(), any -> new ArrayList<>()), stated.get(0));
        } else {
            throw new CaseException("'" + term.name() + "' belongs to '" + term.fact().section() + "', which does not hang on '"
                    + column.on().get().section() + "'");
        }
    }

    /** Whether a number is known, and the number, are two columns of one answer. */
    private static void once(List<Stated> all, Stated next) {
        if (all.stream().anyMatch(before -> before.term().equals(next.term()))) {
            throw new CaseException("'" + next.term() + "' is answered twice and differently; keep one answer");
        }
        all.add(next);
    }

    /** @param whole whether every cell could be taken: only then is it known that it states nothing */
    CaseFile made(boolean whole) {
        List<StatedFact> sections = new ArrayList<>();
        facts.forEach((kind, some) -> some.values().forEach(parts -> {
            List<StatedFact> records = new ArrayList<>();
            parts.records.forEach((record, said) -> records.add(new StatedFact(record, Optional.empty(), said, List.of(), place)));
            sections.add(new StatedFact(kind, parts.name, parts.own, records, place));
        }));
        sections.addAll(listed);
        if (whole && sections.isEmpty() && flat.isEmpty()) {
            throw Faults.at(place, "row " + number + ": the submission states nothing");
        }
        return new CaseFile(place.file(), number, place, name, rulebooks, asOf, focus, sections, flat, rulebooksAt);
    }

    private static String unescaped(String text) {
        try {
            return FormColumn.unescaped(text);
        } catch (IllegalArgumentException e) {
            throw new CaseException("expected a text as the form writes it, with %20 for a blank");
        }
    }

    private static String shortName(String text) {
        if (text.isBlank() || text.length() > SectionReader.LONGEST_NAME) {
            throw new CaseException("expected a short name, at most " + SectionReader.LONGEST_NAME + " characters");
        }
        return text;
    }

    private static List<String> names(CaseNode value, String key) {
        List<CaseNode> names = Arrays.stream(value.text().strip().split("\\s+"))
                .map(one -> CaseNode.scalar(value.place(), CaseNode.Form.TEXT, one)).toList();
        return CaseAssembly.names(CaseNode.list(value.place(), names), key, "names", CaseAssembly.NAME);
    }
}
