package io.github.safeconduct;

import io.github.safeconduct.model.Fact;
import io.github.safeconduct.model.TermName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * One operation: facts go in, a decision comes out. Gathers a {@link Case}.
 *
 * <p>The order of the calls does not matter. Data subjects, personal data and recipients may be several: each combination is a flow, and
 * the strictest counts. A second record of one kind hangs on what it belongs to. Not thread safe; one session belongs to one thread. A call
 * that throws changes nothing.
 *
 * <p>Every method throws a {@link NullPointerException} that says what was null, and all but {@link #close()} an
 * {@link IllegalStateException} once the session is closed.
 */
public interface CaseSession extends AutoCloseable {

    /**
     * Adds a fact.
     *
     * @throws CaseException if it carries a term the vocabulary does not know, or one that belongs to another fact, or a wrong code
     */
    CaseSession insert(Fact<?> fact);

    /**
     * Adds answers without saying which fact they are about: by term or catalogue name, as yes or no, a code, a number, a country or
     * a day. They go to the fact that carries each, and fill what facts of that kind leave open. One that was given before is replaced.
     *
     * @throws CaseException if a name or code is unknown; then none of the answers is taken
     */
    CaseSession answers(Map<String, ?> answers);

    /**
     * Answers one term, in place of what was answered before: by a fact that was inserted, or without one.
     *
     * @throws CaseException if the name or code is unknown, or several facts of the kind answer it differently
     */
    CaseSession answer(String term, Object answer);

    /** Answers one term by its typed name. */
    default CaseSession answer(TermName<?> term, Object answer) {
        return answer(Objects.requireNonNull(term, "a term is null").name(), answer);
    }

    /** Takes the answer to a term back, as if it had never been given. */
    CaseSession retract(String term);

    /** Names the rulebooks that govern, instead of those of the controller and the recipient. */
    CaseSession rulebooks(String... names);

    /** The day whose law applies; today where it is not set. */
    CaseSession asOf(LocalDate day);

    /**
     * The questions the case asks: names ({@code onward-transfer}) or area codes ({@code OT}). One narrower than the default permits
     * nothing.
     */
    CaseSession focus(String... questionsOrAreas);

    /** What has been gathered so far, as a value. */
    Case toCase();

    /**
     * Decides on what has been gathered so far. May be called again after more facts; changes nothing in the session.
     *
     * @throws CaseException as {@link Safeconduct#decide(Case)}
     * @throws EvaluationException if the engine failed; there is then no decision and no permission
     */
    Decision decide();

    /** Ends the session and drops its facts. Calling it again does nothing. */
    @Override
    void close();
}
