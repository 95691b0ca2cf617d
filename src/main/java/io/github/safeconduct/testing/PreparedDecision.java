package io.github.safeconduct.testing;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Flow;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.TermName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts a decision together for the tests of a host, without deciding anything. Norms, titles and sources are those of the registers and
 * questions those of the vocabulary, so that what is prepared could have come from the library; what could not is refused. Not thread safe.
 *
 * <pre>{@code
 * Decision decision = PreparedDecision.refused("UNHCR-OT-01").build();
 * }</pre>
 */
public final class PreparedDecision {

    private final Safeconduct law;
    private final Outcome outcome;
    private final List<CitedConclusion> conclusions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> presumed = new TreeSet<>();
    private final Set<String> rulebooks = new TreeSet<>();
    private @Nullable Bounds bounds;
    private LocalDate asOf = RuleCases.DEFAULT_DAY;

    private PreparedDecision(Safeconduct law, Outcome outcome) {
        this.law = law;
        this.outcome = outcome;
    }

    /** The bundled law, of which registers and vocabulary are all that is needed here. */
    private static final class Bundled {

        private static final Safeconduct LAW = Safeconduct.load();
    }

    /** The bundled law. */
    static Safeconduct bundled() {
        return Bundled.LAW;
    }

    /** A decision with this outcome under the rulebooks of a library, a host's own among them. */
    public static PreparedDecision of(Safeconduct law, Outcome outcome) {
        return new PreparedDecision(Objects.requireNonNull(law, "the library is null"),
                Objects.requireNonNull(outcome, "the outcome is null"));
    }

    /** A decision with this outcome under the bundled rulebooks. */
    public static PreparedDecision of(Outcome outcome) {
        return of(bundled(), outcome);
    }

    /** A permission without conditions. */
    public static PreparedDecision permitted() {
        return of(Outcome.PERMITTED);
    }

    /** A permission on what these norms require. */
    public static PreparedDecision permittedOn(String... norms) {
        return of(Outcome.PERMITTED_WITH_CONDITIONS).requiring(norms);
    }

    /** A refusal under a norm. */
    public static PreparedDecision refused(String norm) {
        return of(Outcome.REFUSED).under(norm);
    }

    /** A suspension under a norm. */
    public static PreparedDecision suspended(String norm) {
        return of(Outcome.SUSPENDED).under(norm);
    }

    /** A referral to an office under a norm. */
    public static PreparedDecision referred(String norm, String office) {
        return of(Outcome.REFERRED).under(norm, office);
    }

    /** A decision that waits for the answers to these terms. */
    public static PreparedDecision undecided(TermName<?>... terms) {
        return of(Outcome.UNDECIDED).asking(terms);
    }

    /**
     * What leads to the outcome: a norm that concludes a refusal, where it is one.
     *
     * @throws IllegalArgumentException if there is no such norm, or it concludes something else
     */
    public PreparedDecision under(String norm) {
        return under(norm, "");
    }

    /** As {@link #under(String)}, with the office, basis or grade that the conclusion names. */
    public PreparedDecision under(String norm, String detail) {
        return add(norm, Objects.requireNonNull(detail, "the detail is null"), outcome);
    }

    /**
     * Norms that require something, whatever the outcome.
     *
     * @throws IllegalArgumentException if there is no such norm, or it requires nothing
     */
    public PreparedDecision requiring(String... norms) {
        for (String norm : Objects.requireNonNull(norms, "the norms are null")) {
            add(norm, "", Outcome.PERMITTED_WITH_CONDITIONS);
        }
        return this;
    }

    private PreparedDecision add(String id, String detail, Outcome weight) {
        Register register = register(Objects.requireNonNull(id, "the norm is null"));
        Norm norm = Objects.requireNonNull(register.find(id));
        Set<ConclusionKind> kinds = ConclusionKind.inRegister(norm.conclusion());
        ConclusionKind kind = kinds.stream().filter(one -> Outcome.of(one) == weight).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " concludes a " + norm.conclusion() + " in the register of "
                        + register.rulebook() + ", which does not lead to " + weight + "; name a norm that does"));
        if (kind == ConclusionKind.REFERRAL && detail.isBlank()) {
            throw new IllegalArgumentException("a referral is to somebody; name the office, for instance under(\"" + id
                    + "\", \"data protection officer\")");
        }
        String source = register.sources().containsKey(norm.source()) ? register.sources().get(norm.source()).title() : norm.source();
        rulebooks.add(register.rulebook());
        conclusions.add(new CitedConclusion(id, kind, Certainty.CERTAIN, Flow.ONLY, register.rulebook(), id + " " + norm.title(),
                norm.title(), norm.source(), source, norm.locator(), norm.modality(), norm.evidence(), norm.consequence(), detail, true,
                List.of(),
                List.of(), weight));
        return this;
    }

    private Register register(String norm) {
        Set<String> known = new TreeSet<>();
        for (String book : law.rulebooks()) {
            Register register = law.register(book);
            if (register.find(norm) != null) {
                return register;
            }
            known.addAll(register.ids());
        }
        throw new IllegalArgumentException(
                "no register has the norm " + norm + Nearest.hint(norm, known) + "; docs/norms.md lists them all");
    }

    /** Terms whose answers are asked for. */
    public PreparedDecision asking(TermName<?>... terms) {
        for (TermName<?> term : Objects.requireNonNull(terms, "the terms are null")) {
            asking(Objects.requireNonNull(term, "a term is null").name());
        }
        return this;
    }

    /**
     * A term whose answer is asked for.
     *
     * @throws IllegalArgumentException if the vocabulary has no such term
     */
    public PreparedDecision asking(String name) {
        Term term = law.vocabulary().require(Objects.requireNonNull(name, "a term is null"));
        Answerer who = new Marks(law.vocabulary(), Map.of()).of(term).who();
        questions.add(new Question(term.name(), term.fact().typeName(), List.of(Flow.ONLY), term.ask(), who.name(), List.of(), List.of(),
                List::of));
        return this;
    }

    /** A term of which silence was read as no. */
    public PreparedDecision presuming(TermName<?> term) {
        presumed.add(law.vocabulary().require(Objects.requireNonNull(term, "a term is null").name()).name());
        return this;
    }

    /** How far the unknowns reach, where the outcome does not say so by itself. */
    public PreparedDecision boundedBy(Outcome best, Outcome worst) {
        this.bounds = new Bounds(Objects.requireNonNull(best, "the best outcome is null"),
                Objects.requireNonNull(worst, "the worst outcome is null"));
        return this;
    }

    /** The rulebooks that governed, beside those of the norms named. */
    public PreparedDecision under(Set<String> more) {
        Objects.requireNonNull(more, "the rulebooks are null").forEach(name -> rulebooks.add(law.register(name).rulebook()));
        return this;
    }

    /** The day whose law was applied; 2026-01-01 where it is not said. */
    public PreparedDecision asOf(LocalDate day) {
        this.asOf = Objects.requireNonNull(day, "the day is null");
        return this;
    }

    /**
     * The decision. It explains no norm: there is no case behind it.
     *
     * @throws IllegalArgumentException if no engine could have made it: blocked without a reason, undecided without a question, or with
     * bounds that say otherwise
     */
    public Decision build() {
        if (outcome.isBlocked() && conclusions.stream().noneMatch(CitedConclusion::blocks) && questions.isEmpty()) {
            throw new IllegalArgumentException("no decision is " + outcome + " without a norm that says so; name one with under(\"…\")");
        }
        if (outcome == Outcome.UNDECIDED && questions.isEmpty()) {
            throw new IllegalArgumentException("no decision is UNDECIDED without a question; name a term with asking(…)");
        }
        if (outcome == Outcome.PERMITTED && !conclusions.isEmpty()
                && conclusions.stream().anyMatch(one -> one.weight() == Outcome.PERMITTED_WITH_CONDITIONS)) {
            throw new IllegalArgumentException("a permission with conditions is PERMITTED_WITH_CONDITIONS, and this is PERMITTED");
        }
        if (outcome == Outcome.PERMITTED_WITH_CONDITIONS
                && conclusions.stream().noneMatch(one -> one.weight() == Outcome.PERMITTED_WITH_CONDITIONS)) {
            throw new IllegalArgumentException("no decision is PERMITTED_WITH_CONDITIONS without a norm that requires something; name one "
                    + "with requiring(\"…\"), or take permitted()");
        }
        Bounds reach = bounds != null
                ? bounds
                : outcome == Outcome.UNDECIDED ? new Bounds(Outcome.PERMITTED, Outcome.REFUSED) : new Bounds(outcome, outcome);
        if (outcome.isPermitted() && !questions.isEmpty() && reach.best() == reach.worst()) {
            throw new IllegalArgumentException("nothing is left to ask where every answer comes to " + outcome
                    + "; take out asking(…), or say with boundedBy(…) what the answers decide between");
        }
        SortedMap<String, Certainty> norms = new TreeMap<>();
        conclusions.forEach(one -> norms.put(one.norm(), Certainty.CERTAIN));
        List<CitedConclusion> drawn = List.copyOf(conclusions);
        List<Question> asked = List.copyOf(questions);
        List<String> silent = List.copyOf(presumed);
        return Decision.builder(outcome).vocabulary(law.vocabulary()).bounds(reach).asOf(asOf).norms(norms).conclusions(() -> drawn)
                .questions(() -> asked)
                .presumed(() -> silent)
                .rulebooks(rulebooks.stream().map(name -> new RulebookOutcome(name, "prepared", "prepared", outcome, reach)).toList())
                .build();
    }
}
