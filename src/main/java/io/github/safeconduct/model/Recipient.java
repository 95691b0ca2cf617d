package io.github.safeconduct.model;

import java.util.List;
import java.util.Objects;

/** Whoever the data would go to, and the protection they would find there. */
public record Recipient(Answers answers, String name, List<Fact<?>> records) implements Subject<Recipient> {

    public Recipient {
        records = Hung.checked(FactKind.RECIPIENT, records);
    }

    /** What a recipient is; the generated {@code RecipientKind} lists the kinds. */
    public interface Kind extends Code {}

    /** Nothing stated yet. */
    public static Recipient of() {
        return new Recipient(Answers.none(), "", List.of());
    }

    /** A recipient by its kind. */
    public static Recipient of(Kind kind) {
        return of().answer("recipientType", kind);
    }

    /** This recipient, known to be or belong to a body; that body's rulebook then judges the transfer at its end too. */
    public Recipient body(Organisation body) {
        return answer("recipientBody", body);
    }

    @Override
    public Recipient with(Answers answers) {
        return new Recipient(Objects.requireNonNull(answers, "the answers are null"), name, records);
    }

    @Override
    public Recipient named(String name) {
        return new Recipient(answers, Objects.requireNonNull(name, "the name is null; leave it out where there is none"), records);
    }

    @Override
    public Recipient with(Fact<?>... records) {
        return new Recipient(answers, name, Hung.plus(this, records));
    }

    /** How many answers and records; none of them, and no name. */
    @Override
    public String toString() {
        return Hung.shown(this);
    }
}
