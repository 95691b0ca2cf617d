package io.github.safeconduct.model;

import java.util.Objects;

/** What would be done with the data, at which stage and for which purpose. A case is about exactly one. */
public record Operation(Answers answers) implements Fact<Operation> {

    /** What is done with data; the generated {@code OperationKind} lists the kinds. */
    public interface Kind extends Code {}

    /** Nothing stated yet. */
    public static Operation of() {
        return new Operation(Answers.none());
    }

    /** An operation by its kind; what the kind implies (a disclosure is a transfer) need not be stated again. */
    public static Operation of(Kind kind) {
        return of().answer("operationKind", kind);
    }

    @Override
    public Operation with(Answers answers) {
        return new Operation(Objects.requireNonNull(answers, "the answers are null"));
    }
}
