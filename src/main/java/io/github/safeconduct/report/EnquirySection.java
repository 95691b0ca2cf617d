package io.github.safeconduct.report;

import io.github.safeconduct.Difference;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Origin;
import io.github.safeconduct.Premise;
import io.github.safeconduct.RuleProof;
import io.github.safeconduct.model.Truth;
import java.util.List;
import java.util.stream.Collectors;

/** Why a norm speaks or not, test by test and down to what was said; and what other answers would make different. */
final class EnquirySection {

    private static final String STEP = "   ";

    private final Page page;

    EnquirySection(Page page) {
        this.page = page;
    }

    void write(Enquiry enquiry) {
        enquiry.why().forEach(why -> explain(why, true));
        enquiry.whyNot().forEach(why -> explain(why, false));
        enquiry.whatIf().ifPresent(this::difference);
    }

    private void explain(Explanation why, boolean speaks) {
        page.heading((speaks ? "Why " : "Why not ") + why.norm() + ", " + why.title());
        page.paragraph("  ", "Source: " + why.sourceTitle() + ", " + why.locator());
        page.paragraph("  ", standing(why));
        why.rules().forEach(this::rule);
    }

    private static String standing(Explanation why) {
        return switch (why.standing()) {
            case CERTAIN -> "It speaks, whatever the unknowns turn out to be.";
            case POSSIBLE -> "It may speak, depending on what is unknown.";
            case SILENT -> "It does not speak.";
            case NOT_IN_FORCE ->
                "It is not in force on this day: it is the law from " + why.from() + why.to().map(to -> " until " + to).orElse("") + ".";
            case NOT_GOVERNING -> "Its rulebook, " + why.rulebook() + ", does not govern this case.";
        };
    }

    private void rule(RuleProof rule) {
        page.paragraph("  ", "The rule \"" + rule.rule() + "\" " + switch (rule.truth()) {
            case YES -> "holds";
            case NO -> "does not hold";
            case UNKNOWN -> "may hold";
        } + Words.about(List.of(rule.flow())) + " and " + (rule.truth() == Truth.YES ? "concludes " : "would conclude ")
                + String.join(", ", rule.concludes())
                + (rule.liftedBy().isEmpty() ? "" : "; lifted by " + String.join(", ", rule.liftedBy()))
                + (rule.inFocus() ? "." : ". It is outside the focus, where only what is certain counts."));
        premise(rule.condition(), "    ");
        if (!rule.speaksIf().isEmpty()) {
            page.paragraph("    ", "It would speak");
            rule.speaksIf().forEach(way -> page.paragraph("    " + STEP,
                    "if " + way.stream().map(EnquirySection::change).collect(Collectors.joining(" and ")) + "."));
        }
    }

    private static String change(RuleProof.Change change) {
        return change.term() + " were " + change.to() + (change.origin() == Origin.UNKNOWN ? "" : " instead of " + change.from())
                + origin(change.origin(), "", "", change.from());
    }

    private void premise(Premise premise, String indent) {
        if (premise instanceof Premise.Tested tested) {
            tested(tested, indent);
            return;
        }
        boolean all = premise instanceof Premise.All;
        page.paragraph(indent, mark(premise.truth()) + (all ? "all of this:" : "one of these:"));
        (all ? ((Premise.All) premise).parts() : ((Premise.Any) premise).parts()).forEach(part -> premise(part, indent + STEP));
    }

    private void tested(Premise.Tested tested, String indent) {
        page.paragraph(indent, mark(tested.truth()) + tested.term() + " " + tested.wants() + ". " + found(tested));
        for (Premise.Ground ground : tested.grounds()) {
            page.paragraph(indent + STEP, mark(ground.truth()) + ground.norm() + " " + settles(ground) + " where this holds:");
            premise(ground.condition(), indent + STEP + STEP);
        }
    }

    /** A basis is given or taken; any other term is made something. */
    private static String settles(Premise.Ground ground) {
        boolean basis = ground.settles().contains(" ");
        return basis ? ground.settles() : (ground.truth() == Truth.YES ? "makes it " : "would make it ") + ground.settles();
    }

    private static String found(Premise.Tested tested) {
        if (tested.origin() == Origin.UNKNOWN) {
            return "It is not known.";
        }
        return "It is " + tested.answer() + origin(tested.origin(), tested.impliedBy(), tested.stated(), tested.answer()) + ".";
    }

    private static String origin(Origin origin, String impliedBy, String stated, String answer) {
        return switch (origin) {
            case STATED -> stated.isEmpty() || stated.equals(answer) ? ", as stated" : ", as this rulebook reads " + stated;
            case IMPLIED -> impliedBy.isEmpty() ? ", as another answer implies" : ", as " + impliedBy + " implies";
            case DERIVED -> ", as norms settled it";
            case PRESUMED -> ", since nobody said otherwise";
            case READ_EITHER_WAY -> ", a code this rulebook does not know and each rule reads its own way";
            case UNKNOWN -> ", which nobody said";
        };
    }

    private static String mark(Truth truth) {
        return switch (truth) {
            case YES -> "[holds] ";
            case NO -> "[fails] ";
            case UNKNOWN -> "[open]  ";
        };
    }

    private void difference(Difference difference) {
        page.heading("What would be different");
        if (difference.isEmpty()) {
            page.line("  Nothing.");
            return;
        }
        if (difference.outcome().differs()) {
            page.line("  Outcome: " + Words.of(difference.outcome().before()) + " -> " + Words.of(difference.outcome().after()));
        } else {
            page.line("  Outcome: " + Words.of(difference.outcome().after()) + ", as before");
        }
        if (difference.permits().differs()) {
            page.line("  The operation " + (difference.permits().after() ? "could" : "could no longer") + " go ahead.");
        }
        if (difference.bounds().differs()) {
            page.line("  Between: " + Words.of(difference.bounds().before().best()) + " and "
                    + Words.of(difference.bounds().before().worst()) + " -> "
                    + Words.of(difference.bounds().after().best()) + " and " + Words.of(difference.bounds().after().worst()));
        }
        moved("Holding it up", difference.blocking());
        moved("What must be done", difference.duties());
        moved("Conditions", difference.conditions());
        moved("Questions", difference.questions());
        if (!difference.norms().isEmpty()) {
            page.paragraph("  ", "Norms that speak otherwise: " + page.some(difference.norms().stream()
                    .map(one -> one.norm() + " (" + one.before().map(Words::of).orElse("silent") + " -> "
                            + one.after().map(Words::of).orElse("silent") + ")")
                    .toList()));
        }
    }

    private void moved(String what, Difference.Moved moved) {
        if (!moved.gone().isEmpty()) {
            page.paragraph("  ", what + ", no longer: " + page.some(moved.gone()));
        }
        if (!moved.come().isEmpty()) {
            page.paragraph("  ", what + ", now: " + page.some(moved.come()));
        }
    }
}
