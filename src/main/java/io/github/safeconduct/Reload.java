package io.github.safeconduct;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to take up changed rules. Immutable and thread safe. */
public final class Reload {

    private final long number;
    private final Instant at;
    private final Duration took;
    private final SortedMap<String, String> rulebooks;
    private final @Nullable RulebookException failure;

    Reload(long number, Instant at, Duration took, SortedMap<String, String> rulebooks, @Nullable RulebookException failure) {
        this.number = number;
        this.at = at;
        this.took = took;
        this.rulebooks = Collections.unmodifiableSortedMap(new TreeMap<>(rulebooks));
        this.failure = failure;
    }

    /** Which attempt it was, from 1. */
    public long number() {
        return number;
    }

    /** When it began. */
    public Instant at() {
        return at;
    }

    /** How long it took to read, verify and compile. */
    public Duration took() {
        return took;
    }

    /** Whether the rules were taken up. Where they were not, those that decided before decide on. */
    public boolean succeeded() {
        return failure == null;
    }

    /** Why they were not, with every fault; empty where they were. */
    public Optional<RulebookException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The fingerprints of the rulebooks that decide after it, by name, as decisions show them. */
    public SortedMap<String, String> rulebooks() {
        return rulebooks;
    }

    /** One line; the faults are in {@link #failure()}. */
    @Override
    public String toString() {
        return "reload " + number + (failure == null
                ? ": taken up"
                : ": not taken up, faults: " + Math.max(1, failure.faults().size()));
    }
}
