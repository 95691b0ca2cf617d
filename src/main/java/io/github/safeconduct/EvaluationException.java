package io.github.safeconduct;

/** The engine failed while it evaluated a case. There is no decision, and therefore no permission. */
public final class EvaluationException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
