package io.github.safeconduct.records;

import java.util.List;
import java.util.Optional;

/**
 * What became of a log, as far as it can be told from the log. Immutable and thread safe.
 *
 * @param lines how many lines it has, whole or not
 * @param last the hash of the last line that is whole; empty where none is
 * @param known where the hash that was kept elsewhere stands; empty where none was given, or it is not found
 * @param faults everything that is not as it was kept, from the top
 */
public record Verification(long lines, Optional<String> last, Optional<Long> known, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** What is wrong with a line. */
    public enum Kind {
        /** It is not of the form of a line of a log. */
        NO_LINE,
        /** Its hash does not fit what it says. */
        EDITED,
        /** It stands in the log already. */
        REPEATED,
        /** Lines before it are missing. */
        CUT,
        /** It stands elsewhere than where it was kept. */
        REORDERED,
        /** It is whole and has the right number, but does not follow the line before: one of the two was written anew. */
        REPLACED,
        /** The last line has no end: the process ended while it wrote it, or the file was cut there. */
        TORN,
        /** There is no line in it: it was emptied, or none was ever kept. */
        EMPTY,
        /** The hash that was kept elsewhere is not in the log: the end was cut off, or the log was written anew. */
        END_MISSING
    }

    /**
     * Something that is not as it was kept.
     *
     * @param kind what
     * @param line the line of the file, from 1
     * @param says what was found, in words
     */
    public record Fault(Kind kind, long line, String says) {}

    /** Whether every line is as it was kept, as far as a chain of hashes can tell. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** What a chain of hashes does not show by itself. */
    public static List<String> limits() {
        return List.of(
                "That nothing was cut off at the end: keep the hash of the last line elsewhere, and give it when you verify.",
                "That whoever holds the file did not write all of it anew: a hash kept elsewhere, out of that person's reach, shows it "
                        + "for everything up to that line.",
                "That every decision was recorded, and that the records say what was so: it shows only that they are as they were kept.");
    }
}
