package io.github.safeconduct.benchmarks.slice;

import java.util.List;
import java.util.Map;

/** The cases that contenders decide, the same for everybody. */
public enum Cases {
    /** Little is known: what is done with which data and for whom, and a handful of answers. */
    SPARSE(12),
    /** Most of what the norms ask is known. */
    FULL(60);

    /** How many of each are measured. */
    public static final int MEASURED = 1_000;

    private static final long SEED = 20_261_129;

    private final int answers;

    Cases(int answers) {
        this.answers = answers;
    }

    /** About how many answers each has. */
    public int answers() {
        return answers;
    }

    public List<Map<String, Object>> of(Slice slice, int count) {
        return new Draw(slice.rules(), SEED + answers).cases(count, answers);
    }
}
