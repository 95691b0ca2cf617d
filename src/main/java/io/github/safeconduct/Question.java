package io.github.safeconduct;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A fact that is not known and makes a difference, asked neutrally: with every answer stands what the case would then come to. Immutable
 * and thread safe; {@link #toString()} names the term only.
 */
public final class Question {

    private final String term;
    private final String fact;
    private final List<Flow> flows;
    private final String ask;
    private final String who;
    private final List<String> norms;
    private final List<String> settling;
    private final Lazy<List<PossibleAnswer>> answers;

    /**
     * One answer and what the case would then come to.
     *
     * @param answer yes, no, a code or a number
     * @param outcome the outcome with this answer and nothing else changed
     */
    public record PossibleAnswer(String answer, Outcome outcome) {}

    /**
     * For the engine, and for tests of hosts.
     *
     * @param answers made when first asked for
     */
    public Question(String term, String fact, List<Flow> flows, String ask, String who, List<String> norms, List<String> settling,
            Supplier<List<PossibleAnswer>> answers) {
        this.term = term;
        this.fact = fact;
        this.flows = List.copyOf(flows);
        this.ask = ask;
        this.who = who;
        this.norms = List.copyOf(norms);
        this.settling = List.copyOf(settling);
        this.answers = new Lazy<>(this, answers);
    }

    /** The term to answer. */
    public String term() {
        return term;
    }

    /** The fact that carries the term, as rules write it: {@code Recipient}. */
    public String fact() {
        return fact;
    }

    /** The flows it is about. */
    public List<Flow> flows() {
        return flows;
    }

    /** The question in plain words. */
    public String ask() {
        return ask;
    }

    /** Who can answer it, by the name of the {@link io.github.safeconduct.law.Answerer}. */
    public String who() {
        return who;
    }

    /** The norms that wait for it. */
    public List<String> norms() {
        return norms;
    }

    /**
     * The answers that, together with those of the other questions, lead to the best outcome still open; empty where each of them would
     * take protection away, which is never proposed.
     */
    public List<String> settling() {
        return settling;
    }

    /** Every answer, with what the case would come to. Reckoned when first asked for. */
    public List<PossibleAnswer> answers() {
        return answers.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question that && term.equals(that.term) && flows.equals(that.flows) && norms.equals(that.norms)
                && settling.equals(that.settling);
    }

    @Override
    public int hashCode() {
        return Objects.hash(term, flows, settling);
    }

    @Override
    public String toString() {
        return term;
    }
}
