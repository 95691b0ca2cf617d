package io.github.safeconduct;

/** The root of everything the library throws on purpose. A legal outcome is never an exception; an error is never a permission. */
public abstract class SafeconductException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected SafeconductException(String message) {
        super(message);
    }

    protected SafeconductException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }
}
