package io.github.safeconduct.authoring.proof;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.RulebookException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.law.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change of rules changes what they decide of any case, and of which: asked of a solver and not of samples, rulebook by rulebook
 * and period by period. Not thread safe.
 */
public final class Impact {

    /** What "none exists" covers; said with every such answer. */
    public static final String SCOPE = "Looked at is every case of one flow (one controller, one person, one recipient, one set of data) "
            + "that names the rulebook, asks the default questions and can be decided under both sets of rules; whatever it states or "
            + "leaves out, unknowns included. Numbers are told apart where a rule tells them apart. Left out are cases of several flows, "
            + "of several rulebooks at once, with a focus of their own, and the budget of the engine's search.";

    /** Conflicts that the solver may take for one question; the bundled rulebooks take a few hundred. */
    public static final int BUDGET = 200_000;

    private final Engine old;
    private final Engine changed;
    private final int budget;

    /**
     * @param budget what the solver may take for one question, in conflicts
     * @throws IllegalArgumentException if one of them is a host's own {@link Safeconduct}
     */
    public Impact(Safeconduct old, Safeconduct changed, int budget) {
        this.old = Engine.behind(old);
        this.changed = Engine.behind(changed);
        this.budget = budget;
    }

    /** The rulebooks of only one of the two, which cannot be compared. */
    public Collection<String> unmatched() {
        TreeSet<String> only = new TreeSet<>(old.rulebooks());
        only.addAll(changed.rulebooks());
        only.removeAll(matched());
        return only;
    }

    /** The rulebooks of both. */
    public Collection<String> matched() {
        TreeSet<String> both = new TreeSet<>(old.rulebooks());
        both.retainAll(changed.rulebooks());
        return both;
    }

    /**
     * The rulebooks of both that are not the same text: what is as it was needs no question. All of them where a term that both know is
     * another.
     */
    public Collection<String> changed() {
        boolean words = old.vocabulary().terms().stream().anyMatch(term -> {
            Term other = changed.vocabulary().find(term.name());
            return other != null && !other.equals(term);
        });
        return matched().stream().filter(name -> words || !fingerprint(old, name).equals(fingerprint(changed, name))).toList();
    }

    private static String fingerprint(Engine engine, String rulebook) {
        return engine.rulebook(rulebook).text().fingerprint();
    }

    /** The days on which only one of the two knew law of a rulebook of both, so that nothing can be compared; empty for none. */
    public Optional<Period> unshared(String rulebook) {
        LocalDate before = old.register(rulebook).firstDay();
        LocalDate after = changed.register(rulebook).firstDay();
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(before.isBefore(after) ? new Period(before, after) : new Period(after, before));
    }

    /**
     * Asks every question about a rulebook.
     *
     * @param day only the law of this day; null for every period
     * @param progress hears of each period before it is looked at
     * @throws RulebookException if only one of the two has it, or there is no solver on the class path
     * @throws io.github.safeconduct.EvaluationException if the engine does not decide a case as the solver says
     */
    public List<Difference> of(String rulebook, @Nullable LocalDate day, BiConsumer<String, Period> progress) {
        if (!matched().contains(rulebook)) {
            throw new RulebookException(Nearest.unknown("rulebook", rulebook, matched()) + "; expected one that both have: "
                    + String.join(", ", matched()));
        }
        List<Difference> found = new ArrayList<>();
        for (Period period : Period.of(List.of(old, changed), List.of(rulebook))) {
            if (day == null || period.contains(day)) {
                progress.accept(rulebook, period);
                of(rulebook, period, found);
            }
        }
        return found;
    }

    private void of(String rulebook, Period period, List<Difference> found) {
        Scope scope = Scope.of(old, List.of(rulebook), period.from());
        Encoding encoding = new Encoding(scope, budget, List.of(old, changed));
        for (boolean opened : List.of(true, false)) {
            Permission has = encoding.permission(opened ? 1 : 0);
            Permission lacks = encoding.permission(opened ? 0 : 1);
            Asked permits = new Asked("permits", opened, Decision::permits);
            found.add(encoding.same(0, 1)
                    ? permits.none(rulebook, period)
                    : asked(encoding, permits, rulebook, period, new Seeking(encoding, has, List.of(lacks.refused()))));
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.isBlocked()) {
                both(encoding, rulebook, period, outcome.name(), found, flow -> flow.heldUp(one -> one.leadsTo(outcome)),
                        one -> one.weight() == outcome);
            }
        }
        for (Area area : Area.values()) {
            both(encoding, rulebook, period, area.code(), found, flow -> flow.heldUp(one -> one.rule().norm().area() == area),
                    one -> Area.ofNorm(one.norm()).filter(area::equals).isPresent());
        }
    }

    private interface Literal {
        int of(FlowCircuit flow);
    }

    private void both(Encoding encoding, String rulebook, Period period, String what, List<Difference> found, Literal literal,
            Predicate<CitedConclusion> which) {
        int before = literal.of(encoding.flow(0));
        int after = literal.of(encoding.flow(1));
        for (boolean opened : List.of(true, false)) {
            Asked asked = new Asked(what, opened,
                    decision -> decision.conclusions().stream().anyMatch(one -> holdsUp(one) && which.test(one)));
            found.add(before == after
                    ? asked.none(rulebook, period)
                    : asked(encoding, asked, rulebook, period,
                            new Seeking(encoding, null, opened ? List.of(after, -before) : List.of(before, -after))));
        }
    }

    private static boolean holdsUp(CitedConclusion one) {
        return one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty() && one.weight().isBlocked();
    }

    private Difference asked(Encoding encoding, Asked asked, String rulebook, Period period, Seeking seeking) {
        Seeking.Found found = seeking.smallest();
        Optional<Witness> witness = found.result() == Solver.Result.FOUND
                ? Optional.of(
                        Witness.of(encoding.scope(), List.of(old, changed), found.answers(), (shown, decisions) -> asked.shows(decisions)))
                : Optional.empty();
        return new Difference(rulebook, period, new Difference.Question(asked.what(), asked.opened()), answer(found.result()), witness);
    }

    static Difference.Answer answer(Solver.Result result) {
        return switch (result) {
            case FOUND -> Difference.Answer.EXISTS;
            case NONE -> Difference.Answer.NONE_EXISTS;
            case OPEN -> Difference.Answer.NOT_DECIDED;
        };
    }

    /** A question, and what a decision comes to where it is answered yes. */
    private record Asked(String what, boolean opened, Predicate<Decision> comesOut) {

        boolean shows(List<Decision> decisions) {
            return comesOut.test(decisions.get(opened ? 1 : 0)) && !comesOut.test(decisions.get(opened ? 0 : 1));
        }

        Difference none(String rulebook, Period period) {
            return new Difference(rulebook, period, new Difference.Question(what, opened), Difference.Answer.NONE_EXISTS, Optional.empty());
        }
    }
}
