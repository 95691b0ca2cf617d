package io.github.safeconduct.casefile;

import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a case can expect a norm to say beside that it speaks, one row each. */
enum DetailOfConclusion {
    GRADE("sensitive", "a grade", "{ IOM-SA-02: HIGH }", names(Grade.values())),
    BASIS("basis", "a lawful basis", "{ ICRC-LB-16: VITAL_INTEREST }", names(BasisKind.values())),
    BASIS_TAKEN("basisUnavailable", "a lawful basis", "{ ICRC-LB-44: CONSENT }", names(BasisKind.values())),
    CONDITIONS("permitted", "whether there are conditions", "{ UNHCR-OT-11: CONDITIONS }",
            List.of(Expectations.CONDITIONS, Expectations.PLAIN, Expectations.WITHHOLDING)),
    OFFICE("referred", "an office", "{ UNHCR-GV-03: Review Committee }", List.of());

    private final String expectation;
    private final String words;
    private final String example;
    private final List<String> values;

    DetailOfConclusion(String expectation, String words, String example, List<String> values) {
        this.expectation = expectation;
        this.words = words;
        this.example = example;
        this.values = values;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static Optional<DetailOfConclusion> of(String expectation) {
        return Arrays.stream(values()).filter(one -> one.expectation.equals(expectation)).findFirst();
    }

    /** What may be said; empty where it is any text. */
    List<String> words() {
        return values;
    }

    String example() {
        return example;
    }

    String read(String norm, CaseNode node) {
        boolean known = node.isScalar() && !node.text().isBlank() && (values.isEmpty() || values.contains(node.text()));
        if (!known) {
            throw Faults.at(node.place(),
                    "'" + expectation + "' takes " + words + " for " + norm
                            + Nearest.hint(node.isScalar() && node.text().length() < 60 ? node.text() : "", values)
                            + (values.isEmpty()
                                    ? ", for instance " + expectation + ": " + example
                                    : "; expected one of " + String.join(", ", values)));
        }
        return node.text();
    }
}
