package io.github.safeconduct.authoring.checks;

import io.github.safeconduct.law.Term;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who stands in a camp knows what was signed and who was told, and not whether a purpose is legitimate: that is for the norms to conclude,
 * or for an office.
 */
final class LegalConclusions implements WordCheck {

    private static final Pattern WORD = Pattern.compile(
            "\\b(?:il|un|in|dis)?(?:legitimate|lawful|fair|valid|adequate|appropriate|suitable|necessary|proportionate|compatible|"
                    + "comparable|justified|overriding|"
                    + "competent|substantial)(?:ly)?\\b|\\b(?:legality|lawfulness|fairness|validity|"
                    + "adequacy|necessity|proportionality|compatibility)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "legal-conclusions";
    }

    @Override
    public String looksFor() {
        return "questions that ask an officer, a person or a recipient for the legal conclusion";
    }

    @Override
    public void run(Questions questions) {
        for (Term term : questions.terms()) {
            Matcher found = WORD.matcher(term.ask());
            if (questions.isForTheField(term) && found.find()) {
                questions.advise(this, term, "asks somebody in the field whether something is '" + found.group()
                        + "'; ask for what can be seen or was done, or say by 'who' which office answers");
            }
        }
    }
}
