package io.github.safeconduct.model;

/** The person the data are about: status, age, capacity, vulnerability, role. Never a name or a number. */
public record DataSubject(Answers answers) implements Fact<DataSubject> {

    /** Nothing stated yet. */
    public static DataSubject of() {
        return new DataSubject(Answers.none());
    }

    @Override
    public DataSubject with(Answers answers) {
        return new DataSubject(answers);
    }
}
