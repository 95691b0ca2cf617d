package io.github.safeconduct.report;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.Certainty;
import io.github.safeconduct.Difference;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.model.Truth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a norm speaks or not, test by test and down to what was said; and what other answers would make different. */
final class EnquirySection {

    private static final String STEP = "   ";

    private final Page page;
    private final Words words;
    private final ProofWords proofs;

    EnquirySection(Page page, Words words) {
        this.page = page;
        this.words = words;
        this.proofs = new ProofWords(words);
    }

    void write(Enquiry enquiry) {
        enquiry.why().forEach(why -> explain(why, true));
        enquiry.whyNot().forEach(why -> explain(why, false));
        enquiry.whatIf().ifPresent(this::difference);
    }

    private void explain(Explanation why, boolean speaks) {
        page.heading(words.say(speaks ? "enquiry.why" : "enquiry.whyNot", why.norm(), why.title()));
        page.paragraph("  ", words.say("why.source", why.sourceTitle(), why.locator()));
        page.paragraph("  ", proofs.standing(why));
        why.rules().forEach(this::rule);
    }

    private void rule(RuleProof rule) {
        page.paragraph("  ", proofs.rule(rule));
        premise(rule.condition(), "    ");
        if (!rule.speaksIf().isEmpty()) {
            page.paragraph("    ", words.say("proof.wouldSpeak"));
            rule.speaksIf().forEach(way -> page.paragraph("    " + STEP, proofs.change(way)));
        }
    }

    private void premise(Premise premise, String indent) {
        if (premise instanceof Premise.Tested tested) {
            tested(tested, indent);
        } else if (premise instanceof Premise.All all) {
            joined(all.truth(), "proof.all", all.parts(), indent);
        } else if (premise instanceof Premise.Any any) {
            joined(any.truth(), "proof.any", any.parts(), indent);
        }
    }

    private void joined(Truth truth, String how, List<Premise> parts, String indent) {
        page.paragraph(indent, mark(truth) + words.say(how));
        parts.forEach(part -> premise(part, indent + STEP));
    }

    private void tested(Premise.Tested tested, String indent) {
        page.paragraph(indent, mark(tested.truth()) + proofs.tested(tested));
        for (Premise.Ground ground : tested.grounds()) {
            page.paragraph(indent + STEP, mark(ground.truth()) + proofs.ground(ground));
            premise(ground.condition(), indent + STEP + STEP);
        }
    }

    /** As wide as the widest, so that what follows stands in a column. */
    private String mark(Truth truth) {
        int widest = Arrays.stream(Truth.values()).mapToInt(any -> words.of("proof", any).length()).max().orElse(0);
        String mark = words.of("proof", truth);
        return mark + " ".repeat(widest - mark.length() + 1);
    }

    private void difference(Difference difference) {
        page.heading(words.say("title.difference"));
        if (difference.isEmpty()) {
            page.line("  " + words.say("difference.nothing"));
            return;
        }
        Outcome after = difference.outcome().after();
        page.line("  " + (difference.outcome().differs()
                ? words.say("difference.outcome", words.of(difference.outcome().before()), words.of(after))
                : words.say("difference.outcome.same", words.of(after))));
        if (difference.permits().differs()) {
            page.line("  " + words.say(difference.permits().after() ? "difference.could" : "difference.couldNot"));
        }
        if (difference.bounds().differs()) {
            Bounds was = difference.bounds().before();
            Bounds is = difference.bounds().after();
            page.line("  " + words.say("difference.bounds", words.of(was.best()), words.of(was.worst()), words.of(is.best()),
                    words.of(is.worst())));
        }
        moved(difference.blocking(), "difference.blocking.gone", "difference.blocking.come");
        moved(difference.duties(), "difference.duties.gone", "difference.duties.come");
        moved(difference.conditions(), "difference.conditions.gone", "difference.conditions.come");
        moved(difference.questions(), "difference.questions.gone", "difference.questions.come");
        if (!difference.norms().isEmpty()) {
            page.paragraph("  ",
                    words.say("difference.norms", page.some(difference.norms().stream().map(one -> norm(one, words)).toList())));
        }
    }

    /** A norm and how it speaks before and after. */
    static String norm(Difference.NormChange one, Words words) {
        return words.say("difference.norm", one.norm(), speaks(one.before(), words), speaks(one.after(), words));
    }

    private static String speaks(Optional<Certainty> certainty, Words words) {
        return certainty.map(words::of).orElseGet(() -> words.say("certainty.silent"));
    }

    private void moved(Difference.Moved moved, String gone, String come) {
        if (!moved.gone().isEmpty()) {
            page.paragraph("  ", words.say(gone, page.some(moved.gone())));
        }
        if (!moved.come().isEmpty()) {
            page.paragraph("  ", words.say(come, page.some(moved.come())));
        }
    }
}
