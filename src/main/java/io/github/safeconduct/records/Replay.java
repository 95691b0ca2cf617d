package io.github.safeconduct.records;

import io.github.safeconduct.Case;
import io.github.safeconduct.Decision;
import io.github.safeconduct.RecordException;
import io.github.safeconduct.Safeconduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A kept case decided again on the day of its record, beside the record. Immutable and thread safe.
 *
 * @param kept the record as it was kept
 * @param now the record that the case gives now
 * @param differences what is different, in words; empty where both are the same to the byte
 */
public record Replay(DecisionRecord kept, DecisionRecord now, List<String> differences) {

    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * Decides a kept case again.
     *
     * @param safeconduct a library with the rulebooks as they were kept
     * @param key the key the record was made with
     * @param kept the record
     * @param given the case as it was kept
     * @throws RecordException if the record was made with another key
     * @throws io.github.safeconduct.CaseException if the case cannot be decided, for instance because a rulebook is missing
     */
    public static Replay of(Safeconduct safeconduct, RecordKey key, DecisionRecord kept, Case given) {
        Objects.requireNonNull(safeconduct, "the library is null");
        Objects.requireNonNull(key, "the key is null");
        Objects.requireNonNull(kept, "the record is null");
        Objects.requireNonNull(given, "the case is null");
        if (!kept.keyId().equals(key.id())) {
            throw new RecordException("the record was made with the key " + kept.keyId() + ", and this is the key " + key.id()
                    + "; take the one it was made with");
        }
        // A case that names no day was decided as of that of its record; what it states stays as it is.
        Case onItsDay = given.asOf().isPresent() ? given : given.toBuilder().asOf(kept.asOf()).build();
        Decision decision = safeconduct.decide(onItsDay);
        DecisionRecord now = DecisionRecord.of(kept.reference(), key, given, decision);
        return new Replay(kept, now, kept.equals(now) ? List.of() : differences(kept.content(), now.content()));
    }

    /** Whether the case gives the same record, to the byte. */
    public boolean same() {
        return differences.isEmpty();
    }

    private static List<String> differences(Map<String, @Nullable Object> kept, Map<String, @Nullable Object> now) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(kept.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            if (!Objects.equals(kept.get(key), now.get(key))) {
                differences.add(difference(key, kept.get(key), now.get(key)));
            }
        }
        return differences;
    }

    private static String difference(String key, @Nullable Object kept, @Nullable Object now) {
        return switch (key) {
            case "digest" -> "the case is not the one that was decided: its digest is another";
            case "version" -> "the library is another version: " + kept + " then, " + now + " now";
            case "rulebooks" -> rulebooks(moved(fingerprints(kept), fingerprints(now)));
            case "norms" -> "other norms speak, or as certainly: " + moved(flat(kept), flat(now));
            case "outcome", "permits", "asOf", "sensitivity", "narrowed", "exact" -> key + " was " + kept + " and is " + now;
            default -> key + " differ";
        };
    }

    private static String rulebooks(String moved) {
        return moved.isEmpty() ? "the rulebooks are the same and say something else" : "the rulebooks are others: " + moved;
    }

    private static Map<String, Object> fingerprints(@Nullable Object rulebooks) {
        Map<String, Object> byName = new HashMap<>();
        if (rulebooks instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> book) {
                    byName.put(String.valueOf(book.get("name")), book.get("version") + " " + book.get("fingerprint"));
                }
            }
        }
        return byName;
    }

    private static Map<String, Object> flat(@Nullable Object map) {
        Map<String, Object> flat = new HashMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> flat.put(String.valueOf(key), value));
        }
        return flat;
    }

    /** The names under which the two say something else. */
    private static String moved(Map<String, Object> kept, Map<String, Object> now) {
        Set<String> names = new TreeSet<>(kept.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(kept.get(name), now.get(name)));
        return String.join(", ", names);
    }

    /** How many differences. */
    @Override
    public String toString() {
        return "Replay[" + differences.size() + " differences]";
    }
}
