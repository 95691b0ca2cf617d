package io.github.safeconduct.model;

import java.util.Objects;

/**
 * What people in office have reviewed, authorised, decided or found: data protection officers, legal services, controllers, senior staff.
 */
public record Approval(Answers answers) implements Fact<Approval> {

    /** Nothing stated yet. */
    public static Approval of() {
        return new Approval(Answers.none());
    }

    @Override
    public Approval with(Answers answers) {
        return new Approval(Objects.requireNonNull(answers, "the answers are null"));
    }
}
