package io.github.safeconduct.model;

import java.util.Objects;

/** A release of data to the public or for research and statistics. */
public record Publication(Answers answers) implements Fact<Publication> {

    /** Nothing stated yet. */
    public static Publication of() {
        return new Publication(Answers.none());
    }

    @Override
    public Publication with(Answers answers) {
        return new Publication(Objects.requireNonNull(answers, "the answers are null"));
    }
}
