package io.github.safeconduct.model;

import java.util.List;
import java.util.Objects;

/** The person the data are about: status, age, capacity, vulnerability, role. Never a name or a number. */
public record DataSubject(Answers answers, String name, List<Fact<?>> records) implements Subject<DataSubject> {

    public DataSubject {
        records = Hung.checked(FactKind.DATA_SUBJECT, records);
    }

    /** Nothing stated yet. */
    public static DataSubject of() {
        return new DataSubject(Answers.none(), "", List.of());
    }

    @Override
    public DataSubject with(Answers answers) {
        return new DataSubject(Objects.requireNonNull(answers, "the answers are null"), name, records);
    }

    @Override
    public DataSubject named(String name) {
        return new DataSubject(answers, Objects.requireNonNull(name, "the name is null; leave it out where there is none"), records);
    }

    @Override
    public DataSubject with(Fact<?>... records) {
        return new DataSubject(answers, name, Hung.plus(this, records));
    }

    /** How many answers and records; none of them, and no name. */
    @Override
    public String toString() {
        return Hung.shown(this);
    }
}
