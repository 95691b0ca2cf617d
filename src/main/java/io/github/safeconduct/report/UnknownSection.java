package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import java.util.List;

/** What is not known, not asked, or taken from silence. */
final class UnknownSection {

    private final Page page;
    private final Decision decision;

    UnknownSection(Page page, Decision decision) {
        this.page = page;
        this.decision = decision;
    }

    void write() {
        List<String> above = decision.possible().stream().map(CitedConclusion::norm).toList();
        List<String> possible = decision.conclusions().stream().filter(conclusion -> conclusion.certainty() == Certainty.POSSIBLE)
                .map(CitedConclusion::norm).filter(norm -> !above.contains(norm)).distinct().toList();
        if (possible.isEmpty() && decision.notAssessed().isEmpty() && decision.presumed().isEmpty() && decision.unread().isEmpty()
                && decision.assumptions().isEmpty()) {
            return;
        }
        page.heading("What is not known");
        some("Other norms that could also speak, depending on what is unknown: ", possible);
        some("Not assessed, because the case does not ask (focus " + String.join(", ", decision.focus()) + "): ", decision.notAssessed());
        some("Taken not to be so, because nobody said it is: ", decision.presumed());
        some("Answered, but read by none of these rulebooks, so it made no difference: ", decision.unread());
        decision.assumptions().forEach(one -> some(
                "It stands on the assessment of " + one.term() + " (" + one.rulebook() + "); these could overrule it: ", one.open()));
    }

    private void some(String what, List<String> items) {
        if (!items.isEmpty()) {
            page.paragraph("  ", what + page.some(items));
        }
    }
}
