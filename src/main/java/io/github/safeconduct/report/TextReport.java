package io.github.safeconduct.report;

import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;

/**
 * A decision as a good officer would note it: on one screen, or in full: the outcome; why, norm by norm; what is unknown; what to do next.
 * Lines end with a line feed everywhere, and hold no control or direction character whatever the case is called.
 */
public final class TextReport {

    private final Safeconduct safeconduct;
    private final CaseLabel label;
    private final Decision decision;
    private final boolean trace;

    /** The decision on a case that stands in no file. */
    public TextReport(Safeconduct safeconduct, String name, Decision decision, boolean trace) {
        this(safeconduct, CaseLabel.named(name), decision, trace);
    }

    /** @param trace whether to list everything, every norm whose rule spoke among it */
    public TextReport(Safeconduct safeconduct, CaseLabel label, Decision decision, boolean trace) {
        this.safeconduct = safeconduct;
        this.label = label;
        this.decision = decision;
        this.trace = trace;
    }

    /** What was asked beside the decision, under the case and what it comes to. */
    public String text(Enquiry enquiry) {
        Page page = new Page(trace);
        new HeadSection(page, decision).verdict(label);
        new EnquirySection(page).write(enquiry);
        return page.text();
    }

    /** One screen: what it comes to, the reasons that carry it, what to do next and who does it. With a trace, the whole. */
    public String text() {
        if (trace) {
            return full();
        }
        Page page = new Page(false);
        new BriefReport(page, decision, safeconduct.vocabulary()).write(label);
        return page.text();
    }

    /** Everything: every conclusion with its source and the answers it rests on, what is unknown, presumed and unread. */
    public String full() {
        Page page = new Page(trace);
        new HeadSection(page, decision).write(label);
        new WhySection(page, decision).write();
        new DifferencesSection(page, decision, safeconduct.vocabulary()).write();
        new AdviceSection(page, decision, safeconduct.vocabulary()).write();
        new UnknownSection(page, decision).write();
        if (trace) {
            page.heading("Every norm that spoke");
            decision.norms().forEach((norm, certainty) -> page.line("  " + norm + "  " + Words.of(certainty)));
        }
        return page.text();
    }
}
