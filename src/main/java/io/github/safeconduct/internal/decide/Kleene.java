package io.github.safeconduct.internal.decide;

import io.github.safeconduct.model.Truth;

/** Three-valued truth as a byte, the form in which a case is read several hundred times: no 0, unknown 1, yes 2. */
public final class Kleene {

    public static final byte NO = 0;
    public static final byte UNKNOWN = 1;
    public static final byte YES = 2;

    private Kleene() {}

    static byte of(Truth truth) {
        return switch (truth) {
            case NO -> NO;
            case UNKNOWN -> UNKNOWN;
            case YES -> YES;
        };
    }

    static byte not(byte truth) {
        return (byte) (YES - truth);
    }
}
