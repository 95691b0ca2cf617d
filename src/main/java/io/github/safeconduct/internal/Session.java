package io.github.safeconduct.internal;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Notice;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case session over an engine. */
final class Session implements CaseSession {

    private final Engine engine;
    private @Nullable List<Fact<?>> facts = new ArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private String[] rulebooks = {};
    private String[] focus = {};
    private @Nullable LocalDate asOf;

    Session(Engine engine) {
        this.engine = engine;
    }

    private List<Fact<?>> open() {
        List<Fact<?>> known = facts;
        if (known == null) {
            throw new IllegalStateException("the session is closed; open another with Safeconduct.openSession()");
        }
        return known;
    }

    @Override
    public CaseSession insert(Fact<?> fact) {
        List<Fact<?>> known = open();
        Objects.requireNonNull(fact, "the fact is null; leave it out where there is none");
        CaseReader.check(fact, engine.vocabulary());
        if (fact instanceof Operation && known.stream().anyMatch(Operation.class::isInstance)) {
            throw new CaseException("a second Operation: a case is about one operation; open a session for each");
        }
        known.add(fact);
        return this;
    }

    @Override
    public CaseSession answers(Map<String, ?> more) {
        open();
        Objects.requireNonNull(more, "the answers are null");
        Map<String, Object> checked = new LinkedHashMap<>();
        more.forEach((name, answer) -> {
            Term term = CaseReader.term(engine.vocabulary(), Objects.requireNonNull(name, "a term is null"));
            Object value = CaseReader.accepted(term,
                    Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN, or leave the term out"));
            Object before = checked.put(term.name(), value);
            if (before != null && !before.equals(value)) {
                throw CaseException.about(term.name(), "'" + term.name() + "' is answered twice and differently"
                        + (name.equals(term.name()) ? "" : "; '" + name + "' is another name for it") + "; keep one answer");
            }
        });
        answers.putAll(checked);
        return this;
    }

    @Override
    public CaseSession answer(String name, Object answer) {
        List<Fact<?>> known = open();
        Term term = CaseReader.term(engine.vocabulary(), Objects.requireNonNull(name, "a term is null"));
        Object value = CaseReader.accepted(term,
                Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN, or retract the term"));
        List<Integer> answering = answering(known, term);
        if (answering.size() > 1) {
            throw CaseException.about(term.name(), Notice.of(Notice.Kind.ON_SEVERAL_FACTS, term.name()),
                    "'" + term.name() + "' is answered on " + answering.size() + " facts of the kind " + term.fact().typeName()
                            + "; insert the one that changes anew, in a session of its own");
        }
        if (answering.isEmpty()) {
            answers.put(term.name(), value);
        } else {
            int at = answering.get(0);
            known.set(at, with(known.get(at), term, value));
            answers.remove(term.name());
        }
        return this;
    }

    @Override
    public CaseSession retract(String name) {
        List<Fact<?>> known = open();
        Term term = CaseReader.term(engine.vocabulary(), Objects.requireNonNull(name, "a term is null"));
        answers.remove(term.name());
        for (int at : answering(known, term)) {
            Fact<?> fact = known.get(at);
            known.set(at, fact.with(without(fact.answers(), term)));
        }
        return this;
    }

    private static List<Integer> answering(List<Fact<?>> facts, Term term) {
        List<Integer> answering = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Answers stated = facts.get(i).answers();
            if (FactKind.of(facts.get(i)) == term.fact()
                    && (stated.says(term.name()) || term.catalogue().stream().anyMatch(stated::says))) {
                answering.add(i);
            }
        }
        return answering;
    }

    private static Answers without(Answers stated, Term term) {
        Answers left = stated.without(term.name());
        for (String name : term.catalogue()) {
            left = left.without(name);
        }
        return left;
    }

    private static Fact<?> with(Fact<?> fact, Term term, Object value) {
        Answers left = without(fact.answers(), term);
        return fact.with(left.andCanonical(term.name(), value));
    }

    @Override
    public CaseSession rulebooks(String... names) {
        open();
        for (String name : Objects.requireNonNull(names, "the rulebooks are null")) {
            engine.rulebook(Objects.requireNonNull(name, "a rulebook is null"));
        }
        rulebooks = names.clone();
        return this;
    }

    @Override
    public CaseSession asOf(LocalDate day) {
        open();
        asOf = Objects.requireNonNull(day, "the day is null; leave asOf out for today");
        return this;
    }

    @Override
    public CaseSession focus(String... questionsOrAreas) {
        open();
        for (String name : Objects.requireNonNull(questionsOrAreas, "the focus is null")) {
            Focus.named(Objects.requireNonNull(name, "a focus is null"));
        }
        focus = questionsOrAreas.clone();
        return this;
    }

    @Override
    public Case toCase() {
        Case.Builder builder = Case.builder().add(open().toArray(Fact<?>[]::new)).answers(answers).rulebooks(rulebooks).focus(focus);
        if (asOf != null) {
            builder.asOf(asOf);
        }
        return builder.build();
    }

    @Override
    public Decision decide() {
        return engine.decide(toCase());
    }

    @Override
    public void close() {
        facts = null;
        answers.clear();
    }

    @Override
    public String toString() {
        return facts == null ? "CaseSession[closed]" : "CaseSession[open]";
    }
}
