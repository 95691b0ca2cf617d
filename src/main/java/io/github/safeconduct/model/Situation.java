package io.github.safeconduct.model;

import java.util.Objects;

/** The surroundings: country, emergency, risks and foreseeable harm. */
public record Situation(Answers answers) implements Fact<Situation> {

    /** Nothing stated yet. */
    public static Situation of() {
        return new Situation(Answers.none());
    }

    @Override
    public Situation with(Answers answers) {
        return new Situation(Objects.requireNonNull(answers, "the answers are null"));
    }
}
