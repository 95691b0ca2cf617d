package io.github.safeconduct.model;

import java.util.Objects;

/** A crime, its elements and its penalty, as far as a rule turns on them. */
public record Offence(Answers answers) implements Fact<Offence> {

    /** Nothing stated yet. */
    public static Offence of() {
        return new Offence(Answers.none());
    }

    @Override
    public Offence with(Answers answers) {
        return new Offence(Objects.requireNonNull(answers, "the answers are null"));
    }
}
