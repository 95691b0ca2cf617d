package io.github.safeconduct.model;

import java.util.Objects;

/** An agreement under which data are shared: transfer agreements, partnership agreements, undertakings, protocols, and their clauses. */
public record Agreement(Answers answers) implements Fact<Agreement> {

    /** Nothing stated yet. */
    public static Agreement of() {
        return new Agreement(Answers.none());
    }

    @Override
    public Agreement with(Answers answers) {
        return new Agreement(Objects.requireNonNull(answers, "the answers are null"));
    }
}
