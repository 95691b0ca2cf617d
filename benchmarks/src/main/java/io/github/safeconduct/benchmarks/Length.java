package io.github.safeconduct.benchmarks;

import java.util.Locale;

/** How long is measured. */
enum Length {
    /** To see that everything runs; the figures mean little. */
    QUICK(1, 3, 2, 1, 3, 2_000),
    /** What README.md is to show. */
    FULL(2, 5, 5, 1, 15, 20_000);

    private final int forks;
    private final int warmups;
    private final int iterations;
    private final int seconds;
    private final int starts;
    private final int cases;

    Length(int forks, int warmups, int iterations, int seconds, int starts, int cases) {
        this.forks = forks;
        this.warmups = warmups;
        this.iterations = iterations;
        this.seconds = seconds;
        this.starts = starts;
        this.cases = cases;
    }

    static Length of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    int forks() {
        return forks;
    }

    int warmups() {
        return warmups;
    }

    int iterations() {
        return iterations;
    }

    /** How long an iteration is. */
    int seconds() {
        return seconds;
    }

    /** How many JVMs are started to see how long that takes. */
    int starts() {
        return starts;
    }

    /** Of how many cases the longest is looked for. */
    int cases() {
        return cases;
    }
}
