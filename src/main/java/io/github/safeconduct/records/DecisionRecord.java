package io.github.safeconduct.records;

import io.github.safeconduct.Case;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.Safeconduct;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, on which day, under which rulebooks and for which reasons, as one line of canonical JSON (RFC 8785). The same case,
 * key, reference, day, rulebooks and library give the same line, to the byte.
 *
 * <p>It holds no personal data: of the case only a digest that is good for nothing without the host's key, and no name, answer, title or
 * sentence. Which norms spoke does say something about a case; together with the host's reference it is the host's to guard. Immutable and
 * thread safe. {@code schema/record.schema.json} in the jar describes it.
 */
public final class DecisionRecord {

    static final String FORMAT = "safeconduct-record-1";

    private final Map<String, @Nullable Object> content;
    private final String json;

    private DecisionRecord(Map<String, @Nullable Object> content) {
        this.content = content;
        this.json = CanonicalJson.of(content);
    }

    /**
     * The record of a decision.
     *
     * @param reference what the host calls it: 1 to 64 letters, digits and {@code . _ : / -}; a key of the host's system, never a name
     * @param key the host's secret
     * @param given the case that was decided; only its digest is kept
     * @throws RecordException if the reference is none
     */
    public static DecisionRecord of(String reference, RecordKey key, Case given, Decision decision) {
        Objects.requireNonNull(reference, "the reference is null");
        Objects.requireNonNull(key, "the key is null");
        Objects.requireNonNull(given, "the case is null");
        Objects.requireNonNull(decision, "the decision is null");
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("format", FORMAT);
        content.put("version", Safeconduct.version());
        content.put("reference", Reference.checked(reference));
        content.put("digest", Map.of("algorithm", RecordKey.ALGORITHM, "key", key.id(), "value", key.digest(given)));
        content.put("asOf", decision.asOf().toString());
        content.put("outcome", decision.outcome().name());
        content.put("permits", decision.permits());
        content.put("bounds", Map.of("best", decision.bounds().best().name(), "worst", decision.bounds().worst().name()));
        content.put("exact", decision.isExact());
        content.put("focus", decision.focus());
        content.put("narrowed", decision.isNarrowed());
        content.put("sensitivity", decision.sensitivity().map(Enum::name).orElse(null));
        content.put("rulebooks", decision.rulebooks().stream().map(DecisionRecord::rulebook).toList());
        content.put("conclusions", conclusions(decision, decision.conclusions()));
        content.put("eitherWay", conclusions(decision, decision.eitherWay()));
        Map<String, String> norms = new TreeMap<>();
        decision.norms().forEach((norm, certainty) -> norms.put(norm, certainty.name()));
        content.put("norms", norms);
        content.put("presumed", decision.presumed());
        return new DecisionRecord(content);
    }

    private static Map<String, Object> rulebook(RulebookOutcome book) {
        return Map.of("name", book.name(), "version", book.version(), "fingerprint", book.fingerprint(), "outcome", book.outcome().name());
    }

    /** Without the answers it rests on, and with the number of its flow instead of the names. */
    private static List<Map<String, Object>> conclusions(Decision decision, Collection<CitedConclusion> conclusions) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CitedConclusion one : conclusions) {
            all.add(Map.of("norm", one.norm(), "rulebook", one.rulebook(), "kind", one.kind().name(), "certainty", one.certainty().name(),
                    "weight", one.weight().name(), "flow", decision.flows().indexOf(one.flow()) + 1, "liftedBy", one.liftedBy()));
        }
        return all;
    }

    /**
     * A record that was kept. Needs Jackson, which is optional.
     *
     * @throws RecordException if the text is no record in its canonical form; the message quotes none of it
     */
    public static DecisionRecord read(String json) {
        return new DecisionRecord(RecordReading.content(Objects.requireNonNull(json, "the text is null")));
    }

    /** What the host calls it. */
    public String reference() {
        return text(content, "reference");
    }

    /** The day whose law was applied. */
    public LocalDate asOf() {
        return LocalDate.parse(text(content, "asOf"));
    }

    /** What it came to. */
    public Outcome outcome() {
        return Outcome.valueOf(text(content, "outcome"));
    }

    /** Whether the operation was permitted. */
    public boolean permits() {
        return Boolean.TRUE.equals(content.get("permits"));
    }

    /** The {@link RecordKey#id()} of the key it was made with. */
    public String keyId() {
        return text(part(content, "digest"), "key");
    }

    /** The version of the library that decided. */
    public String version() {
        return text(content, "version");
    }

    /** The record on one line, in its one form. */
    public String json() {
        return json;
    }

    /** Everything in it, for comparing. */
    Map<String, @Nullable Object> content() {
        return content;
    }

    /** Holds what was read against what a record has. */
    static void check(Map<String, @Nullable Object> content) {
        if (!FORMAT.equals(content.get("format"))) {
            throw new RecordException("this is no record of the format " + FORMAT
                    + "; one of a later format is read by the version of the library that made it");
        }
        DecisionRecord record = new DecisionRecord(content);
        Reference.checked(record.reference());
        record.version();
        record.keyId();
        try {
            record.asOf();
            record.outcome();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            // Without its cause, which quotes what was found.
            throw new RecordException("the record has no day of the form yyyy-mm-dd, or no outcome that this version of the library knows");
        }
    }

    private static String text(Map<?, ?> content, String key) {
        if (content.get(key) instanceof String text) {
            return text;
        }
        throw new RecordException("the record has no text under '" + key + "'");
    }

    private static Map<?, ?> part(Map<?, ?> content, String key) {
        if (content.get(key) instanceof Map<?, ?> part) {
            return part;
        }
        throw new RecordException("the record has no object under '" + key + "'");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionRecord that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The day and the outcome; no reference. */
    @Override
    public String toString() {
        return "DecisionRecord[" + content.get("outcome") + " as of " + content.get("asOf") + "]";
    }
}
