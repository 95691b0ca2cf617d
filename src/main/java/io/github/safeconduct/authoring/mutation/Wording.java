package io.github.safeconduct.authoring.mutation;

import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.internal.reading.Rule.Insert;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.model.ConclusionKind;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests and expectations in the words of rules and cases. */
final class Wording {

    private Wording() {}

    /** A test as rules write it. */
    static String of(Test test) {
        return test.modal().text() + "( " + Stream.concat(Stream.of(test.term()), test.operands().stream())
                .map(argument -> '"' + argument + '"').collect(Collectors.joining(", ")) + " )";
    }

    /** What an answer is where a test holds. */
    static String holds(Test test) {
        return said(test, test.negated());
    }

    /** What it is where the test does not. */
    static String fails(Test test) {
        return said(test, !test.negated());
    }

    private static String said(Test test, boolean not) {
        String term = "'" + test.term() + "' is ";
        if (test.operands().isEmpty()) {
            return term + switch (test.comparison()) {
                case UNKNOWN -> not ? "known" : "not known";
                default -> not ? "no" : "yes";
            };
        }
        String operands = String.join(" or ", test.operands());
        return term + switch (test.comparison()) {
            case IS -> (not ? "none of " : "") + operands;
            case ABOVE -> not ? "at most " + operands : "above " + operands;
            case BELOW -> not ? "at least " + operands : "below " + operands;
            case SAME -> not ? "another than '" + operands + "'" : "the same as '" + operands + "'";
            case UNKNOWN -> operands;
        };
    }

    /** The expectation that would notice another conclusion. */
    static String expects(Insert insert, String norm) {
        ConclusionKind kind = Conclusions.kind(insert);
        String detail = Conclusions.detail(insert);
        return "a case that expects " + switch (kind) {
            case DEFINITION -> "derived: { " + detail + ": "
                    + (insert.factory().equals("of") ? insert.arguments().get(1) : insert.factory().toLowerCase(Locale.ROOT)) + " }";
            case SENSITIVITY, BASIS, BASIS_UNAVAILABLE, REFERRAL -> kind.caseWord() + ": { " + norm + ": " + Stated.word(detail) + " }";
            case PERMISSION, CONDITIONAL_PERMISSION, LEAVE_TO_WITHHOLD ->
                kind.caseWord() + ": { " + norm + ": " + word(kind) + " }";
            default -> kind.caseWord() + ": [" + norm + "]";
        };
    }

    private static String word(ConclusionKind kind) {
        return kind == ConclusionKind.PERMISSION ? "PLAIN" : kind == ConclusionKind.CONDITIONAL_PERMISSION ? "CONDITIONS" : "WITHHOLDING";
    }
}
