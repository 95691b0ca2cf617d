package io.github.safeconduct.model;

/** What people were told: notices at collection, information on transfers, purposes, recipients, rights. */
public record Information(Answers answers) implements Fact<Information> {

    /** Nothing stated yet. */
    public static Information of() {
        return new Information(Answers.none());
    }

    @Override
    public Information with(Answers answers) {
        return new Information(answers);
    }
}
