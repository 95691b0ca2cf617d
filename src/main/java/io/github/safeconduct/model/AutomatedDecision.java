package io.github.safeconduct.model;

import java.util.Objects;

/** A decision about a person taken or prepared by automated means: profiling, algorithms, artificial intelligence. */
public record AutomatedDecision(Answers answers) implements Fact<AutomatedDecision> {

    /** Nothing stated yet. */
    public static AutomatedDecision of() {
        return new AutomatedDecision(Answers.none());
    }

    @Override
    public AutomatedDecision with(Answers answers) {
        return new AutomatedDecision(Objects.requireNonNull(answers, "the answers are null"));
    }
}
