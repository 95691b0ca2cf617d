package io.github.safeconduct.model;

import java.util.Objects;

/** An exception relied on: restrictions of rights, emergency measures, and their necessity, proportion and end. */
public record Derogation(Answers answers) implements Fact<Derogation> {

    /** Nothing stated yet. */
    public static Derogation of() {
        return new Derogation(Answers.none());
    }

    @Override
    public Derogation with(Answers answers) {
        return new Derogation(Objects.requireNonNull(answers, "the answers are null"));
    }
}
