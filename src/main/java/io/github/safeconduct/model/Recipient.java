package io.github.safeconduct.model;

/** Whoever the data would go to, and the protection they would find there. */
public record Recipient(Answers answers) implements Fact<Recipient> {

    /** Nothing stated yet. */
    public static Recipient of() {
        return new Recipient(Answers.none());
    }

    /** A recipient by its kind. */
    public static Recipient of(RecipientKind kind) {
        return of().answer("recipientType", kind.name());
    }

    /** This recipient, known to be or belong to a body; that body's rulebook then judges the transfer at its end too. */
    public Recipient body(Body body) {
        return answer("recipientBody", body.name());
    }

    @Override
    public Recipient with(Answers answers) {
        return new Recipient(answers);
    }
}
