package io.github.safeconduct;

import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.Grade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outcome for one operation, with every conclusion and the law it rests on, what is unknown and what would change it.
 *
 * <p>Immutable and thread safe; every list is in a fixed order, so the same case gives the same decision to the letter. Conclusions,
 * questions and remedies are made when they are first asked for.
 */
public final class Decision {

    private final Outcome outcome;
    private final LocalDate asOf;
    private final List<String> focus;
    private final boolean narrowed;
    private final Lazy<List<Flow>> flows;
    private final List<RulebookOutcome> rulebooks;
    private final Bounds bounds;
    private final boolean exact;
    private final Optional<Grade> sensitivity;
    private final List<Notice> notices;
    private final List<Notice> warnings;
    private final SortedMap<String, Certainty> norms;
    private final Object working = new Object();
    private final Lazy<List<BasisFinding>> lawfulBasis;
    private final Lazy<List<CitedConclusion>> conclusions;
    private final Lazy<List<CitedConclusion>> eitherWay;
    private final Lazy<List<Question>> questions;
    private final Lazy<List<Remedy>> remedies;
    private final Lazy<List<String>> notAssessed;
    private final Lazy<List<String>> presumed;
    private final Lazy<List<String>> unread;
    private final Lazy<List<String>> setAside;
    private final Lazy<List<Presumption>> restsOn;
    private final Lazy<List<SettledTerm>> settled;
    private final Lazy<List<Contradiction>> contradictions;
    private final Lazy<List<Assumption>> assumptions;
    private final Lazy<List<Conflict>> conflicts;
    private final Explanations explanations;
    private final Optional<Vocabulary> vocabulary;
    private final Lazy<Plan> plan;

    /** Makes the explanation of a norm: of its rules that speak, or of those that do not. */
    @FunctionalInterface
    public interface Explanations {

        /** @param silent whether of the rules that do not certainly speak */
        Explanation of(String norm, boolean silent);
    }

    private Decision(Builder builder) {
        this.outcome = builder.outcome;
        this.bounds = builder.bounds == null ? new Bounds(outcome, outcome) : builder.bounds;
        if (outcome == Outcome.UNDECIDED ? bounds.outcome() != Outcome.UNDECIDED : !bounds.allow(outcome)) {
            throw new IllegalArgumentException(
                    "the outcome " + outcome + " contradicts the bounds " + bounds.best() + " to " + bounds.worst());
        }
        this.asOf = builder.asOf;
        this.focus = List.copyOf(builder.focus);
        this.narrowed = builder.narrowed;
        this.flows = list(builder.flows);
        this.rulebooks = List.copyOf(builder.rulebooks);
        this.exact = builder.exact;
        this.sensitivity = Optional.ofNullable(builder.sensitivity);
        this.notices = List.copyOf(builder.notices);
        this.warnings = List.copyOf(builder.warnings);
        this.norms = Collections.unmodifiableSortedMap(new TreeMap<>(builder.norms));
        this.lawfulBasis = list(builder.lawfulBasis);
        this.conclusions = list(builder.conclusions);
        this.eitherWay = list(builder.eitherWay);
        this.questions = list(builder.questions);
        this.remedies = list(builder.remedies);
        this.notAssessed = list(builder.notAssessed);
        this.presumed = list(builder.presumed);
        this.unread = list(builder.unread);
        this.setAside = list(builder.setAside);
        this.restsOn = list(builder.restsOn);
        this.settled = list(builder.settled);
        this.contradictions = list(builder.contradictions);
        this.assumptions = list(builder.assumptions);
        this.conflicts = list(builder.conflicts);
        this.explanations = builder.explanations;
        this.vocabulary = Optional.ofNullable(builder.vocabulary);
        this.plan = new Lazy<>(working, builder.plan == null ? () -> Plan.none(outcome) : builder.plan);
    }

    /** All of it is worked out from the same working state, so one thing after the other. */
    private <T> Lazy<List<T>> list(Supplier<List<T>> maker) {
        return new Lazy<>(working, () -> List.copyOf(maker.get()));
    }

    /** A decision by its parts: for the engine, and for the tests of hosts. */
    public static Builder builder(Outcome outcome) {
        return new Builder(outcome);
    }

    /** What it comes to. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Whether the operation may go ahead: the outcome is a permission, and neither the focus nor the rulebooks named leave out what binds.
     * Go by this.
     */
    public boolean permits() {
        return outcome.isPermitted() && !narrowed;
    }

    /** The day whose law was applied. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The area codes that were assessed in full. */
    public List<String> focus() {
        return focus;
    }

    /**
     * Whether the host asked for less than the default, or named rulebooks without the controller's own: the answer goes as far as it was
     * asked, and permits nothing.
     */
    public boolean isNarrowed() {
        return narrowed;
    }

    /** The flows that were judged, those that do not differ as one. */
    public List<Flow> flows() {
        return flows.get();
    }

    /** What each rulebook says by itself, in alphabetical order. */
    public List<RulebookOutcome> rulebooks() {
        return rulebooks;
    }

    /** How far the unknowns reach. */
    public Bounds bounds() {
        return bounds;
    }

    /** Whether the bounds are exact; otherwise the search for them ended early, and they may be wider than the truth. */
    public boolean isExact() {
        return exact;
    }

    /** The highest grade of sensitivity that is certain; empty where no norm gives one. */
    public Optional<Grade> sensitivity() {
        return sensitivity;
    }

    /** What a person should know before relying on it: what is missing, what law was not whole yet, what stands on weak evidence. */
    public List<Notice> notices() {
        return notices;
    }

    /** What looks odd about the case as stated. */
    public List<Notice> warnings() {
        return warnings;
    }

    /** Every norm whose rule spoke, and how certainly. */
    public SortedMap<String, Certainty> norms() {
        return norms;
    }

    /** Where each lawful basis stands. */
    public List<BasisFinding> lawfulBasis() {
        return lawfulBasis.get();
    }

    /** Every rule that spoke within the focus, and everything that is certain: the strictest first. */
    public List<CitedConclusion> conclusions() {
        return conclusions.get();
    }

    /** What holds the operation up, the strictest first. */
    public List<CitedConclusion> blocking() {
        return conclusions().stream().filter(CitedConclusion::blocks).toList();
    }

    /** Where nothing blocks by itself: conclusions of which one holds whatever the unknowns turn out to be. */
    public List<CitedConclusion> eitherWay() {
        return eitherWay.get();
    }

    /**
     * What must be done whatever becomes of the operation: data to be deleted, a breach to be reported, a person to be given what that
     * person asked for. It is told apart from what holds the operation up; only a deletion can be both.
     */
    public List<CitedConclusion> duties() {
        return conclusions().stream().filter(CitedConclusion::duty).toList();
    }

    /** Everything the norms require: as a duty, or as a condition of going ahead. */
    public List<CitedConclusion> requirements() {
        return certain(ConclusionKind.REQUIREMENT);
    }

    /**
     * On what the operation goes ahead, if it does: what is required for it, and the permissions that hold only on conditions. Duties are
     * no conditions.
     *
     * <p>Where it is permitted with conditions, what is merely possible stands among them: it counts until what it turns on is known. A
     * decision that is permitted with conditions always names one here or in {@link #duties()}.
     */
    public List<CitedConclusion> conditions() {
        List<CitedConclusion> conditions = conditions(one -> !one.owedIfItStands());
        boolean none = conditions.isEmpty() && outcome == Outcome.PERMITTED_WITH_CONDITIONS && duties().isEmpty();
        return none ? conditions(CitedConclusion::owedIfItStands) : conditions;
    }

    private List<CitedConclusion> conditions(Predicate<CitedConclusion> which) {
        return conclusions().stream().filter(one -> one.weight() == Outcome.PERMITTED_WITH_CONDITIONS && one.liftedBy().isEmpty()
                && (one.certainty() == Certainty.CERTAIN || outcome == Outcome.PERMITTED_WITH_CONDITIONS)).filter(which).toList();
    }

    /** What may hold the operation up, depending on what is unknown. */
    public List<CitedConclusion> possible() {
        return conclusions().stream()
                .filter(one -> one.certainty() == Certainty.POSSIBLE && one.liftedBy().isEmpty() && one.weight().isBlocked()).toList();
    }

    /** The conclusions of a kind that are certain and stand. */
    public List<CitedConclusion> certain(ConclusionKind kind) {
        Objects.requireNonNull(kind, "the kind is null");
        return conclusions().stream().filter(one -> one.kind() == kind && one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty())
                .toList();
    }

    /** What would decide it: the fewest facts, those most norms wait for first; empty where nothing that is unknown makes a difference. */
    public List<Question> questions() {
        return questions.get();
    }

    /** What would take the blocking conclusions out of the way. */
    public List<Remedy> remedies() {
        return remedies.get();
    }

    /**
     * What the organisation could do so that the operation may go ahead, all norms together: the smallest sets of changes, each tried by
     * deciding. Made when it is first asked for; it decides the case up to some hundred times.
     */
    public Plan plan() {
        return plan.get();
    }

    /** Norms outside the focus whose answer is unknown; they keep nothing open. */
    public List<String> notAssessed() {
        return notAssessed.get();
    }

    /** Terms nobody stated that the rulebooks read as no. */
    public List<String> presumed() {
        return presumed.get();
    }

    /** Terms that were answered and that no governing rulebook reads: they made no difference. */
    public List<String> unread() {
        return unread.get();
    }

    /**
     * Terms that were written to be unknown and on which only norms outside the focus turn: they keep nothing open and are not asked for.
     */
    public List<String> setAside() {
        return setAside.get();
    }

    /**
     * What was taken not to be so because nobody said it is, and without which the outcome would be another: of {@link #presumed()} what
     * carries it. Made when it is first asked for; it decides the case once for each term presumed, and is empty for a case of so many
     * flows that this would take more than some thousand judgments.
     */
    public List<Presumption> restsOn() {
        return restsOn.get();
    }

    /** The derived terms the norms settled. */
    public List<SettledTerm> settled() {
        return settled.get();
    }

    /** Assessments that the rules contradict; the rules prevail. */
    public List<Contradiction> contradictions() {
        return contradictions.get();
    }

    /** Assessments the decision stands on, with the open facts that could overrule them. */
    public List<Assumption> assumptions() {
        return assumptions.get();
    }

    /** Where the bodies differ. */
    public List<Conflict> conflicts() {
        return conflicts.get();
    }

    /**
     * Why a norm speaks: each of its rules that does, certainly or possibly, with every test of its condition, the answer it found and
     * where that came from, down to what was said. Worked out anew at each call.
     *
     * @throws CaseException if no rulebook has such a norm
     * @throws IllegalStateException if the decision was put together by a builder, without an engine
     */
    public Explanation why(String norm) {
        Objects.requireNonNull(norm, "the norm is null");
        synchronized (working) {
            return explanations.of(norm, false);
        }
    }

    /**
     * Why a norm does not speak, or not certainly: each of its rules that does not, with the tests that keep it silent, and the smallest
     * changes to the answers under which it would speak, each tried.
     *
     * @throws CaseException if no rulebook has such a norm
     * @throws IllegalStateException if the decision was put together by a builder, without an engine
     */
    public Explanation whyNot(String norm) {
        Objects.requireNonNull(norm, "the norm is null");
        synchronized (working) {
            return explanations.of(norm, true);
        }
    }

    /** What is different in another decision, of this case changed or of the same case on another day. */
    public Difference diff(Decision other) {
        return Difference.between(this, Objects.requireNonNull(other, "the other decision is null"));
    }

    /** The terms of the law it was decided by; empty where it was put together by a builder that named none. */
    public Optional<Vocabulary> vocabulary() {
        return vocabulary;
    }

    /** Two decisions are equal where they say the same. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Decision that && outcome == that.outcome && narrowed == that.narrowed
                && bounds.equals(that.bounds) && asOf.equals(that.asOf)
                && focus.equals(that.focus) && flows().equals(that.flows()) && rulebooks.equals(that.rulebooks)
                && sensitivity.equals(that.sensitivity) && norms.equals(that.norms)
                && notices.equals(that.notices) && conclusions().equals(that.conclusions()) && questions().equals(that.questions())
                && remedies().equals(that.remedies())
                && presumed().equals(that.presumed()) && unread().equals(that.unread()) && setAside().equals(that.setAside()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, bounds, asOf, norms);
    }

    /** The outcome and the rulebooks; no answer. */
    @Override
    public String toString() {
        return "Decision[" + outcome
                + (rulebooks.isEmpty() ? "" : " under " + String.join(", ", rulebooks.stream().map(RulebookOutcome::name).toList()))
                + " as of " + asOf + "]";
    }

    /** The parts of a decision; what is left out is empty. Not thread safe. */
    public static final class Builder {

        private final Outcome outcome;
        private Bounds bounds;
        private LocalDate asOf = LocalDate.EPOCH;
        private List<String> focus = List.of();
        private boolean narrowed;
        private Supplier<List<Flow>> flows = () -> List.of(Flow.ONLY);
        private List<RulebookOutcome> rulebooks = List.of();
        private boolean exact = true;
        private Grade sensitivity;
        private List<Notice> notices = List.of();
        private List<Notice> warnings = List.of();
        private SortedMap<String, Certainty> norms = new TreeMap<>();
        private Supplier<List<BasisFinding>> lawfulBasis = List::of;
        private Supplier<List<CitedConclusion>> conclusions = List::of;
        private Supplier<List<CitedConclusion>> eitherWay = List::of;
        private Supplier<List<Question>> questions = List::of;
        private Supplier<List<Remedy>> remedies = List::of;
        private Supplier<List<String>> notAssessed = List::of;
        private Supplier<List<String>> presumed = List::of;
        private Supplier<List<String>> unread = List::of;
        private Supplier<List<String>> setAside = List::of;
        private Supplier<List<Presumption>> restsOn = List::of;
        private Supplier<List<SettledTerm>> settled = List::of;
        private Supplier<List<Contradiction>> contradictions = List::of;
        private Supplier<List<Assumption>> assumptions = List::of;
        private Supplier<List<Conflict>> conflicts = List::of;
        private @Nullable Supplier<Plan> plan;
        private @Nullable Vocabulary vocabulary;
        private Explanations explanations = (norm, silent) -> {
            throw new IllegalStateException(
                    "this decision was put together without an engine, and explains no norm; say Decision.builder(…).explanations(…)");
        };

        private Builder(Outcome outcome) {
            this.outcome = Objects.requireNonNull(outcome, "the outcome is null");
        }

        public Builder bounds(Bounds bounds) {
            this.bounds = bounds;
            return this;
        }

        public Builder asOf(LocalDate day) {
            this.asOf = day;
            return this;
        }

        public Builder focus(List<String> areas, boolean narrowed) {
            this.focus = areas;
            this.narrowed = narrowed;
            return this;
        }

        public Builder flows(List<Flow> flows) {
            return flows(() -> flows);
        }

        public Builder flows(Supplier<List<Flow>> flows) {
            this.flows = flows;
            return this;
        }

        public Builder rulebooks(List<RulebookOutcome> rulebooks) {
            this.rulebooks = rulebooks;
            return this;
        }

        public Builder exact(boolean exact) {
            this.exact = exact;
            return this;
        }

        public Builder sensitivity(Grade grade) {
            this.sensitivity = grade;
            return this;
        }

        public Builder notices(List<Notice> notices) {
            this.notices = new ArrayList<>(notices);
            return this;
        }

        public Builder warnings(List<Notice> warnings) {
            this.warnings = warnings;
            return this;
        }

        public Builder norms(SortedMap<String, Certainty> norms) {
            this.norms = norms;
            return this;
        }

        public Builder lawfulBasis(Supplier<List<BasisFinding>> findings) {
            this.lawfulBasis = findings;
            return this;
        }

        public Builder conclusions(Supplier<List<CitedConclusion>> conclusions) {
            this.conclusions = conclusions;
            return this;
        }

        public Builder eitherWay(Supplier<List<CitedConclusion>> conclusions) {
            this.eitherWay = conclusions;
            return this;
        }

        public Builder questions(Supplier<List<Question>> questions) {
            this.questions = questions;
            return this;
        }

        public Builder remedies(Supplier<List<Remedy>> remedies) {
            this.remedies = remedies;
            return this;
        }

        public Builder plan(Supplier<Plan> plan) {
            this.plan = plan;
            return this;
        }

        public Builder notAssessed(Supplier<List<String>> norms) {
            this.notAssessed = norms;
            return this;
        }

        public Builder presumed(Supplier<List<String>> terms) {
            this.presumed = terms;
            return this;
        }

        public Builder unread(Supplier<List<String>> terms) {
            this.unread = terms;
            return this;
        }

        public Builder setAside(Supplier<List<String>> terms) {
            this.setAside = terms;
            return this;
        }

        public Builder restsOn(Supplier<List<Presumption>> presumptions) {
            this.restsOn = presumptions;
            return this;
        }

        public Builder settled(Supplier<List<SettledTerm>> settled) {
            this.settled = settled;
            return this;
        }

        public Builder contradictions(Supplier<List<Contradiction>> contradictions) {
            this.contradictions = contradictions;
            return this;
        }

        public Builder assumptions(Supplier<List<Assumption>> assumptions) {
            this.assumptions = assumptions;
            return this;
        }

        public Builder conflicts(Supplier<List<Conflict>> conflicts) {
            this.conflicts = conflicts;
            return this;
        }

        public Builder vocabulary(Vocabulary terms) {
            this.vocabulary = terms;
            return this;
        }

        public Builder explanations(Explanations explanations) {
            this.explanations = explanations;
            return this;
        }

        /**
         * The decision.
         *
         * @throws IllegalArgumentException if the outcome and the bounds contradict each other
         */
        public Decision build() {
            return new Decision(this);
        }
    }
}
