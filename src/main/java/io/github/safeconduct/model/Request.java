package io.github.safeconduct.model;

import java.util.Objects;

/** What a data subject, a representative or an authority asks for. */
public record Request(Answers answers) implements Fact<Request> {

    /** Nothing stated yet. */
    public static Request of() {
        return new Request(Answers.none());
    }

    @Override
    public Request with(Answers answers) {
        return new Request(Objects.requireNonNull(answers, "the answers are null"));
    }
}
