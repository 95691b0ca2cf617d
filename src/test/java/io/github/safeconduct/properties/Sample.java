package io.github.safeconduct.properties;

import io.github.safeconduct.Case;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.reference.Kleene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A case that can be taken apart and changed: what a property tries out. Changing it gives another. */
final class Sample {

    /** A fact with its answers, and the records that hang on it. */
    record Part(FactKind kind, Map<String, Object> answers, List<Part> records) {

        Part copy() {
            return new Part(kind, new TreeMap<>(answers), new ArrayList<>(records.stream().map(Part::copy).toList()));
        }
    }

    private final Map<String, Object> loose = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> rulebooks = new TreeSet<>();
    private final Set<String> focus = new TreeSet<>();
    private LocalDate day;

    Sample(LocalDate day, Set<String> rulebooks) {
        this.day = day;
        this.rulebooks.addAll(rulebooks);
    }

    static Sample of(Case given, LocalDate otherwise) {
        Sample sample = new Sample(given.asOf().orElse(otherwise), new TreeSet<>(given.rulebooks()));
        sample.focus.addAll(given.focus());
        given.answers().forEach((term, answer) -> sample.loose.put(term, answer));
        given.facts().forEach(fact -> sample.parts.add(part(fact)));
        return sample;
    }

    static Part part(Fact<?> fact) {
        List<Part> records = new ArrayList<>();
        if (fact instanceof Subject<?> subject) {
            subject.records().forEach(record -> records.add(part(record)));
        }
        return new Part(FactKind.of(fact), new TreeMap<>(fact.answers().stated()), records);
    }

    Sample copy() {
        Sample copy = new Sample(day, rulebooks);
        copy.focus.addAll(focus);
        copy.loose.putAll(loose);
        parts.forEach(part -> copy.parts.add(part.copy()));
        return copy;
    }

    Map<String, Object> loose() {
        return loose;
    }

    List<Part> parts() {
        return parts;
    }

    Set<String> rulebooks() {
        return rulebooks;
    }

    Set<String> focus() {
        return focus;
    }

    LocalDate day() {
        return day;
    }

    Sample on(LocalDate other) {
        Sample copy = copy();
        copy.day = other;
        return copy;
    }

    /** A number that a term of this case has, and no other has. */
    int hash(Term term) {
        return (term.name() + day + rulebooks + terms().size()).hashCode() >>> 3;
    }

    /** The case with one more loose answer, or another in place of the one there. */
    Sample with(String term, Object answer) {
        Sample copy = copy();
        copy.loose.put(term, answer);
        return copy;
    }

    /**
     * The case with everything asked. In a narrower focus what is certain counts wherever it stands and what is merely possible does not,
     * so that an answer about a duty nobody asked for can change more than the bounds foresee.
     */
    Sample everythingAsked() {
        Sample copy = copy();
        copy.focus.clear();
        copy.focus.addAll(List.of("sensitivity", "risk-benefit", "lawful-basis", "derogation", "onward-transfer", "duties"));
        return copy;
    }

    /** Every answer map of the case: the loose answers, and those of each fact and record. */
    List<Map<String, Object>> places() {
        List<Map<String, Object>> places = new ArrayList<>(List.of(loose));
        parts.forEach(part -> collect(part, places));
        return places;
    }

    private static void collect(Part part, List<Map<String, Object>> places) {
        places.add(part.answers());
        part.records().forEach(record -> collect(record, places));
    }

    /** Every term that is answered somewhere, a written unknown included. */
    Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        places().forEach(place -> terms.addAll(place.keySet()));
        return terms;
    }

    /** The case without any answer to a term. */
    Sample without(String term) {
        Sample copy = copy();
        copy.places().forEach(place -> place.remove(term));
        return copy;
    }

    /** The case with every answer to a term written unknown. */
    Sample unknown(String term) {
        Sample copy = copy();
        copy.places().forEach(place -> place.computeIfPresent(term, (same, answer) -> Truth.UNKNOWN));
        return copy;
    }

    Case toCase() {
        Case.Builder builder = Case.builder().asOf(day).answers(loose);
        if (!rulebooks.isEmpty()) {
            builder.rulebooks(rulebooks.toArray(String[]::new));
        }
        if (!focus.isEmpty()) {
            builder.focus(focus.toArray(String[]::new));
        }
        parts.forEach(part -> builder.add(fact(part)));
        return builder.build();
    }

    private static Fact<?> fact(Part part) {
        Fact<?> fact = part.kind().blank();
        for (Map.Entry<String, Object> answer : part.answers().entrySet()) {
            fact = answered(fact, answer.getKey(), answer.getValue());
        }
        return fact instanceof Subject<?> subject && !part.records().isEmpty()
                ? subject.with(part.records().stream().map(Sample::fact).toArray(Fact<?>[]::new))
                : fact;
    }

    private static Fact<?> answered(Fact<?> fact, String term, Object answer) {
        if (answer instanceof Truth truth) {
            // Answering with UNKNOWN would take the answer back; a written unknown is more than silence.
            return truth == Truth.UNKNOWN ? fact.unknown(term) : fact.answer(term, truth);
        }
        if (Library.term(term).isCompared()) {
            return fact.answer(term, answer);
        }
        return answer instanceof Number number ? fact.answer(term, number) : fact.answer(term, answer.toString());
    }

    /** The flows of the case, flat, as the second decider takes them; empty where two places contradict each other. */
    Optional<List<Map<String, Object>>> flows() {
        List<Map<String, Object>> flows = new ArrayList<>(List.of(Map.of()));
        for (FactKind kind : List.of(FactKind.RECIPIENT, FactKind.DATA_SUBJECT, FactKind.PERSONAL_DATA, FactKind.CONTROLLER)) {
            List<Part> ofKind = parts.stream().filter(part -> part.kind() == kind).toList();
            List<Map<String, Object>> next = new ArrayList<>();
            for (Map<String, Object> flow : flows) {
                for (Part part : ofKind.isEmpty() ? List.of(new Part(kind, Map.of(), List.of())) : ofKind) {
                    Optional<Map<String, Object>> joined = joined(flow, part);
                    if (joined.isEmpty()) {
                        return Optional.empty();
                    }
                    next.add(joined.get());
                }
            }
            flows = next;
        }
        List<Map<String, Object>> whole = new ArrayList<>();
        for (Map<String, Object> flow : flows) {
            Optional<Map<String, Object>> all = plus(flow, loose);
            for (Part part : parts) {
                if (!part.kind().isSubject() && part.kind() != FactKind.CONTROLLER) {
                    all = all.flatMap(known -> plus(known, part.answers()));
                }
            }
            if (all.isEmpty()) {
                return Optional.empty();
            }
            whole.add(flat(all.get()));
        }
        return Optional.of(whole);
    }

    private static Optional<Map<String, Object>> joined(Map<String, Object> flow, Part part) {
        Optional<Map<String, Object>> all = plus(flow, part.answers());
        for (Part record : part.records()) {
            all = all.flatMap(known -> plus(known, record.answers()));
        }
        return all;
    }

    /** Both together; an answer beats a written unknown, and two that differ are a contradiction. */
    private static Optional<Map<String, Object>> plus(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> all = new LinkedHashMap<>(one);
        for (Map.Entry<String, Object> answer : other.entrySet()) {
            Object before = all.get(answer.getKey());
            if (before == null || before == Truth.UNKNOWN) {
                all.put(answer.getKey(), answer.getValue());
            } else if (answer.getValue() != Truth.UNKNOWN && !before.equals(answer.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private static Map<String, Object> flat(Map<String, Object> answers) {
        Map<String, Object> flat = new TreeMap<>();
        answers.forEach((term, answer) -> flat.put(term, answer == Truth.UNKNOWN
                ? Kleene.UNKNOWN
                : answer instanceof Truth truth ? (Object) (truth == Truth.YES) : answer instanceof Enum<?> code ? code.name() : answer));
        return flat;
    }

    @Override
    public String toString() {
        return "as of " + day + " under " + rulebooks + (focus.isEmpty() ? "" : " focus " + focus) + " " + loose
                + (parts.isEmpty() ? "" : " " + parts);
    }
}
