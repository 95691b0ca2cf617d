package io.github.safeconduct;

import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be made, kept or read. The message says what was found and the way out; it quotes neither the reference nor the
 * record. It has a cause where a file, a disk or a database failed.
 */
public final class RecordException extends SafeconductException {

    private static final long serialVersionUID = 1L;

    public RecordException(String message) {
        super(message);
    }

    public RecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
