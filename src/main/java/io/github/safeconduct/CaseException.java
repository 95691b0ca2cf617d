package io.github.safeconduct;

import io.github.safeconduct.law.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that cannot be decided as given: an unknown term, a wrong code, a contradiction, a missing part. The message names it and says how
 * to put it right; it quotes no answer.
 *
 * <p>A form finds the field by {@link #term()}, an editor the line by {@link #place()}; what a person is told in a language of their own is
 * {@link #notice()}.
 */
public final class CaseException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String term;
    private final transient @Nullable Place place;
    private final transient @Nullable Notice notice;

    public CaseException(String message) {
        this(message, null, null, null, null);
    }

    public CaseException(String message, Throwable cause) {
        this(message, null, null, null, cause);
    }

    private CaseException(String message, @Nullable String term, @Nullable Place place, @Nullable Notice notice,
            @Nullable Throwable cause) {
        super(message, cause);
        this.term = term;
        this.place = place;
        this.notice = notice;
    }

    /** A fault of the answer to a term. */
    public static CaseException about(String term, String message) {
        return new CaseException(message, term, null, null, null);
    }

    /** A fault of a case of which reports can tell in every language. */
    public static CaseException of(Notice notice, String message) {
        return new CaseException(message, null, null, notice, null);
    }

    /** A fault of the answer to a term, of which reports can tell in every language. */
    public static CaseException about(String term, Notice notice, String message) {
        return new CaseException(message, term, null, notice, null);
    }

    /** The same fault, with the place in a case file; the message opens with it. */
    public CaseException at(Place where) {
        return new CaseException(where + ": " + getMessage(), term, where, notice, this);
    }

    /** The term it is about, where it is about one. */
    public Optional<String> term() {
        return Optional.ofNullable(term);
    }

    /**
     * The same for a person, in any language that reports have; empty where only whoever wrote the case, or a program, can do something.
     */
    public Optional<Notice> notice() {
        return Optional.ofNullable(notice);
    }

    /** Where in a case file, where it came from one. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }
}
