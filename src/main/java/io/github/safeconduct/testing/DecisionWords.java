package io.github.safeconduct.testing;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Explanation;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.RulebookOutcome;
import io.github.safeconduct.law.Nearest;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A decision in the words of a failed assertion: all that explains it, and nothing that was answered about anybody. */
final class DecisionWords {

    /** More than this of one kind and nobody reads on. */
    private static final int MOST = 6;

    private DecisionWords() {}

    /** What was expected, what was found instead, and the decision. */
    static String failure(Decision decision, String expected, String instead) {
        StringBuilder text = new StringBuilder("Expected ").append(expected).append(", but it is ").append(head(decision)).append(".\n");
        if (!instead.isBlank()) {
            text.append(instead.strip()).append('\n');
        }
        if (decision.blocking().isEmpty() && !decision.eitherWay().isEmpty()) {
            list(text, "One of these holds it up, whichever way the unknowns turn out:", lines(decision.eitherWay()));
        }
        list(text, "What holds it up:", lines(decision.blocking()));
        list(text, "What could, depending on what is unknown:", lines(decision.possible()));
        list(text, "On these conditions:", lines(decision.conditions()));
        list(text, "What it asks:", decision.questions().stream().map(DecisionWords::line).toList());
        list(text, "What would change it:", decision.remedies().stream().map(DecisionWords::line).distinct().toList());
        list(text, "Presumed to be no, since nobody said so:", decision.presumed().isEmpty()
                ? List.of()
                : List.of(decision.presumed().stream().limit(3L * MOST).collect(Collectors.joining(", "))
                        + (decision.presumed().size() > 3 * MOST ? " …" : "")));
        return text.toString().stripTrailing();
    }

    private static String head(Decision decision) {
        Bounds bounds = decision.bounds();
        return decision.outcome()
                + (bounds.best() == bounds.worst() ? "" : " (the unknowns reach from " + bounds.best() + " to " + bounds.worst() + ")")
                + (decision.rulebooks().isEmpty()
                        ? ""
                        : " under " + decision.rulebooks().stream().map(RulebookOutcome::name).collect(Collectors.joining(", ")))
                + " as of " + decision.asOf();
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(title).append('\n');
            lines.stream().limit(MOST).forEach(line -> text.append("  ").append(line).append('\n'));
            if (lines.size() > MOST) {
                text.append("  and ").append(lines.size() - MOST).append(" more\n");
            }
        }
    }

    private static List<String> lines(Collection<CitedConclusion> conclusions) {
        return conclusions.stream().map(one -> one.norm() + ", " + kind(one) + ": " + one.title() + " [" + source(one) + "]").distinct()
                .toList();
    }

    private static String line(Question question) {
        return question.term() + ": " + question.ask();
    }

    private static String line(Remedy remedy) {
        List<String> ways = new ArrayList<>();
        remedy.changes().forEach(change -> ways.add(change.term() + " would have to be " + change.to()));
        if (!remedy.exceptions().isEmpty()) {
            ways.add("an exception: " + remedy.exceptions().stream().map(Remedy.WayOut::norm).collect(Collectors.joining(", ")));
        }
        return remedy.norm() + ": " + (ways.isEmpty() ? "nothing the organisation can do" : String.join("; ", ways));
    }

    /** What a conclusion is, and for a referral to whom; not what a term was settled to, which speaks of a person. */
    static String kind(CitedConclusion conclusion) {
        return (conclusion.certainty() + " " + conclusion.kind()).toLowerCase(Locale.ROOT).replace('_', ' ')
                + (conclusion.detail().isEmpty() || conclusion.kind() == ConclusionKind.DEFINITION ? "" : " (" + conclusion.detail() + ")");
    }

    /** The instrument and the place in it. */
    static String source(CitedConclusion conclusion) {
        return conclusion.sourceTitle() + ", " + conclusion.locator();
    }

    /** What a norm says in this decision. */
    static String conclusions(Decision decision, String norm) {
        String said = decision.conclusions().stream().filter(one -> one.norm().equals(norm))
                .map(one -> kind(one) + (one.liftedBy().isEmpty() ? "" : ", lifted by " + String.join(", ", one.liftedBy()))).distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "outside what was asked" : said;
    }

    /** Why a norm does not say what was expected of it. */
    static String why(Decision decision, String norm) {
        String unknown = unknown(decision, norm);
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return norm + (decision.norms().containsKey(norm) ? " says: " + conclusions(decision, norm) : " is silent")
                + WhySilent.withoutAnswers(decision).of(norm) + ".";
    }

    /**
     * That no governing rulebook has such a norm, or that it is not in force, so that its silence says nothing; empty where it was
     * considered, or there was no engine.
     */
    static String notConsidered(Decision decision, String norm) {
        try {
            Explanation why = decision.whyNot(norm);
            return switch (why.standing()) {
                case NOT_GOVERNING -> "The rulebook " + why.rulebook() + " does not govern this case, so its norms are silent whatever was "
                        + "stated; name it, or the body it governs as the controller.";
                case NOT_IN_FORCE ->
                    norm + " is not in force on " + decision.asOf() + ", so it is silent whatever was stated; decide as of "
                            + "another day.";
                case CERTAIN, POSSIBLE, SILENT -> "";
            };
        } catch (CaseException e) {
            return e.getMessage() + ".";
        } catch (IllegalStateException e) {
            return "";
        }
    }

    /** That the law of a decision has no such term; empty where it has, or the decision was put together without naming any. */
    static String unknownTerm(Decision decision, String term) {
        return decision.vocabulary().filter(known -> known.find(term) == null)
                .map(known -> Nearest.unknown("term", term, known.names()) + "; ./safeconduct terms lists them all.").orElse("");
    }

    /** That no rulebook has such a norm; empty where one has, or the decision was put together without an engine. */
    static String unknown(Decision decision, String norm) {
        try {
            decision.whyNot(norm);
            return "";
        } catch (CaseException e) {
            return e.getMessage() + ".";
        } catch (IllegalStateException e) {
            return "";
        }
    }
}
