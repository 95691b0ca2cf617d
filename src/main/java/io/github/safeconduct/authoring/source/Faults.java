package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the faults of one run, over all files. Not thread safe. */
public final class Faults {

    /** More than this nobody reads, and a hostile file could make millions. */
    private static final int MOST = 1_000;

    /** By what it says: two checks that say the same of the same place have found one fault. */
    private final Map<String, Fault> found = new LinkedHashMap<>();

    /** A fault at a place. */
    public void add(Place place, String message) {
        add(Fault.at(place, message));
    }

    /** A fault of a whole file or folder. */
    public void add(String file, String message) {
        add(Fault.of(file, message));
    }

    public void add(Fault fault) {
        if (found.size() < MOST) {
            found.putIfAbsent(fault.toString(), fault);
        }
    }

    /** Whether so many were found that no further one is kept. */
    public boolean full() {
        return found.size() >= MOST;
    }

    /** Whether nothing was found. */
    public boolean none() {
        return found.isEmpty();
    }

    /** How many were found so far: tells whether a step added some. */
    public int count() {
        return found.size();
    }

    /** What was found, by file and line. */
    public List<Fault> sorted() {
        List<Fault> all = new ArrayList<>(found.values());
        all.sort(Fault.BY_PLACE);
        return all;
    }
}
