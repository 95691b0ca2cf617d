package io.github.safeconduct.internal.advise;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {

    private int[] numbers;
    private int size;

    /** @param first what it begins with; is not changed */
    Numbers(int[] first) {
        numbers = Arrays.copyOf(first, Math.max(8, 2 * first.length));
        size = first.length;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }

    void add(int... more) {
        if (size + more.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (size + more.length));
        }
        System.arraycopy(more, 0, numbers, size, more.length);
        size += more.length;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /** All of them, the last first. */
    int[] reversed() {
        int[] reversed = new int[size];
        for (int i = 0; i < size; i++) {
            reversed[i] = numbers[size - 1 - i];
        }
        return reversed;
    }
}
