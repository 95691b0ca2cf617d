package io.github.safeconduct.testing;

import io.github.safeconduct.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on decisions begin. Imported statically it stands beside AssertJ's own {@code assertThat}. Needs AssertJ.
 *
 * <pre>{@code
 * assertThat(decision).isRefused().under("ICRC-OT-12").citing("Handbook");
 * }</pre>
 */
public final class SafeconductAssertions {

    private SafeconductAssertions() {}

    /** Assertions on a decision. */
    public static DecisionAssert assertThat(@Nullable Decision actual) {
        return new DecisionAssert(actual);
    }
}
