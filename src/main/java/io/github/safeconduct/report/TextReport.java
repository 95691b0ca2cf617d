package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import java.util.Locale;

/**
 * A decision as a good officer would note it: on one screen, or in full: the outcome; why, norm by norm; what is unknown; what to do next.
 * Lines end with a line feed everywhere, and hold no control or direction character whatever the case is called.
 */
public final class TextReport {

    private final Safeconduct safeconduct;
    private final CaseLabel label;
    private final Decision decision;
    private final boolean trace;
    private final Words words;

    /** The decision on a case that stands in no file, in English. */
    public TextReport(Safeconduct safeconduct, String name, Decision decision, boolean trace) {
        this(safeconduct, CaseLabel.named(name), decision, trace);
    }

    /**
     * In English.
     *
     * @param trace whether to list everything, every norm whose rule spoke among it
     */
    public TextReport(Safeconduct safeconduct, CaseLabel label, Decision decision, boolean trace) {
        this(safeconduct, label, decision, trace, Words.DEFAULT);
    }

    /**
     * In the language of a locale.
     *
     * @param trace whether to list everything, every norm whose rule spoke among it
     * @throws LanguageException if there are no reports in it; the message lists the languages there are
     */
    public TextReport(Safeconduct safeconduct, CaseLabel label, Decision decision, boolean trace, Locale language) {
        this.safeconduct = safeconduct;
        this.label = label;
        this.decision = decision;
        this.trace = trace;
        this.words = Words.in(language);
    }

    /** What was asked beside the decision, under the case and what it comes to. */
    public String text(Enquiry enquiry) {
        Page page = new Page(trace, words);
        new HeadSection(page, decision, words).verdict(label);
        new EnquirySection(page, words).write(enquiry);
        return page.text();
    }

    /** One screen: what it comes to, the reasons that carry it, what to do next and who does it. With a trace, the whole. */
    public String text() {
        if (trace) {
            return full();
        }
        Page page = new Page(false, words);
        new BriefReport(page, decision, safeconduct.vocabulary(), words).write(label);
        return page.text();
    }

    /** Everything: every conclusion with its source and the answers it rests on, what is unknown, presumed and unread. */
    public String full() {
        Page page = new Page(trace, words);
        new HeadSection(page, decision, words).write(label);
        new WhySection(page, decision, safeconduct.vocabulary(), words).write();
        new DifferencesSection(page, decision, safeconduct.vocabulary(), words).write();
        new AdviceSection(page, decision, safeconduct.vocabulary(), words).write();
        new UnknownSection(page, decision, words).write();
        if (trace) {
            page.heading(words.say("title.spoke"));
            decision.norms().forEach((norm, certainty) -> page.line("  " + norm + "  " + words.of(certainty)));
        }
        return page.text();
    }
}
