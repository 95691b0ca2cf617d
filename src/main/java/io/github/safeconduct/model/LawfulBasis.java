package io.github.safeconduct.model;

import java.util.Objects;

/** The lawful bases claimed for the processing, and the elements of each. */
public record LawfulBasis(Answers answers) implements Fact<LawfulBasis> {

    /** Nothing stated yet. */
    public static LawfulBasis of() {
        return new LawfulBasis(Answers.none());
    }

    @Override
    public LawfulBasis with(Answers answers) {
        return new LawfulBasis(Objects.requireNonNull(answers, "the answers are null"));
    }
}
