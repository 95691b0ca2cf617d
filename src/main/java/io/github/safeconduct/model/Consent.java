package io.github.safeconduct.model;

import java.util.Objects;

/** The consent of the data subject, or of a guardian: whether and how it was given, refused or withdrawn. */
public record Consent(Answers answers) implements Fact<Consent> {

    /** Nothing stated yet. */
    public static Consent of() {
        return new Consent(Answers.none());
    }

    @Override
    public Consent with(Answers answers) {
        return new Consent(Objects.requireNonNull(answers, "the answers are null"));
    }
}
