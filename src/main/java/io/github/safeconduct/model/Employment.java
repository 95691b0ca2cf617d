package io.github.safeconduct.model;

import java.util.Objects;

/** The relation between a worker and an employer or a recruitment agency (ILO). */
public record Employment(Answers answers) implements Fact<Employment> {

    /** Nothing stated yet. */
    public static Employment of() {
        return new Employment(Answers.none());
    }

    @Override
    public Employment with(Answers answers) {
        return new Employment(Objects.requireNonNull(answers, "the answers are null"));
    }
}
