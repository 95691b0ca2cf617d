package io.github.safeconduct.model;

import java.util.Objects;

/** A notice, diffusion or message in INTERPOL's information system. */
public record PoliceNotice(Answers answers) implements Fact<PoliceNotice> {

    /** Nothing stated yet. */
    public static PoliceNotice of() {
        return new PoliceNotice(Answers.none());
    }

    @Override
    public PoliceNotice with(Answers answers) {
        return new PoliceNotice(Objects.requireNonNull(answers, "the answers are null"));
    }
}
