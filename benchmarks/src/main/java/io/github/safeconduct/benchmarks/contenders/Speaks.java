package io.github.safeconduct.benchmarks.contenders;

import java.util.Arrays;

/** Which norms speak in a case: what contenders must agree on, and what each of them returns. */
public final class Speaks {

    public static final byte SILENT = 0;
    public static final byte POSSIBLE = 1;
    public static final byte CERTAIN = 2;

    private final byte[] norms;

    public Speaks(int norms) {
        this.norms = new byte[norms];
    }

    public void possible(int norm) {
        if (norms[norm] == SILENT) {
            norms[norm] = POSSIBLE;
        }
    }

    public void certain(int norm) {
        norms[norm] = CERTAIN;
    }

    public byte of(int norm) {
        return norms[norm];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Speaks that && Arrays.equals(norms, that.norms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(norms);
    }

    @Override
    public String toString() {
        return Arrays.toString(norms);
    }
}
