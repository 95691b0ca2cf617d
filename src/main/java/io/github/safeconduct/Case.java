package io.github.safeconduct;

import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.Subject;
import io.github.safeconduct.model.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One operation to be judged: facts, loose answers, the day, the focus, the rulebooks. A value: two cases that state the same are equal,
 * whatever the order in which it was said.
 *
 * <p>Immutable and thread safe. {@link #toString()} shows no answer. Build it with {@link #builder()}, or let a {@link CaseSession} gather
 * it.
 */
public final class Case {

    private final List<Fact<?>> facts;
    private final Map<String, Object> answers;
    private final List<String> rulebooks;
    private final List<String> focus;
    private final Optional<LocalDate> asOf;
    private final int hash;

    private Case(Builder builder) {
        List<Fact<?>> ordered = new ArrayList<>(builder.facts);
        // The order of the facts must not show; facts that are equal in everything are the same fact said twice.
        ordered.sort(new FactOrder());
        this.facts = Collections.unmodifiableList(ordered);
        this.answers = Collections.unmodifiableMap(new TreeMap<>(builder.answers));
        this.rulebooks = List.copyOf(new TreeSet<>(builder.rulebooks));
        this.focus = List.copyOf(new TreeSet<>(builder.focus));
        this.asOf = Optional.ofNullable(builder.asOf);
        this.hash = Objects.hash(facts, answers, rulebooks, focus, asOf);
    }

    /** An empty case to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** This case, to be changed into another. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.facts.addAll(facts);
        builder.answers.putAll(answers);
        builder.rulebooks.addAll(rulebooks);
        builder.focus.addAll(focus);
        builder.asOf = asOf.orElse(null);
        return builder;
    }

    /** The facts, in the order of their kinds. */
    public List<Fact<?>> facts() {
        return facts;
    }

    /** What it states of a term by its own name: without a fact, on each fact, and on each record that hangs on one; unknowns included. */
    public List<Object> stated(String term) {
        Objects.requireNonNull(term, "the term is null");
        List<Object> stated = new ArrayList<>();
        Optional.ofNullable(answers.get(term)).map(Answers::canonical).ifPresent(stated::add);
        for (Fact<?> fact : facts) {
            add(fact, term, stated);
            if (fact instanceof Subject<?> subject) {
                subject.records().forEach(record -> add(record, term, stated));
            }
        }
        return stated;
    }

    private static void add(Fact<?> fact, String term, List<Object> stated) {
        Object answer = fact.answers().saysUnknown(term) ? Truth.UNKNOWN : fact.answers().get(term);
        if (answer != null) {
            stated.add(answer);
        }
    }

    /** The answers given without saying which fact they are about, by term or catalogue name. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** The rulebooks named; empty where they follow from the controller and the recipients. */
    public List<String> rulebooks() {
        return rulebooks;
    }

    /** The questions or areas asked for; empty where the default applies. */
    public List<String> focus() {
        return focus;
    }

    /** The day whose law applies; empty for the day of the decision. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Case that && hash == that.hash && facts.equals(that.facts) && answers.equals(that.answers)
                && rulebooks.equals(that.rulebooks) && focus.equals(that.focus) && asOf.equals(that.asOf));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** How much was stated; nothing of it. */
    @Override
    public String toString() {
        return "Case[" + facts.size() + " facts, " + answers.size() + " answers]";
    }

    /**
     * Gathers a case. Not thread safe. Terms and codes are checked when the case is decided, against the vocabulary of the library that
     * decides it.
     */
    public static final class Builder {

        private final List<Fact<?>> facts = new ArrayList<>();
        private final Map<String, Object> answers = new TreeMap<>();
        private final Collection<String> rulebooks = new ArrayList<>();
        private final Collection<String> focus = new ArrayList<>();
        private LocalDate asOf;

        private Builder() {}

        /** Adds facts. */
        public Builder add(Fact<?>... more) {
            for (Fact<?> fact : Objects.requireNonNull(more, "the facts are null")) {
                facts.add(Objects.requireNonNull(fact, "a fact is null; leave it out where there is none"));
            }
            return this;
        }

        /** Puts facts in the place of all those there are. */
        public Builder facts(Collection<? extends Fact<?>> instead) {
            Fact<?>[] all = Objects.requireNonNull(instead, "the facts are null").toArray(Fact<?>[]::new);
            facts.clear();
            return add(all);
        }

        /**
         * Sets answers without saying which fact they are about: by term or catalogue name, as yes or no, {@link Truth}, a code, a
         * number, a country or a day.
         */
        public Builder answers(Map<String, ?> more) {
            Objects.requireNonNull(more, "the answers are null").forEach(this::answer);
            return this;
        }

        /** Sets one such answer, in place of the one given before under the same name. */
        public Builder answer(String term, Object answer) {
            Objects.requireNonNull(answer, "an answer is null; say Truth.UNKNOWN, or leave the term out");
            answers.put(Objects.requireNonNull(term, "a term is null"), kept(answer));
            return this;
        }

        /** In the one form of what is said, so that equal cases are equal; what is no answer is said when the case is decided. */
        private static Object kept(Object answer) {
            try {
                return Answers.canonical(answer);
            } catch (IllegalArgumentException e) {
                return answer;
            }
        }

        /** Takes such an answer back. */
        public Builder retract(String term) {
            answers.remove(Objects.requireNonNull(term, "a term is null"));
            return this;
        }

        /** Names the rulebooks that govern, instead of those of the controller and the recipients. */
        public Builder rulebooks(String... names) {
            List<String> named = named(Objects.requireNonNull(names, "the rulebooks are null"), "a rulebook");
            rulebooks.clear();
            rulebooks.addAll(named);
            return this;
        }

        /** The questions the case asks: names ({@code onward-transfer}) or area codes ({@code OT}). */
        public Builder focus(String... questionsOrAreas) {
            List<String> named = named(Objects.requireNonNull(questionsOrAreas, "the focus is null"), "a focus");
            focus.clear();
            focus.addAll(named);
            return this;
        }

        /** The day whose law applies. */
        public Builder asOf(LocalDate day) {
            this.asOf = Objects.requireNonNull(day, "the day is null; leave asOf out for today");
            return this;
        }

        /** Leaves the day open: it is then that of the decision. */
        Builder onNoDay() {
            this.asOf = null;
            return this;
        }

        private static List<String> named(String[] names, String what) {
            return Arrays.stream(names).map(name -> Objects.requireNonNull(name, what + " is null")).toList();
        }

        /** The case. */
        public Case build() {
            return new Case(this);
        }
    }

    /** A fixed order over facts: by kind, then by what is stated, so that equal cases are equal however they were said. */
    private static final class FactOrder implements Comparator<Fact<?>> {

        /** What each fact says, made once: a case may have a thousand recipients. */
        private final Map<Fact<?>, String> texts = new IdentityHashMap<>();

        @Override
        public int compare(Fact<?> left, Fact<?> right) {
            int byKind = FactKind.of(left).compareTo(FactKind.of(right));
            return byKind != 0 || left.equals(right) ? byKind : text(left).compareTo(text(right));
        }

        private String text(Fact<?> fact) {
            return texts.computeIfAbsent(fact, Canonical::of);
        }
    }
}
