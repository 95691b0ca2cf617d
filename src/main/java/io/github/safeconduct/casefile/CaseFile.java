package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A case as a file states it, each part with its place. Immutable and thread safe. */
public final class CaseFile {

    private final String file;
    private final int number;
    private final Place place;
    private final String name;
    private final List<String> rulebooks;
    private final Optional<LocalDate> asOf;
    private final List<String> focus;
    private final List<StatedFact> sections;
    private final List<Stated> flat;
    private final Optional<Heading> rulebooksAt;

    CaseFile(String file, int number, Place place, String name, List<String> rulebooks, Optional<LocalDate> asOf, List<String> focus,
            List<StatedFact> sections, List<Stated> flat) {
        this(file, number, place, name, rulebooks, asOf, focus, sections, flat, Optional.empty());
    }

    CaseFile(String file, int number, Place place, String name, List<String> rulebooks, Optional<LocalDate> asOf, List<String> focus,
            List<StatedFact> sections, List<Stated> flat, Optional<Heading> rulebooksAt) {
        this.file = file;
        this.number = number;
        this.place = place;
        this.name = name;
        this.rulebooks = List.copyOf(rulebooks);
        this.asOf = asOf;
        this.focus = List.copyOf(focus);
        this.sections = List.copyOf(StatedFact.spread(sections));
        this.flat = List.copyOf(flat);
        this.rulebooksAt = rulebooksAt;
    }

    /**
     * Where a heading stands.
     *
     * @param place its place
     * @param where what a message says beside the place, of a table its row and column
     */
    record Heading(Place place, String where) {}

    /** The file it stands in, as it was named to the reader; {@code -} for standard input. */
    public String file() {
        return file;
    }

    /** Which of the cases in its file it is, from 1. */
    public int number() {
        return number;
    }

    /** Where it opens. */
    public Place place() {
        return place;
    }

    /** What the file calls it. */
    public String name() {
        return name;
    }

    /** The rulebooks it names; empty where they follow from the controller and the recipient. */
    public List<String> rulebooks() {
        return rulebooks;
    }

    /** The day whose law applies. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** The questions it asks; empty for the default. */
    public List<String> focus() {
        return focus;
    }

    /** The facts stated under their own heading, and those that a list of codes under {@code answers:} stands for. */
    public List<StatedFact> sections() {
        return sections;
    }

    /** The flat answers, each term once. */
    public List<Stated> flat() {
        return flat;
    }

    /** The facts stated under their own heading, with their names and what hangs on them. */
    public List<Fact<?>> facts() {
        return sections.stream().<Fact<?>>map(StatedFact::whole).toList();
    }

    /** The flat answers by term. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        flat.forEach(stated -> answers.put(stated.term(), stated.value()));
        return Collections.unmodifiableMap(answers);
    }

    /** Everything it states, wherever it stands. */
    public Stream<Stated> everything() {
        return Stream.concat(flat.stream(), sections.stream().flatMap(CaseFile::everythingIn));
    }

    private static Stream<Stated> everythingIn(StatedFact fact) {
        return Stream.concat(fact.answers().stream(), fact.records().stream().flatMap(CaseFile::everythingIn));
    }

    /** This case with one more flat answer, or with another in its place. */
    public CaseFile with(String term, Object value) {
        List<Stated> more = new ArrayList<>(flat.stream().filter(stated -> !stated.term().equals(term)).toList());
        more.add(new Stated(term, value, place));
        return new CaseFile(file, number, place, name, rulebooks, asOf, focus, sections, more, rulebooksAt);
    }

    /** This case without a flat answer. */
    public CaseFile without(String term) {
        return new CaseFile(file, number, place, name, rulebooks, asOf, focus, sections,
                flat.stream().filter(stated -> !stated.term().equals(term)).toList(), rulebooksAt);
    }

    /**
     * A session with everything the file states.
     *
     * @throws CaseException if the library does not take it; the message names the place in the file
     */
    public CaseSession open(Safeconduct safeconduct) {
        CaseSession session = safeconduct.openSession();
        sections.forEach(section -> insert(session, section));
        flat.forEach(stated -> at(stated.place(), () -> session.answers(Map.of(stated.term(), stated.value()))));
        Heading books = rulebooksAt.orElse(new Heading(place, ""));
        at(books.place(), () -> {
            try {
                session.rulebooks(rulebooks.toArray(String[]::new));
            } catch (CaseException e) {
                throw new CaseException(books.where() + e.getMessage(), e);
            }
        });
        at(place, () -> {
            asOf.ifPresent(session::asOf);
            session.focus(focus.toArray(String[]::new));
        });
        return session;
    }

    /** A fault that deciding the case came to, with the place in the file: of the answer it is about, or of the case as a whole. */
    public CaseException placed(CaseException fault) {
        Optional<Place> answer = fault.term()
                .flatMap(term -> everything().filter(stated -> stated.term().equals(term)).map(Stated::place).findFirst());
        return fault.place().isPresent() ? fault : new CaseException(answer.orElse(place) + ": " + fault.getMessage(), fault);
    }

    private static void insert(CaseSession session, StatedFact fact) {
        at(fact.place(), () -> session.insert(fact.whole()));
    }

    private static void at(Place place, Runnable step) {
        try {
            step.run();
        } catch (CaseException e) {
            throw e.place().isPresent() ? e : e.at(place);
        }
    }

    /** Where it stands; its name and its answers speak of people. */
    @Override
    public String toString() {
        return "CaseFile[" + place + "]";
    }
}
