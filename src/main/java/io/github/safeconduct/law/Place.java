package io.github.safeconduct.law;

/**
 * A place in a file, for messages.
 *
 * @param file the file as the author knows it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** As editors and terminals know it. */
    @Override
    public String toString() {
        return Printable.of(file) + ":" + line + ":" + column;
    }
}
