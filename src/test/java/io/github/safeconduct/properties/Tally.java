package io.github.safeconduct.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried of a promise, and what broke it. */
final class Tally {

    /** Breaches told in full; the others are counted. */
    private static final int TOLD = 12;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> breaches = new ArrayList<>();
    private String place = "";
    private long broken;
    private long nanos;

    void at(String place) {
        this.place = place;
    }

    void took(long time) {
        nanos += time;
    }

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void breach(String message) {
        broken++;
        if (breaches.size() < TOLD) {
            breaches.add(place + ": " + message);
        }
    }

    List<String> breaches() {
        return breaches;
    }

    @Override
    public String toString() {
        return counts + ", " + nanos / 1_000_000_000 + " s" + (broken == 0 ? ", kept" : ", BROKEN " + broken + " times");
    }
}
