package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.Locale;

/** Where officers and rules, or two bodies, see it differently. */
final class DifferencesSection {

    private final Page page;
    private final Decision decision;
    private final Vocabulary vocabulary;

    DifferencesSection(Page page, Decision decision, Vocabulary vocabulary) {
        this.page = page;
        this.decision = decision;
        this.vocabulary = vocabulary;
    }

    void write() {
        if (!decision.contradictions().isEmpty()) {
            page.heading("Assessments the rules contradict");
            decision.contradictions()
                    .forEach(found -> page.paragraph("  ", "'" + ask(found.term()) + "' was stated as " + found.stated()
                            .toLowerCase(Locale.ROOT) + ", but "
                            + String.join(", ", found.norms()) + " (" + found.rulebook() + ") makes it " + found.concluded()
                                    .toLowerCase(Locale.ROOT)
                            + ". The norm counts."));
        }
        if (!decision.conflicts().isEmpty()) {
            page.heading("Where the bodies differ");
            decision.conflicts().forEach(conflict -> page.paragraph("  ", "On " + conflict.topic() + ": " + conflict.stricter() + " ("
                    + String.join(", ", conflict.stricterNorms()) + ") is stricter than " + conflict.milder() + " ("
                    + String.join(", ", conflict.milderNorms())
                    + "); the stricter prevails."));
        }
    }

    private String ask(String name) {
        Term term = vocabulary.find(name);
        return term == null ? name : term.ask();
    }
}
