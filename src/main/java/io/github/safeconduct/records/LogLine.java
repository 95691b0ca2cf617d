package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a log: canonical JSON with the record, its number, the hash of the line before, and the hash of these three.
 *
 * @param number which line of the log it is, from 1
 * @param previous the hash of the line before; for the first, zeros
 * @param record the record
 * @param hash SHA-256 over the canonical JSON of the other three
 */
record LogLine(long number, String previous, String record, String hash) {

    /** What the first line has for the hash of the line before. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final Pattern FORM = Pattern
            .compile(
                    "\\{\"hash\":\"([0-9a-f]{64})\",(\"number\":([1-9][0-9]{0,14}),"
                            + "\"previous\":\"([0-9a-f]{64})\",\"record\":(\\{.*\\})\\})",
                    Pattern.DOTALL);

    /** The line after another. */
    static LogLine after(long number, String previous, String record) {
        return new LogLine(number, previous, record, hash(number, previous, record));
    }

    /** The line as it was read; empty where it has not the form of one. Its hash is not yet held against the rest. */
    static Optional<LogLine> read(String line) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                ? Optional.of(new LogLine(Long.parseLong(form.group(3)), form.group(4), form.group(5), form.group(1)))
                : Optional.empty();
    }

    /** The hash it should have. */
    String reckoned() {
        return hash(number, previous, record);
    }

    /** Whether its hash fits what it says. */
    boolean whole() {
        return hash.equals(reckoned());
    }

    /** Whether its record names a reference, which only a record's own key can: within a text the quotes would be escaped. */
    boolean names(String reference) {
        return names(record, reference);
    }

    /** @throws RecordException if a text is no record of a reference */
    static void check(String record, String reference) {
        Reference.checked(reference);
        if (!names(record, reference) || record.indexOf('\n') >= 0 || !record.startsWith("{") || !record.endsWith("}")
                || record.length() > LogLines.LONGEST / 8) {
            throw new RecordException("this is no record of that reference; give what DecisionRecord.json() gives");
        }
    }

    private static boolean names(String record, String reference) {
        return record.contains("\"reference\":\"" + reference + "\"");
    }

    /** The line, without its end. */
    String text() {
        return "{\"hash\":\"" + hash + "\"," + rest(number, previous, record);
    }

    private static String rest(long number, String previous, String record) {
        return "\"number\":" + number + ",\"previous\":\"" + previous + "\",\"record\":" + record + "}";
    }

    private static String hash(long number, String previous, String record) {
        return sha256("{" + rest(number, previous, record));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Its number; a record is not shown. */
    @Override
    public String toString() {
        return "LogLine[" + number + "]";
    }
}
