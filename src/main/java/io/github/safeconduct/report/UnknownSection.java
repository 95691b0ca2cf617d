package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not known, not asked, or taken from silence. */
final class UnknownSection {

    private final Page page;
    private final Decision decision;
    private final Words words;

    UnknownSection(Page page, Decision decision, Words words) {
        this.page = page;
        this.decision = decision;
        this.words = words;
    }

    void write() {
        Set<String> above = Stream.concat(decision.possible().stream(), decision.conditions().stream()).map(CitedConclusion::norm)
                .collect(Collectors.toSet());
        List<String> possible = decision.conclusions().stream().filter(conclusion -> conclusion.certainty() == Certainty.POSSIBLE)
                .map(CitedConclusion::norm).filter(norm -> !above.contains(norm)).distinct().toList();
        if (possible.isEmpty() && decision.notAssessed().isEmpty() && decision.presumed().isEmpty() && decision.unread().isEmpty()
                && decision.assumptions().isEmpty() && decision.setAside().isEmpty()) {
            return;
        }
        page.heading(words.say("title.unknown"));
        some(possible, items -> words.say("unknown.possible", items));
        String focus = decision.focus().stream().map(words::question).collect(Collectors.joining(words.say("between.items")));
        some(decision.notAssessed(), items -> words.say("unknown.notAssessed", focus, items));
        some(decision.presumed(), items -> words.say("unknown.presumed", items));
        some(decision.unread(), items -> words.say("unknown.unread", items));
        some(decision.setAside(), items -> words.say("unknown.setAside", items));
        decision.assumptions()
                .forEach(one -> some(one.open(), items -> words.say("unknown.assumption", one.term(), one.rulebook(), items)));
    }

    private void some(List<String> items, UnaryOperator<String> sentence) {
        if (!items.isEmpty()) {
            page.paragraph("  ", sentence.apply(page.some(items)));
        }
    }
}
