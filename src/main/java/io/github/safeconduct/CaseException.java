package io.github.safeconduct;

import io.github.safeconduct.law.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that cannot be decided as given: an unknown term, a wrong code, a contradiction, a missing part. The message names it and says how
 * to put it right; it quotes no answer.
 *
 * <p>A form finds the field by {@link #term()}, an editor the line by {@link #place()}.
 */
public final class CaseException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String term;
    private final transient @Nullable Place place;

    public CaseException(String message) {
        this(message, null, null, null);
    }

    public CaseException(String message, Throwable cause) {
        this(message, null, null, cause);
    }

    private CaseException(String message, @Nullable String term, @Nullable Place place, @Nullable Throwable cause) {
        super(message, cause);
        this.term = term;
        this.place = place;
    }

    /** A fault of the answer to a term. */
    public static CaseException about(String term, String message) {
        return new CaseException(message, term, null, null);
    }

    /** The same fault, with the place in a case file; the message opens with it. */
    public CaseException at(Place where) {
        return new CaseException(where + ": " + getMessage(), term, where, this);
    }

    /** The term it is about, where it is about one. */
    public Optional<String> term() {
        return Optional.ofNullable(term);
    }

    /** Where in a case file, where it came from one. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }
}
