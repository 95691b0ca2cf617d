package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a host calls a decision in its records. */
final class Reference {

    /** No space and nothing beyond ASCII: it is an identifier, and a person's name hardly fits. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    private Reference() {}

    /** @throws RecordException if it is none; the message does not quote it, since somebody may have put a name there */
    static String checked(String reference) {
        if (!FORM.matcher(Objects.requireNonNull(reference, "the reference is null")).matches()) {
            throw new RecordException(
                    "a reference is 1 to 64 of the characters A-Z a-z 0-9 . _ : / - and opens with a letter or digit; found "
                            + reference.length()
                            + " characters that are not such a text. Take a number or key of your own system, never a name");
        }
        return reference;
    }
}
