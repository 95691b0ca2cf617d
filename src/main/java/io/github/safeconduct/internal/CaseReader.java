package io.github.safeconduct.internal;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Notice;
import io.github.safeconduct.law.Consistency;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads a case against the vocabulary and takes it apart into flows. */
final class CaseReader {

    /** Flows that differ, at the most; a case beyond is several operations. */
    private static final int MOST = 2_000;

    private final Vocabulary vocabulary;
    private final Map<FactKind, Answers> loose = new EnumMap<>(FactKind.class);
    private final Map<FactKind, List<Group>> subjects = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Answers> records = new EnumMap<>(FactKind.class);
    private final List<Answers> controllers = new ArrayList<>();
    private final Map<List<Object>, Integer> owners = new LinkedHashMap<>();

    /** Subjects that do not differ in anything but their names. */
    private record Group(FactKind kind, int number, Answers answers, Map<FactKind, Answers> records, List<String> names) {}

    private CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The flows of a case, each with what its answers imply.
     *
     * @param day the day of the decision
     * @throws CaseException if a term, a code or an answer is unknown, or two statements contradict each other
     */
    static List<FlowFacts> flows(Case given, LocalDate day, Vocabulary vocabulary, Consistency consistency) {
        CaseReader reader = new CaseReader(vocabulary);
        reader.loose(given.answers());
        given.facts().forEach(reader::fact);
        reader.name();
        List<FlowFacts> flows = reader.flows(day, consistency);
        flows.forEach(flow -> together(flow, vocabulary, consistency));
        return flows;
    }

    /** Answers that cannot be so at the same time: neither is believed. */
    static void together(FlowFacts flow, Vocabulary vocabulary, Consistency consistency) {
        Map<String, String> said = new TreeMap<>();
        flow.answers().values().forEach(answers -> answers.forEach((term, answer) -> {
            if (consistency.excludes(term)) {
                said.put(term, Stated.word(answer));
            }
        }));
        said.forEach((term, answer) -> {
            for (Stated other : consistency.excluded(new Stated(term, answer))) {
                if (other.answer().equals(said.get(other.term()))) {
                    throw CaseException.about(term, Notice.of(Notice.Kind.CONTRADICTION, term, other.term()),
                            "the answers to " + Implications.named(vocabulary.require(term)) + " and "
                                    + Implications.named(vocabulary.require(other.term()))
                                    + " cannot both be so; correct one of the two");
                }
            }
        });
    }

    /**
     * Looks a fact over as it comes in.
     *
     * @throws CaseException if a term or code is unknown, or belongs to another fact
     */
    static void check(Fact<?> fact, Vocabulary vocabulary) {
        new CaseReader(vocabulary).fact(fact);
    }

    /** An answer in the form its term takes. */
    static Object accepted(Term term, Object answer) {
        try {
            return term.accept(answer);
        } catch (IllegalArgumentException e) {
            throw CaseException.about(term.name(), Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** A term by its own name or a catalogue name. */
    static Term term(Vocabulary vocabulary, String name) {
        Term term = vocabulary.find(name);
        if (term == null) {
            String message = Nearest.unknown("term", name, vocabulary.names()) + "; ./safeconduct terms lists them all";
            throw Nearest.isName(name) ? CaseException.about(name, message) : new CaseException(message);
        }
        return term;
    }

    private void loose(Map<String, Object> answers) {
        Map<FactKind, Map<String, Object>> byKind = new EnumMap<>(FactKind.class);
        answers.forEach((name, answer) -> {
            Term term = term(vocabulary, name);
            add(byKind.computeIfAbsent(term.fact(), any -> new HashMap<>()), term, name, answer);
        });
        byKind.forEach((kind, some) -> loose.put(kind, Answers.none().andCanonical(some)));
    }

    private void fact(Fact<?> fact) {
        FactKind kind = FactKind.of(fact);
        Answers answers = checked(fact);
        if (fact instanceof Subject<?> subject) {
            Map<FactKind, Answers> own = new EnumMap<>(FactKind.class);
            subject.records().forEach(record -> own.put(FactKind.of(record), checked(record)));
            List<Group> groups = subjects.computeIfAbsent(kind, any -> new ArrayList<>());
            Group group = groups.stream().filter(one -> one.answers().equals(answers) && one.records().equals(own)).findFirst()
                    .orElse(null);
            if (group == null) {
                group = new Group(kind, groups.size(), answers, own, new ArrayList<>());
                groups.add(group);
            }
            group.names().add(subject.name());
        } else if (kind == FactKind.CONTROLLER) {
            if (!controllers.contains(answers)) {
                controllers.add(answers);
            }
        } else {
            Answers before = records.get(kind);
            if (before != null && !before.equals(answers)) {
                if (kind != FactKind.APPROVAL) {
                    throw new CaseException(kind == FactKind.OPERATION
                            ? "a second Operation: a case is about one operation; decide each by itself"
                            : "two records of the kind " + kind.typeName() + (kind.parents().isEmpty()
                                    ? "; put their answers into one"
                                    : "; hang each on what it belongs to, for instance " + kind.parents().get(0).typeName()
                                            + ".of(…).with( " + kind.typeName() + ".of() … )"));
                }
                // Approvals of different offices stand side by side.
                records.put(kind, merge(kind, before, answers));
            } else {
                records.put(kind, answers);
            }
        }
    }

    private Answers checked(Fact<?> fact) {
        FactKind kind = FactKind.of(fact);
        Map<String, Object> checked = new HashMap<>();
        for (Map.Entry<String, Object> entry : fact.answers().stated().entrySet()) {
            Term term = term(vocabulary, entry.getKey());
            if (term.fact() != kind) {
                throw CaseException.about(term.name(), "'" + term.name() + "' is not carried by " + kind.typeName() + " but by "
                        + term.fact().typeName() + "; answer it on that fact");
            }
            add(checked, term, entry.getKey(), entry.getValue());
        }
        return Answers.none().andCanonical(checked);
    }

    private static void add(Map<String, Object> answers, Term term, String name, Object answer) {
        Object value = accepted(term, answer);
        Object before = answers.put(term.name(), value);
        if (before != null && !before.equals(value)) {
            throw CaseException.about(term.name(), "'" + term.name() + "' is answered twice and differently"
                    + (name.equals(term.name()) ? "" : "; '" + name + "' is another name for it") + "; keep one answer");
        }
    }

    /** The nearest statement counts, an outer one fills what it leaves open; where both say something and differ, neither is believed. */
    private static Answers merge(FactKind kind, Answers nearest, Answers outer) {
        if (nearest.isEmpty()) {
            return outer;
        }
        outer.stated().forEach((term, answer) -> {
            Object near = nearest.get(term);
            if (near != null && answer != Truth.UNKNOWN && !near.equals(answer)) {
                throw CaseException.about(term, "'" + term + "' is answered twice and differently, on one " + kind.typeName()
                        + " and for the case as a whole; keep one answer");
            }
        });
        return nearest.orElse(outer);
    }

    /** Subjects without a name are numbered where a case has several of their kind. */
    private void name() {
        subjects.forEach((kind, groups) -> {
            int all = groups.stream().mapToInt(group -> group.names().size()).sum();
            int number = 0;
            for (Group group : groups) {
                List<String> named = new ArrayList<>();
                for (String name : group.names()) {
                    number++;
                    if (!name.isEmpty()) {
                        named.add(name);
                    } else if (all > 1) {
                        named.add(kind.section() + " " + number);
                    }
                }
                group.names().clear();
                group.names().addAll(named);
            }
        });
    }

    private List<Group> of(FactKind kind) {
        return subjects.getOrDefault(kind, List.of(new Group(kind, 0, Answers.none(), Map.of(), List.of())));
    }

    private List<FlowFacts> flows(LocalDate day, Consistency consistency) {
        List<Group> people = of(FactKind.DATA_SUBJECT);
        List<Group> data = of(FactKind.PERSONAL_DATA);
        List<Group> recipients = of(FactKind.RECIPIENT);
        List<Answers> responsible = controllers.isEmpty() ? List.of(Answers.none()) : controllers;
        if ((long) people.size() * data.size() * recipients.size() * responsible.size() > MOST) {
            throw new CaseException("the people, data and recipients of the case make more than " + MOST
                    + " different flows; judge fewer that differ in one case");
        }
        List<FlowFacts> flows = new ArrayList<>();
        int number = 0;
        for (Group person : people) {
            for (Group datum : data) {
                for (Group recipient : recipients) {
                    Flow flow = new Flow(person.names(), datum.names(), recipient.names());
                    for (Answers controller : responsible) {
                        flows.add(flow(flow, number, List.of(recipient, person, datum), controller, day, consistency));
                    }
                    number++;
                }
            }
        }
        return flows;
    }

    private FlowFacts flow(Flow flow, int number, List<Group> groups, Answers controller, LocalDate day, Consistency consistency) {
        Map<FactKind, Answers> answers = new EnumMap<>(FactKind.class);
        int[] owner = new int[FactKind.values().length];
        for (FactKind kind : FactKind.values()) {
            List<Object> key = new ArrayList<>(List.of(kind));
            Answers own = kind == FactKind.CONTROLLER ? controller : Answers.none();
            for (Group group : groups) {
                Answers hung = group.kind() == kind ? group.answers() : group.records().get(kind);
                if (hung != null) {
                    own = merge(kind, own, hung);
                    if (group.kind() != kind || of(kind).size() > 1) {
                        key.add(group.kind());
                        key.add(group.number());
                    }
                }
            }
            own = merge(kind, own, records.getOrDefault(kind, Answers.none()));
            own = merge(kind, own, loose.getOrDefault(kind, Answers.none()));
            if (!own.isEmpty()) {
                answers.put(kind, own);
            }
            owner[kind.ordinal()] = owners.computeIfAbsent(key, any -> owners.size());
        }
        return FlowFacts.of(flow, number, answers, owner, day, vocabulary, consistency);
    }
}
