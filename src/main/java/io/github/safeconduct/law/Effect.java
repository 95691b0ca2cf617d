package io.github.safeconduct.law;

/** Which way a norm works on the operation; it decides which modal tests its rules may use. */
public enum Effect {
    /** Harms the operation: speaks unless it is certain that it does not apply. */
    ADVERSE,
    /** Helps the operation: speaks only where it is certain that it applies. */
    BENEFICIAL,
    /** Defines or describes: read exactly. */
    NEUTRAL
}
