package io.github.safeconduct.model;

import java.util.Objects;

/** A breach of the security of personal data, and what was done about it. */
public record Breach(Answers answers) implements Fact<Breach> {

    /** Nothing stated yet. */
    public static Breach of() {
        return new Breach(Answers.none());
    }

    @Override
    public Breach with(Answers answers) {
        return new Breach(Objects.requireNonNull(answers, "the answers are null"));
    }
}
