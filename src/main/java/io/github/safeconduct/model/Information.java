package io.github.safeconduct.model;

import java.util.Objects;

/** What people were told: notices at collection, information on transfers, purposes, recipients, rights. */
public record Information(Answers answers) implements Fact<Information> {

    /** Nothing stated yet. */
    public static Information of() {
        return new Information(Answers.none());
    }

    @Override
    public Information with(Answers answers) {
        return new Information(Objects.requireNonNull(answers, "the answers are null"));
    }
}
