package io.github.safeconduct.internal.decide;

import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Area;
import io.github.safeconduct.law.BasisTerms;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Norm;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Refusal;
import io.github.safeconduct.model.Suspension;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one rulebook says of one flow: its conclusions with the waivers applied. Not changed after it was made. */
public final class Judgment {

    private final Evaluated evaluated;
    private final LocalDate asOf;
    private final boolean mayCarry;
    private final Predicate<Area> focus;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Set<String>> lifted = new HashMap<>();
    private final Set<String> waitedFor = new TreeSet<>();
    private final boolean deletes;

    /**
     * @param asOf the day whose law applies
     * @param mayCarry whether this rulebook can permit the operation; the recipient's alone cannot
     * @param focus the areas asked for
     */
    public Judgment(Evaluated evaluated, LocalDate asOf, boolean mayCarry, Predicate<Area> focus) {
        this.evaluated = evaluated;
        this.asOf = asOf;
        this.mayCarry = mayCarry;
        this.focus = focus;
        Term deletion = evaluated.book().vocabulary().find(EngineReads.DELETES);
        this.deletes = deletion != null && evaluated.given(deletion.fact()).truth(EngineReads.DELETES) == Truth.YES;
        lift();
        for (CompiledRule rule : evaluated.inForce().rules()) {
            byte truth = evaluated.truth(rule);
            if (truth != Kleene.NO) {
                for (Conclusion conclusion : rule.conclusions()) {
                    items.add(item(rule, conclusion, truth == Kleene.YES));
                }
            }
        }
    }

    public static Judgment of(CompiledRulebook book, Map<FactKind, Answers> stated, Set<String> closed, LocalDate asOf, boolean mayCarry,
            Predicate<Area> focus) {
        return new Judgment(Evaluator.evaluate(book, asOf, stated, closed), asOf, mayCarry, focus);
    }

    /** The same judgment had some terms been answered otherwise. */
    public Judgment with(Map<Term, ?> changes) {
        Map<FactKind, Answers> answers = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            answers.put(kind, evaluated.stated().apply(kind));
        }
        changes.forEach((term, value) -> answers.compute(term.fact(),
                (kind, before) -> (before == null ? Answers.none() : before).andCanonical(term.name(), value)));
        return new Judgment(Evaluator.evaluate(evaluated.book(), asOf, answers, evaluated.closed()), asOf, mayCarry, focus);
    }

    private void lift() {
        Bases bases = evaluated.bases();
        String claim = bases == null ? null : bases.claim();
        for (CompiledRule rule : evaluated.inForce().rules()) {
            if (!evaluated.certain(rule)) {
                continue;
            }
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Waiver waiver) {
                    lifted.computeIfAbsent(waiver.lifted(), any -> new TreeSet<>()).add(waiver.norm());
                }
            }
            if (claim != null && sendsTheClaimToAnOffice(rule)) {
                waitedFor.add(rule.norm().id());
            }
        }
        waitedFor.removeIf(lifted::containsKey);
    }

    /**
     * Whether a rule asks whether a basis carries and refuses where none does: such a refusal waits for an office that looks at the basis
     * claimed.
     */
    public static boolean refusesForWantOfABasis(CompiledRule rule, Conclusion conclusion) {
        return conclusion instanceof Refusal && rule.rule().condition().reads(BasisTerms.CARRIES);
    }

    /**
     * Whether a rule asks for just the basis that is claimed, and suspends or refers: the refusal for want of a basis then waits for it.
     */
    public boolean sendsTheClaimToAnOffice(CompiledRule rule) {
        Bases bases = evaluated.bases();
        String claim = bases == null ? null : bases.claim();
        return claim != null && claimsSentToAnOffice(rule).contains(claim);
    }

    /** The bases each of which a rule asks for alone, and suspends or refers: whoever claims it waits for what the office says. */
    public Set<String> claimsSentToAnOffice(CompiledRule rule) {
        String term = evaluated.book().register().lawfulBasis().claimed();
        if (term == null || rule.conclusions().stream()
                .noneMatch(conclusion -> conclusion instanceof Referral || conclusion instanceof Suspension)) {
            return Set.of();
        }
        Set<String> claims = new TreeSet<>();
        rule.rule().condition().forEachTest(test -> {
            if (test.term().equals(term) && !test.negated() && test.operands().size() == 1) {
                claims.add(test.operands().get(0));
            }
        });
        return claims;
    }

    private Item item(CompiledRule rule, Conclusion conclusion, boolean certain) {
        Set<String> by = lifted.getOrDefault(rule.norm().id(), Set.of());
        if (!waitedFor.isEmpty() && refusesForWantOfABasis(rule, conclusion)) {
            by = new TreeSet<>(by);
            by.addAll(waitedFor);
        }
        ConclusionKind kind = conclusion.kind();
        return new Item(rule, conclusion, kind, certain, List.copyOf(by), focus.test(rule.norm().area()), weight(kind));
    }

    /** What a conclusion of a kind leads to in this case. */
    public Outcome weight(ConclusionKind kind) {
        return kind == ConclusionKind.DELETION && deletes ? Outcome.PERMITTED_WITH_CONDITIONS : Outcome.of(kind);
    }

    public Evaluated evaluated() {
        return evaluated;
    }

    public CompiledRulebook book() {
        return evaluated.book();
    }

    /** Every conclusion that is certain or possible, in the order of the rules. */
    public List<Item> items() {
        return items;
    }

    /** Whether this rulebook can permit the operation. */
    public boolean mayCarry() {
        return mayCarry;
    }

    /** Whether an area is asked for. */
    public boolean inFocus(Area area) {
        return focus.test(area);
    }

    /** Whether something certain carries the operation: a lawful basis that stands, or a permission. */
    public boolean carries() {
        return carries(true);
    }

    /** Whether something carries it, or might. */
    public boolean mightCarry() {
        return carries(false);
    }

    private boolean carries(boolean certainly) {
        if (!mayCarry) {
            return false;
        }
        if (evaluated.book().knowsBases() && basisCarries() >= (certainly ? Kleene.YES : Kleene.UNKNOWN)) {
            return true;
        }
        for (Item item : items) {
            // What must be deleted may be deleted.
            if (carries(item.kind()) && item.liftedBy().isEmpty() && (item.certain() || (!certainly && item.inFocus()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a conclusion refers the matter to an office because something is not known, and stands as long as it is not. It stays out of
     * the bounds, since a case that is known in full does not come under it; what is undecided goes to that office meanwhile.
     */
    public boolean refersForWantOfKnowledge(Item item) {
        return item.kind() == ConclusionKind.REFERRAL && !item.certain() && item.counts()
                && item.rule().rule().condition().anyTest(test -> test.comparison() == Comparison.UNKNOWN)
                && evaluated.truthWhileUnknown(item.rule()) == Kleene.YES;
    }

    /** Whether an exception of a conclusion is in play: it may still hold, and one of its open elements is answered as it wants. */
    public boolean exceptionInPlay(Item item) {
        for (CompiledRule rule : evaluated.inForce().lifting(item.rule().norm().id())) {
            if (evaluated.truth(rule) == Kleene.UNKNOWN && inPlay(rule)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an open element of a rule is answered as it wants. */
    public boolean inPlay(CompiledRule rule) {
        return rule.rule().condition()
                .anyTest(test -> !evaluated.closed().contains(test.term()) && test.truth(evaluated.facts()) == Truth.YES);
    }

    /**
     * The norms without which nothing here would carry the operation, or without which something would block it, where their evidence is
     * less than asked for; empty where what is evidenced well enough carries it alone.
     */
    public Set<String> carriersBelow(Evidence asked) {
        Set<String> weak = new TreeSet<>();
        Set<String> strong = new TreeSet<>();
        if (!carries()) {
            return weak;
        }
        for (Item item : items) {
            boolean carrier = item.certain() && item.liftedBy().isEmpty()
                    && (item.kind() == ConclusionKind.PERMISSION || item.kind() == ConclusionKind.CONDITIONAL_PERMISSION
                            || item.kind() == ConclusionKind.BASIS);
            if (carrier) {
                (item.rule().norm().evidence().compareTo(asked) <= 0 ? strong : weak).add(item.rule().norm().id());
            }
        }
        if (!strong.isEmpty()) {
            weak.clear();
        }
        for (Item item : items) {
            if (item.certain() && item.weight().isBlocked() && !item.liftedBy().isEmpty()) {
                item.liftedBy().stream().filter(id -> weaker(evaluated.book().register().find(id), asked)).forEach(weak::add);
            }
        }
        return weak;
    }

    private static boolean weaker(@Nullable Norm norm, Evidence asked) {
        return norm != null && norm.evidence().compareTo(asked) > 0;
    }

    /** Whether a conclusion of this kind carries the operation where it stands. */
    public boolean carries(ConclusionKind kind) {
        return kind == ConclusionKind.PERMISSION || kind == ConclusionKind.CONDITIONAL_PERMISSION
                || (deletes && kind == ConclusionKind.DELETION);
    }

    /** Whether a lawful basis carries, an office's own finding included. */
    public byte basisCarries() {
        Term term = evaluated.book().vocabulary().find(BasisTerms.CARRIES);
        return term == null ? Kleene.NO : Kleene.of(evaluated.answers(term.fact()).truth(BasisTerms.CARRIES));
    }
}
