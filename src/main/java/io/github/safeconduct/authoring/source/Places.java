package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.util.HashMap;
import java.util.Map;

/** Where the entries of a rulebook's registers and terms stand, and their keys, for messages. */
public final class Places {

    private final Map<String, Place> places = new HashMap<>();
    private final Place fallback;
    private boolean unreadable;

    public Places(String file) {
        this.fallback = new Place(file, 1, 1);
    }

    void put(String entry, String key, Place place) {
        places.putIfAbsent(entry + "\n" + key, place);
    }

    /** Where an entry stands: a norm, a source, a question, a term. */
    public Place of(String entry) {
        return of(entry, "");
    }

    /** Where a key, or an item under it, stands in an entry; the entry itself where it does not have it. */
    public Place of(String entry, String key) {
        Place place = places.get(entry + "\n" + key);
        return place != null ? place : places.getOrDefault(entry + "\n", fallback);
    }

    /** That a file could not be read at all, so that any entry may stand in it. */
    public void unreadable() {
        unreadable = true;
    }

    /** Whether an entry may stand in a file that could not be read. */
    public boolean mayHave(String entry) {
        return unreadable || has(entry);
    }

    /** Whether an entry was read, or at least seen: one that is broken is not reported as unknown as well. */
    public boolean has(String entry) {
        return places.containsKey(entry + "\n");
    }
}
