package io.github.safeconduct.model;

/** A set of data of one category. A case with several categories inserts one fact for each. */
public record PersonalData(Answers answers) implements Fact<PersonalData> {

    /** Nothing stated yet. */
    public static PersonalData of() {
        return new PersonalData(Answers.none());
    }

    /** Data of a category. */
    public static PersonalData of(DataCategory category) {
        return of().answer("dataCategory", category.name());
    }

    @Override
    public PersonalData with(Answers answers) {
        return new PersonalData(answers);
    }
}
