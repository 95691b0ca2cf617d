package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.FormField;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.SafeconductException;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.TermName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A library that decides nothing: it answers cases with decisions a test has prepared, and remembers what it was asked. A case that
 * nothing was prepared for is an {@link AssertionError}, and never a permission. Everything but the deciding is real: sessions take and
 * refuse what they always do, so does deciding, and vocabulary and registers are those of the law. Thread safe.
 *
 * <pre>{@code
 * FakeSafeconduct fake = new FakeSafeconduct();
 * fake.when(FakeSafeconduct.stating(RecipientTerm.RECIPIENT_TYPE, RecipientKind.DONOR)).then(PreparedDecision.refused("UNHCR-OT-01"));
 * }</pre>
 */
public final class FakeSafeconduct implements Safeconduct {

    private final Safeconduct law;
    private final List<Prepared> prepared = new CopyOnWriteArrayList<>();
    private final List<Case> asked = new CopyOnWriteArrayList<>();
    private final List<Case> unexpected = new CopyOnWriteArrayList<>();

    /** What to do about some cases. */
    private record Prepared(Predicate<Case> which, Answer answer) {}

    /** A decision, or an exception. */
    @FunctionalInterface
    private interface Answer {

        Decision to(Case given);
    }

    /** On the bundled law. */
    public FakeSafeconduct() {
        this(PreparedDecision.bundled());
    }

    /** On the law of a library, a host's own rulebooks among it. */
    public FakeSafeconduct(Safeconduct law) {
        this.law = Objects.requireNonNull(law, "the library is null");
    }

    /** Prepares the answer to the cases a predicate holds of. Of several that hold the one that was prepared first answers. */
    public Preparation when(Predicate<Case> which) {
        Objects.requireNonNull(which, "the predicate is null");
        if (which instanceof Stating stating) {
            stating.accepted(law.vocabulary());
        }
        return new Preparation(which);
    }

    /** Prepares the answer to every case that nothing was prepared for before. */
    public Preparation whatever() {
        return when(given -> true);
    }

    /**
     * Holds of a case that states this answer to a term: on a fact of any kind, or without one.
     *
     * @throws IllegalArgumentException if a bundled term takes no such answer, so that no case could state it; of a host's own term
     * {@link #when} throws it
     */
    public static Predicate<Case> stating(TermName<?> term, Object answer) {
        Objects.requireNonNull(term, "the term is null");
        Objects.requireNonNull(answer, "the answer is null; say Truth.UNKNOWN");
        Stating stating = new Stating(term.name(), Answers.canonical(answer));
        Vocabulary bundled = PreparedDecision.bundled().vocabulary();
        if (bundled.find(term.name()) != null) {
            stating.accepted(bundled);
        }
        return stating;
    }

    /** That a case states an answer; looked over, since a code of another term is stated by none and the preparation would never be met. */
    private record Stating(String term, Object answer) implements Predicate<Case> {

        @Override
        public boolean test(Case given) {
            return given.stated(term).contains(answer);
        }

        void accepted(Vocabulary vocabulary) {
            vocabulary.require(term).accept(answer);
        }
    }

    /** Holds of a case that states exactly this fact. */
    public static Predicate<Case> stating(Fact<?> fact) {
        Objects.requireNonNull(fact, "the fact is null");
        return given -> given.facts().contains(fact);
    }

    /** The half of a preparation that says what comes of it. */
    public final class Preparation {

        private final Predicate<Case> which;

        private Preparation(Predicate<Case> which) {
            this.which = which;
        }

        /** Answers with a decision. */
        public FakeSafeconduct then(Decision decision) {
            Objects.requireNonNull(decision, "the decision is null");
            return answer(given -> decision);
        }

        /** Answers with a decision that is put together now. */
        public FakeSafeconduct then(PreparedDecision decision) {
            return then(decision.build());
        }

        /** Fails as the library would: the case cannot be decided as given, or the engine failed. */
        public FakeSafeconduct thenThrow(SafeconductException failure) {
            Objects.requireNonNull(failure, "the exception is null");
            return answer(given -> {
                throw failure;
            });
        }

        private FakeSafeconduct answer(Answer answer) {
            prepared.add(new Prepared(which, answer));
            return FakeSafeconduct.this;
        }
    }

    /** The cases it was asked about, in order; those that nothing was prepared for among them. */
    public List<Case> asked() {
        return List.copyOf(asked);
    }

    /**
     * Fails if it was asked about a case that nothing was prepared for: for hosts that catch whatever a decision throws.
     *
     * @throws AssertionError if it was
     */
    public void wasAskedNothingElse() {
        if (!unexpected.isEmpty()) {
            throw unexpected(unexpected.get(0));
        }
    }

    private AssertionError unexpected(Case given) {
        String kinds = given.facts().stream().map(fact -> FactKind.of(fact).typeName()).distinct().collect(Collectors.joining(", "));
        return new AssertionError("FakeSafeconduct was asked about a case that nothing was prepared for. It states "
                + (kinds.isEmpty() ? "no fact" : kinds)
                + (given.answers().isEmpty() ? "" : " and " + given.answers().size() + " loose answers")
                + "; prepared are " + prepared.size() + " answers, and no predicate holds of it. Prepare one with "
                + "fake.when(…).then(…), or decide on the real library, Safeconduct.load(). A fake permits nothing by itself");
    }

    /**
     * What was prepared for the case.
     *
     * @throws io.github.safeconduct.CaseException if the library itself would not decide it: it states what no session takes, its answers
     * contradict each other, or no rulebook governs
     * @throws AssertionError if nothing was prepared for it
     */
    @Override
    public Decision decide(Case given) {
        Objects.requireNonNull(given, "the case is null");
        // What comes of it is not looked at: a host whose cases the library refuses must not pass its tests on a fake that takes them.
        law.decide(given);
        asked.add(given);
        for (Prepared one : prepared) {
            if (one.which().test(given)) {
                return one.answer().to(given);
            }
        }
        unexpected.add(given);
        throw unexpected(given);
    }

    @Override
    public CaseSession openSession() {
        return new FakeSession(this, law.openSession());
    }

    @Override
    public List<FormField> form(Case given) {
        return law.form(given);
    }

    @Override
    public SortedMap<String, List<String>> readBy(String term) {
        return law.readBy(term);
    }

    @Override
    public Set<String> rulebooks() {
        return law.rulebooks();
    }

    @Override
    public Register register(String rulebook) {
        return law.register(rulebook);
    }

    @Override
    public Vocabulary vocabulary() {
        return law.vocabulary();
    }

    @Override
    public Safeconduct warmUp() {
        return this;
    }

    /** How much was prepared and asked; nothing of it. */
    @Override
    public String toString() {
        return "FakeSafeconduct[" + prepared.size() + " prepared, " + asked.size() + " asked]";
    }
}
