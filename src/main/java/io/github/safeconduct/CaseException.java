package io.github.safeconduct;

/** A case that cannot be evaluated as given: an unknown term, a wrong code, a missing part. The message names it and says how to put it right. */
public final class CaseException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }

    public CaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
