package io.github.safeconduct.model;

import java.util.Objects;

/** What came before: why and on which basis the data were collected, earlier transfers and their conditions. */
public record PriorProcessing(Answers answers) implements Fact<PriorProcessing> {

    /** Nothing stated yet. */
    public static PriorProcessing of() {
        return new PriorProcessing(Answers.none());
    }

    @Override
    public PriorProcessing with(Answers answers) {
        return new PriorProcessing(Objects.requireNonNull(answers, "the answers are null"));
    }
}
