package io.github.safeconduct.model;

import java.util.List;

/**
 * A fact of which a case may have several: a data subject, a kind of personal data, a recipient. Each combination of the three is a flow
 * and is judged by itself.
 *
 * <p>It may carry a name of the host's choosing, an identifier such as {@code r2}, that comes back in conclusions and questions, and the
 * records that hang on it: the agreement with this recipient, the consent of this person. The name is never logged and does not stand in
 * {@code toString()}.
 *
 * @param <F> the fact itself
 */
public sealed interface Subject<F extends Subject<F>> extends Fact<F> permits DataSubject, PersonalData, Recipient {

    /** The host's name for it; empty where it has none. */
    String name();

    /** The records that hang on it, at most one of each kind. */
    List<Fact<?>> records();

    /** The same with another name. */
    F named(String name);

    /**
     * The same with more records hung on it; one of a kind that is there already takes its place.
     *
     * @throws IllegalArgumentException if a record cannot hang on such a fact, is a subject itself, or two of them are of one kind
     */
    F with(Fact<?>... records);
}
