package io.github.safeconduct.report;

import io.github.safeconduct.SafeconductException;

/** A language in which the reports have no words. The message lists those in which they have. */
public final class LanguageException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    LanguageException(String message) {
        super(message);
    }
}
