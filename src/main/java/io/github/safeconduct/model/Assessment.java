package io.github.safeconduct.model;

import java.util.Objects;

/** An assessment made beforehand: data protection impact assessments, risk-benefit and sensitivity assessments. */
public record Assessment(Answers answers) implements Fact<Assessment> {

    /** Nothing stated yet. */
    public static Assessment of() {
        return new Assessment(Answers.none());
    }

    @Override
    public Assessment with(Answers answers) {
        return new Assessment(Objects.requireNonNull(answers, "the answers are null"));
    }
}
