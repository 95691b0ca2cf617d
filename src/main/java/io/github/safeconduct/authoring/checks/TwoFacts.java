package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.Term;
import java.util.regex.Pattern;

/** Of two facts in one question one may be so and the other not, and there is no answer. */
final class TwoFacts implements WordCheck {

    /** A second verb after the word that joins: a list of things joined by "or" is one fact. */
    private static final Pattern JOINED = Pattern.compile(
            "\\b(?:and|or|but)\\b(?: \\w+){0,4}? "
                    + "(?:is|are|was|were|has|have|had|does|do|did|can|could|would|will|may|must|should|ha[sd] been)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "two-facts";
    }

    @Override
    public String looksFor() {
        return "questions that join two facts by 'and' or 'or'";
    }

    @Override
    public void run(Questions questions) {
        for (Term term : questions.terms()) {
            if (!term.isChoice() && JOINED.matcher(term.ask()).find()) {
                questions.advise(this, term, "joins two facts in one question; ask one of them, or each by itself");
            }
        }
    }
}
