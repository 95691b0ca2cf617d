package io.github.safeconduct.cli;

import io.github.safeconduct.casefile.ExpectingCaseReader.Expecting;
import java.util.List;

/**
 * What became of a case that says what it expects.
 *
 * @param one the case
 * @param problems what came out otherwise, a sentence each
 */
record CaseResult(Expecting one, List<String> problems) {

    CaseResult {
        problems = List.copyOf(problems);
    }

    boolean passed() {
        return problems.isEmpty();
    }
}
