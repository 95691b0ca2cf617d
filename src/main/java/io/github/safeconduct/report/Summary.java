package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.model.ConclusionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a reader wants first: the reasons that carry the outcome, and what to do next and who does it. */
final class Summary {

    private static final Set<ConclusionKind> CARRIES = Set.of(ConclusionKind.BASIS, ConclusionKind.PERMISSION,
            ConclusionKind.CONDITIONAL_PERMISSION);

    private final Decision decision;
    private final Marks marks;

    /**
     * One thing to do.
     *
     * @param who who does it
     * @param what what, in a sentence
     */
    record Step(String who, String what) {}

    Summary(Decision decision, Vocabulary vocabulary) {
        this.decision = decision;
        this.marks = new Marks(vocabulary, Map.of());
    }

    /**
     * The reasons for the outcome, one a norm, the strictest first: what blocks; where nothing does, what could; where it is permitted,
     * what carries it.
     */
    List<CitedConclusion> reasons() {
        List<CitedConclusion> reasons = decision.blocking();
        if (reasons.isEmpty()) {
            reasons = decision.eitherWay();
        }
        if (reasons.isEmpty() && decision.outcome().isPermitted()) {
            reasons = decision.conclusions().stream().filter(
                    one -> CARRIES.contains(one.kind()) && one.certainty() == Certainty.CERTAIN && one.liftedBy().isEmpty() && !one.duty())
                    .toList();
        } else if (reasons.isEmpty()) {
            reasons = decision.possible();
        }
        return oneANorm(
                reasons.stream().sorted(Comparator.comparing(CitedConclusion::weight, Comparator.<Outcome>reverseOrder())).toList());
    }

    static List<CitedConclusion> oneANorm(List<CitedConclusion> conclusions) {
        Map<String, CitedConclusion> byNorm = new LinkedHashMap<>();
        conclusions.forEach(one -> byNorm.putIfAbsent(one.norm(), one));
        return List.copyOf(byNorm.values());
    }

    /** What to do next, and who: who decides, what to find out, what would lift what blocks. */
    List<Step> steps() {
        Set<Step> steps = new LinkedHashSet<>();
        for (CitedConclusion one : decision.blocking()) {
            if (one.kind() == ConclusionKind.REFERRAL) {
                steps.add(new Step(the(one.detail()), "decides (" + one.norm() + ")."));
            }
        }
        Set<String> lost = new TreeSet<>();
        for (Remedy remedy : decision.remedies()) {
            for (Remedy.Change change : remedy.changes()) {
                steps.add(new Step(who(change.term()),
                        "sees to it that the answer is " + change.to() + ": " + change.question() + " (" + remedy.norm() + ")"));
            }
            if (remedy.changes().isEmpty() && remedy.exceptions().isEmpty()) {
                lost.add(remedy.norm());
            }
            if (remedy.changes().isEmpty() && !remedy.exceptions().isEmpty()) {
                steps.add(new Step("", remedy.norm() + " falls away only under an exception: "
                        + Questions.some(remedy.exceptions().stream().map(Remedy.WayOut::norm).toList()) + "."));
            }
        }
        if (!lost.isEmpty()) {
            steps.add(new Step("", "Nothing within the organisation's power is known to lift " + Questions.some(List.copyOf(lost)) + "."));
        }
        for (Question question : decision.questions()) {
            steps.add(new Step(the(Questions.who(question)),
                    "answers: " + question.ask() + Words.about(question.flows()) + " [" + question.term() + "]"));
        }
        return new ArrayList<>(steps);
    }

    private String who(String term) {
        Marks.Mark mark = marks.find(term);
        return the(Words.who(mark == null ? Answerer.OFFICER : mark.who()));
    }

    private static String the(String who) {
        return who.equals("IT") ? who : "The " + who;
    }

    /** How much of it was not read again against the instrument; empty where all of it was. */
    String evidence() {
        Set<String> all = new TreeSet<>();
        Set<String> recalled = new TreeSet<>();
        for (CitedConclusion one : decision.conclusions()) {
            if (one.certainty() == Certainty.CERTAIN) {
                all.add(one.norm());
                if (one.evidence() == Evidence.RECOLLECTION) {
                    recalled.add(one.norm());
                }
            }
        }
        return recalled.isEmpty()
                ? ""
                : recalled.size() + " of the " + all.size() + " norms that speak rest on recollection: check them against the instrument.";
    }
}
