package io.github.safeconduct;

import io.github.safeconduct.model.Fact;
import java.time.LocalDate;
import java.util.Map;

/**
 * One operation: facts go in, a decision comes out.
 *
 * <p>The order of the calls does not matter. Where a kind of fact is inserted more than once (two categories of data, two recipients, joint
 * controllers) every combination is judged and the strictest counts. Not thread safe; one session belongs to one thread.
 */
public interface CaseSession extends AutoCloseable {

    /**
     * Adds a fact.
     *
     * @throws CaseException if it carries a term the vocabulary does not know, or one that belongs to another fact, or a wrong code
     * @throws IllegalStateException if the session is closed
     */
    CaseSession insert(Fact<?> fact);

    /**
     * Adds answers without saying which fact they are about: by term or catalogue name, as {@link io.github.safeconduct.model.Truth}, a code or a number. They go to the fact that carries each, and
     * apply to every fact of that kind that does not answer them itself.
     *
     * @throws CaseException if a name or code is unknown, or two names of one term have different answers
     */
    CaseSession answers(Map<String, ?> answers);

    /** Names the rulebooks that govern, instead of those of the controller and the recipient. */
    CaseSession rulebooks(String... names);

    /** The day whose law applies; today where it is not set. */
    CaseSession asOf(LocalDate day);

    /** The questions the case asks: names ({@code onward-transfer}) or area codes ({@code OT}). The four of the mission where it is not set. */
    CaseSession focus(String... questionsOrAreas);

    /**
     * Decides on what has been inserted so far. May be called again after more facts; changes nothing in the session.
     *
     * @throws CaseException if no rulebook governs, or the law of the day is not known
     * @throws EvaluationException if the engine failed; there is then no decision and no permission
     */
    Decision decide();

    /** Ends the session and drops its facts. Calling it again does nothing. */
    @Override
    void close();
}
