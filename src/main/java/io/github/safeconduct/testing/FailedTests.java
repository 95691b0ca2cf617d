package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import io.github.safeconduct.internal.decide.CompiledRule;
import io.github.safeconduct.internal.decide.Evaluated;
import io.github.safeconduct.internal.reading.Condition;
import io.github.safeconduct.internal.reading.Condition.AllOf;
import io.github.safeconduct.internal.reading.Condition.AnyOf;
import io.github.safeconduct.internal.reading.Condition.Test;
import io.github.safeconduct.law.Stated;
import io.github.safeconduct.model.Answers;
import io.github.safeconduct.model.ModalTest.Comparison;
import io.github.safeconduct.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tests that kept a norm from speaking, or from speaking certainly: with the line in the rule, the answer it found and the answer it
 * wants. Of several rules, and of several flows, the one that came nearest; of alternatives the nearest.
 */
final class FailedTests {

    /** More than this and the case is about something else. */
    private static final int MOST = 4;

    private final Safeconduct safeconduct;
    private final Case given;

    FailedTests(Safeconduct safeconduct, Case given) {
        this.safeconduct = safeconduct;
        this.given = given;
    }

    private record Failed(Evaluated reading, List<Test> tests) {}

    /** A half-sentence; nothing where the rules say nothing about it, or somebody else's library decides. */
    String of(String norm) {
        if (!(safeconduct instanceof Engine engine)) {
            return "";
        }
        try {
            return nearest(engine.read(given), norm).map(FailedTests::words).orElse("");
        } catch (CaseException e) {
            return "";
        }
    }

    private static Optional<Failed> nearest(List<Evaluated> readings, String norm) {
        List<Failed> all = new ArrayList<>();
        for (Evaluated reading : readings) {
            for (CompiledRule rule : reading.inForce().rules()) {
                if (rule.norm().id().equals(norm) && !reading.certain(rule)) {
                    all.add(new Failed(reading, failed(rule.rule().condition(), reading)));
                }
            }
        }
        return all.stream().filter(failed -> !failed.tests().isEmpty()).min(Comparator.comparingInt(failed -> failed.tests().size()));
    }

    private static List<Test> failed(Condition condition, Evaluated reading) {
        Truth truth = condition.truth(reading.facts());
        if (truth == Truth.YES) {
            return List.of();
        }
        if (condition instanceof Test test) {
            return List.of(test);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().filter(part -> part.truth(reading.facts()) == truth).map(part -> failed(part, reading))
                    .min(Comparator.comparingInt(List::size)).orElse(List.of());
        }
        // Where something keeps it from holding, what is merely unknown does not matter yet.
        return ((AllOf) condition).parts().stream().filter(part -> part.truth(reading.facts()) == truth)
                .flatMap(part -> failed(part, reading).stream()).toList();
    }

    private static String words(Failed failed) {
        String tests = failed.tests().stream().limit(MOST).map(test -> words(test, failed.reading().answers(test.fact())))
                .collect(Collectors.joining("; "));
        return "; " + tests + (failed.tests().size() > MOST ? "; and " + (failed.tests().size() - MOST) + " more" : "");
    }

    private static String words(Test test, Answers answers) {
        Object answer = answers.get(test.term());
        String found = answer != null ? Stated.word(answer) : answers.presumed(test.term()) ? "no (presumed)" : "unknown";
        // What is unknown has met the test already, and only certainty is missing.
        boolean either = !test.certain() && test.comparison() != Comparison.UNKNOWN && !found.equals("unknown");
        return test.place().file() + " line " + test.place().line() + ": " + test.term() + " is " + found + "; wanted " + wanted(test)
                + (either ? " or unknown" : "");
    }

    private static String wanted(Test test) {
        String operands = String.join(" or ", test.operands());
        boolean not = test.negated();
        return switch (test.comparison()) {
            case IS -> test.operands().isEmpty() ? not ? "no" : "yes" : (not ? "none of " : "") + operands;
            case ABOVE -> (not ? "at most " : "above ") + operands;
            case BELOW -> (not ? "at least " : "below ") + operands;
            case SAME -> (not ? "another than that of " : "that of ") + operands;
            case UNKNOWN -> "unknown";
        };
    }
}
