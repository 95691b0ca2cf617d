package io.github.safeconduct.model;

import java.util.Objects;

/** Security, confidentiality, access control and logging. */
public record Safeguards(Answers answers) implements Fact<Safeguards> {

    /** Nothing stated yet. */
    public static Safeguards of() {
        return new Safeguards(Answers.none());
    }

    @Override
    public Safeguards with(Answers answers) {
        return new Safeguards(Objects.requireNonNull(answers, "the answers are null"));
    }
}
