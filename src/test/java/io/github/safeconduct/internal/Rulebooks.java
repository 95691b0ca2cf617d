package io.github.safeconduct.internal;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.decide.CompiledRulebook;

/** The bundled rulebooks as the engine holds them, for tests of its parts. */
public final class Rulebooks {

    private static final Engine ENGINE = (Engine) Safeconduct.load();

    private Rulebooks() {}

    public static CompiledRulebook of(String name) {
        return ENGINE.rulebook(name);
    }
}
