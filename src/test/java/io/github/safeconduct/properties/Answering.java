package io.github.safeconduct.properties;

import io.github.safeconduct.model.Truth;

/** Answers in the forms that cases and the second decider take. */
final class Answering {

    private Answering() {}

    static Object asStated(Object answer) {
        return answer instanceof Boolean bool ? (bool ? Truth.YES : Truth.NO) : answer;
    }
}
