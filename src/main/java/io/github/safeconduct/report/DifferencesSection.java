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
    private final Words words;

    DifferencesSection(Page page, Decision decision, Vocabulary vocabulary, Words words) {
        this.page = page;
        this.decision = decision;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    void write() {
        if (!decision.contradictions().isEmpty()) {
            page.heading(words.say("title.contradictions"));
            decision.contradictions()
                    .forEach(found -> page.paragraph("  ", words.say("differences.contradiction", ask(found.term()),
                            found.stated().toLowerCase(Locale.ROOT), words.list(found.norms()), found.rulebook(),
                            found.concluded().toLowerCase(Locale.ROOT))));
        }
        if (!decision.conflicts().isEmpty()) {
            page.heading(words.say("title.conflicts"));
            decision.conflicts().forEach(conflict -> page.paragraph("  ", words.say("differences.conflict",
                    words.topic(conflict.topic()), conflict.stricter(), words.list(conflict.stricterNorms()), conflict.milder(),
                    words.list(conflict.milderNorms()))));
        }
    }

    private String ask(String name) {
        Term term = vocabulary.find(name);
        return term == null ? name : term.ask();
    }
}
