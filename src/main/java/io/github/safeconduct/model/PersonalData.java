package io.github.safeconduct.model;

import java.util.List;
import java.util.Objects;

/** A set of data of one category. A case with several categories inserts one fact for each. */
public record PersonalData(Answers answers, String name, List<Fact<?>> records) implements Subject<PersonalData> {

    public PersonalData {
        records = Hung.checked(FactKind.PERSONAL_DATA, records);
    }

    /** What data are about; the generated {@code DataCategory} lists the categories. */
    public interface Category extends Code {}

    /** Nothing stated yet. */
    public static PersonalData of() {
        return new PersonalData(Answers.none(), "", List.of());
    }

    /** Data of a category. */
    public static PersonalData of(Category category) {
        return of().answer("dataCategory", category);
    }

    @Override
    public PersonalData with(Answers answers) {
        return new PersonalData(Objects.requireNonNull(answers, "the answers are null"), name, records);
    }

    @Override
    public PersonalData named(String name) {
        return new PersonalData(answers, Objects.requireNonNull(name, "the name is null; leave it out where there is none"), records);
    }

    @Override
    public PersonalData with(Fact<?>... records) {
        return new PersonalData(answers, name, Hung.plus(this, records));
    }

    /** How many answers and records; none of them, and no name. */
    @Override
    public String toString() {
        return Hung.shown(this);
    }
}
