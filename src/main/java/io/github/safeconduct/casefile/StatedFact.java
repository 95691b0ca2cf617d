package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.law.Place;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as a file states it, with the records that stand under it.
 *
 * @param kind what it is
 * @param name what the file calls it, where it is one of several data subjects, kinds of data or recipients
 * @param answers its own answers, in the order of the file; each term once
 * @param records the facts nested under it: the agreement with this recipient, the consent of this person
 * @param place where it stands
 * @param listed whether it is one of a list of codes under {@code answers}
 */
public record StatedFact(FactKind kind, Optional<String> name, List<Stated> answers, List<StatedFact> records, Place place,
        boolean listed) {

    /** A fact under its own heading. */
    public StatedFact(FactKind kind, Optional<String> name, List<Stated> answers, List<StatedFact> records, Place place) {
        this(kind, name, answers, records, place, false);
    }

    public StatedFact {
        answers = List.copyOf(answers);
        records = List.copyOf(records);
    }

    /**
     * What one section says of a subject whose codes stand in a list holds of each of them: "the recipient" is both the partner and the
     * ministry.
     */
    static List<StatedFact> spread(List<StatedFact> all) {
        List<StatedFact> spread = new ArrayList<>(all);
        for (FactKind kind : FactKind.values()) {
            List<StatedFact> listed = spread.stream().filter(fact -> fact.kind() == kind && kind.isSubject() && fact.listed()).toList();
            List<StatedFact> sections = spread.stream().filter(fact -> fact.kind() == kind && !fact.listed()).toList();
            if (!listed.isEmpty() && sections.size() == 1) {
                StatedFact section = sections.get(0);
                spread.remove(section);
                listed.forEach(one -> spread.set(spread.indexOf(one), new StatedFact(kind, one.name(),
                        both(section, one), section.records(), one.place(), false)));
            }
        }
        return spread;
    }

    /** The fact with its answers, without name and records. */
    public Fact<?> fact() {
        Fact<?> fact = kind.blank();
        for (Stated stated : answers) {
            fact = with(fact, stated);
        }
        return fact;
    }

    /** The fact with its answers, its name, and the records that hang on it. */
    public Fact<?> whole() {
        Fact<?> fact = fact();
        if (fact instanceof Subject<?> subject) {
            onceEach();
            Subject<?> named = name.isPresent() ? subject.named(name.get()) : subject;
            try {
                return named.with(records.stream().<Fact<?>>map(StatedFact::fact).toArray(Fact<?>[]::new));
            } catch (IllegalArgumentException e) {
                throw new CaseException(String.valueOf(e.getMessage())).at(records.isEmpty() ? place : records.get(0).place());
            }
        }
        return fact;
    }

    /** Of two records of one kind neither is believed. */
    private void onceEach() {
        Map<FactKind, StatedFact> seen = new EnumMap<>(FactKind.class);
        for (StatedFact record : records) {
            StatedFact before = seen.put(record.kind(), record);
            if (before != null) {
                throw new CaseException("two records of the kind " + record.kind().typeName() + " hang on one " + kind.typeName()
                        + ", here and at " + before.place() + "; put their answers into one")
                        .at(record.place());
            }
        }
    }

    /**
     * What a section says of each of several subjects, and what the list says of this one; where both say it and differ, neither is
     * believed.
     */
    private static List<Stated> both(StatedFact section, StatedFact one) {
        List<Stated> all = new ArrayList<>(section.answers());
        for (Stated listed : one.answers()) {
            Stated before = section.answers().stream().filter(stated -> stated.term().equals(listed.term())).findFirst().orElse(null);
            if (before != null && !before.value().equals(listed.value())) {
                throw CaseException.about(listed.term(),
                        "'" + listed.term() + "' is answered twice and differently, here and at " + before.place() + "; keep one answer")
                        .at(listed.place());
            }
            if (before == null) {
                all.add(listed);
            }
        }
        return all;
    }

    private static Fact<?> with(Fact<?> fact, Stated stated) {
        return fact.with(fact.answers().andCanonical(stated.term(), stated.value()));
    }

    /** The kind and the place; names and answers speak of people. */
    @Override
    public String toString() {
        return kind.typeName() + " at " + place;
    }
}
