package io.github.safeconduct.internal.decide;

import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rulebook read on one fact of each kind: the answers with every derived term settled, the truth of every test and of every rule. Not
 * changed after it was made.
 */
public final class Evaluated {

    private final CompiledRulebook book;
    private final InForce inForce;
    private final Set<String> closed;
    private final Map<FactKind, Answers> stated;
    private final Answers[] given;
    private final Answers[] read;
    private final byte[] atoms;
    private final boolean[] eitherWay;
    private final byte[] rules;
    private final @Nullable Bases bases;

    Evaluated(CompiledRulebook book, InForce inForce, Set<String> closed, Map<FactKind, Answers> stated, Answers[] given, Answers[] read,
            byte[] atoms, boolean[] eitherWay,
            byte[] rules, @Nullable Bases bases) {
        this.book = book;
        this.inForce = inForce;
        this.closed = closed;
        this.stated = stated;
        this.given = given;
        this.read = read;
        this.atoms = atoms;
        this.eitherWay = eitherWay;
        this.rules = rules;
        this.bases = bases;
    }

    public CompiledRulebook book() {
        return book;
    }

    public InForce inForce() {
        return inForce;
    }

    /** The terms of which silence was read as no. */
    public Set<String> closed() {
        return closed;
    }

    /** The truth of a rule's condition, as it weighs on the operation. */
    public byte truth(CompiledRule rule) {
        return rules[rule.number()];
    }

    /** Whether a rule speaks: certainly or possibly. */
    public boolean speaks(CompiledRule rule) {
        return truth(rule) != Kleene.NO;
    }

    /** Whether a rule speaks whatever the unknowns turn out to be. */
    public boolean certain(CompiledRule rule) {
        return truth(rule) == Kleene.YES;
    }

    /**
     * The truth of a rule's condition as long as nobody knows more: what asks whether something is not known is then met where it is not.
     */
    byte truthWhileUnknown(CompiledRule rule) {
        byte[] meanwhile = atoms.clone();
        for (int i = 0; i < meanwhile.length; i++) {
            if (meanwhile[i] == Kleene.UNKNOWN && book.atoms().atom(i).comparison() == Comparison.UNKNOWN) {
                meanwhile[i] = Kleene.YES;
            }
        }
        return rule.node().truth(meanwhile);
    }

    /** The truth of a test. */
    public byte atom(int number) {
        return atoms[number];
    }

    /** Whether a test is on a code that this rulebook does not know and may read either way. */
    public boolean eitherWay(int number) {
        return eitherWay.length > 0 && eitherWay[number];
    }

    /** The truth of one test of a rule as it weighs: on a code this rulebook does not know, each rule reads it its own way. */
    public Truth weighed(CompiledRule rule, Condition.Test test) {
        Truth truth = test.truth(facts());
        return truth == Truth.UNKNOWN && !given(test.fact()).possible(test.term()).isEmpty()
                ? (rule.holdsEitherWay() ? Truth.YES : Truth.NO)
                : truth;
    }

    /** What was stated and implied about a kind of fact, in this rulebook's codes, before anything was settled. */
    public Answers given(FactKind kind) {
        return given[kind.ordinal()];
    }

    /** The answers as this rulebook reads them: derived terms settled, silence on closed terms read as no. */
    public Answers answers(FactKind kind) {
        return read[kind.ordinal()];
    }

    /** What was stated and implied, in the codes it was stated in. */
    public Function<FactKind, Answers> stated() {
        return kind -> stated.getOrDefault(kind, Answers.none());
    }

    public Function<FactKind, Answers> facts() {
        return this::answers;
    }

    /** What an officer stated of a term; null where nobody did. */
    public @Nullable Object stated(Term term) {
        return given(term.fact()).get(term.name());
    }

    /** Where the lawful bases stand; null where the rulebook knows of none. */
    public @Nullable Bases bases() {
        return bases;
    }

    /** The derived terms, settled or not. */
    public List<DerivedTerm> derived() {
        return book.derived();
    }
}
