package io.github.safeconduct.model;

import java.util.Objects;

/** How long data are kept, and their archiving and deletion. */
public record Retention(Answers answers) implements Fact<Retention> {

    /** Nothing stated yet. */
    public static Retention of() {
        return new Retention(Answers.none());
    }

    @Override
    public Retention with(Answers answers) {
        return new Retention(Objects.requireNonNull(answers, "the answers are null"));
    }
}
