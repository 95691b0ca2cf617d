package io.github.safeconduct.internal.advise;

import java.util.Arrays;

/** How often each of some numbers was counted. */
final class Counts {

    private int[] counts = new int[64];

    int get(int number) {
        return number < counts.length ? counts[number] : 0;
    }

    void count(int number) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(2 * counts.length, number + 1));
        }
        counts[number]++;
    }
}
