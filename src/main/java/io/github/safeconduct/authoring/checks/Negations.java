package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.Term;
import java.util.regex.Pattern;

/** A yes that means no is answered wrongly by whoever is tired. */
final class Negations implements WordCheck {

    private static final Pattern NEGATED = Pattern.compile(
            "^(?:Is|Are|Was|Were|Has|Have|Does|Do|Did|Can|Could|Would|Will|May|Must|Should)\\b"
                    + "[^,(]*?\\b(?:not|never|no|nobody|nothing|neither|cannot)\\b"
                    + "(?! more than| longer than| later than|t only)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "negations";
    }

    @Override
    public String looksFor() {
        return "questions whose yes means no";
    }

    @Override
    public void run(Questions questions) {
        for (Term term : questions.terms()) {
            if (term.isYesNo() && NEGATED.matcher(term.ask()).find()) {
                questions.advise(this, term,
                        "is asked in the negative, so that a yes means no; turn the question, or name the thing that is missing");
            }
        }
    }
}
