package io.github.safeconduct.model;

import java.util.Objects;

/** The organisation that decides why and how the data are processed. It also decides which rulebook governs. */
public record Controller(Answers answers) implements Fact<Controller> {

    /** Nothing stated yet. */
    public static Controller of() {
        return new Controller(Answers.none());
    }

    /** A controller by the body it is or belongs to; the body's rulebook governs the case. */
    public static Controller of(Organisation body) {
        return of().answer("controllerBody", body);
    }

    @Override
    public Controller with(Answers answers) {
        return new Controller(Objects.requireNonNull(answers, "the answers are null"));
    }
}
