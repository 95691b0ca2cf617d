package io.github.safeconduct.model;

/** How long data are kept, and their archiving and deletion. */
public record Retention(Answers answers) implements Fact<Retention> {

    /** Nothing stated yet. */
    public static Retention of() {
        return new Retention(Answers.none());
    }

    @Override
    public Retention with(Answers answers) {
        return new Retention(answers);
    }
}
