package io.github.safeconduct.report;

import io.github.safeconduct.Certainty;
import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Plan;
import io.github.safeconduct.Question;
import io.github.safeconduct.Remedy;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.law.Evidence;
import io.github.safeconduct.law.Marks;
import io.github.safeconduct.law.Term;
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
    private final Words words;
    private final Vocabulary vocabulary;
    private final Marks marks;
    private final Questions questions;

    /**
     * One thing to do.
     *
     * @param who who does it
     * @param what what, in a sentence
     */
    record Step(String who, String what) {}

    Summary(Decision decision, Vocabulary vocabulary, Words words) {
        this.decision = decision;
        this.words = words;
        this.vocabulary = vocabulary;
        this.marks = new Marks(vocabulary, Map.of());
        this.questions = new Questions(vocabulary, words);
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

    /**
     * What to do next, for a page that opens with it: where the operation may go ahead, the conditions to be carried out and what is owed
     * come before it.
     */
    List<Step> next() {
        List<Step> next = new ArrayList<>();
        if (decision.outcome().isPermitted()) {
            oneANorm(decision.conditions()).forEach(one -> next.add(toDo("step.condition", one)));
            oneANorm(decision.duties()).forEach(one -> next.add(toDo("step.duty", one)));
        }
        next.addAll(steps());
        if (decision.permits()) {
            next.add(new Step("", words.say("step.goAhead")));
        }
        return next;
    }

    private Step toDo(String sentence, CitedConclusion one) {
        return new Step("", words.sentences(words.say(sentence, words.quoted(one.says()), words.quoted(one.norm())),
                words.untilKnown(List.of(one))));
    }

    /** What to do next, and who: who decides, what to find out, what would lift what blocks. */
    List<Step> steps() {
        Set<Step> steps = new LinkedHashSet<>();
        for (CitedConclusion one : decision.blocking()) {
            // Who waits for an office to overrule a refusal waits in vain.
            if (one.kind() == ConclusionKind.REFERRAL && decision.outcome() != Outcome.REFUSED) {
                steps.add(
                        new Step(words.say("the.office", words.office(one.detail())), words.say("step.decides", words.quoted(one.norm()))));
            }
        }
        Plan plan = decision.plan();
        if (plan.ways().isEmpty()) {
            remedies(steps, plan);
        } else {
            way(steps, plan);
        }
        Set<String> outOfTheWay = new TreeSet<>();
        plan.ways().stream().limit(1).forEach(way -> way.steps().forEach(step -> outOfTheWay.addAll(step.norms())));
        decision.remedies().stream()
                .filter(remedy -> remedy.changes().isEmpty() && !remedy.exceptions().isEmpty() && !outOfTheWay.contains(remedy.norm()))
                .forEach(remedy -> steps.add(new Step("", words.say("step.onlyUnderException", words.quoted(remedy.norm()),
                        words.some(remedy.exceptions().stream().map(Remedy.WayOut::norm).toList())))));
        for (Question question : decision.questions()) {
            steps.add(new Step(the(question.who()), words.say("step.answers", words.quoted(question.ask()), words.about(question),
                    words.quoted(question.term()))));
        }
        return new ArrayList<>(steps);
    }

    /** The cheapest way, and what it comes to. */
    private void way(Set<Step> steps, Plan plan) {
        Plan.Way first = plan.ways().get(0);
        for (Plan.Step step : first.steps()) {
            if (step.leavesOut()) {
                String out = words.leavesOut(step);
                steps.add(new Step(the(step.who()),
                        step.norms().isEmpty() ? out : words.say("step.leavesOut.norms", out, words.some(step.norms()))));
                continue;
            }
            steps.add(new Step(the(step.who()),
                    words.say(step.norms().isEmpty() ? "step.seesToIt" : "step.seesToIt.norms",
                            words.quoted(questions.answer(step.term(), step.to())),
                            words.quoted(step.question()), words.about(step), words.some(step.norms()))));
        }
        boolean mildest = plan.standing() != Plan.Standing.PERMITS && plan.proven();
        String then = first.steps().size() == 1
                ? words.say(mildest ? "step.withThat.mildest" : "step.withThat", words.of(first.outcome()))
                : words.say(mildest ? "step.withAll.mildest" : "step.withAll", words.of(first.outcome()));
        steps.add(new Step("",
                words.sentences(then, plan.ways().size() > 1 ? words.say("step.otherWays", plan.ways().size() - 1) : "")));
    }

    /**
     * Where no way leads to a milder outcome: that nothing helps, where that is proven, since nobody should work at what changes nothing;
     * otherwise what would lift one norm all the same.
     */
    private void remedies(Set<Step> steps, Plan plan) {
        if (decision.outcome().isBlocked() && plan.proven()) {
            steps.add(new Step("", words.say("step.nothingHelps")));
            return;
        }
        Set<String> lost = new TreeSet<>();
        for (Remedy remedy : decision.remedies()) {
            for (Remedy.Change change : remedy.changes()) {
                steps.add(new Step(who(change.term()),
                        words.say("step.seesToIt.alone", words.quoted(questions.answer(change.term(), change.to())),
                                words.quoted(change.question()), words.quoted(remedy.norm()))));
            }
            if (remedy.changes().isEmpty() && remedy.exceptions().isEmpty()) {
                lost.add(remedy.norm());
            }
        }
        if (!lost.isEmpty()) {
            steps.add(new Step("", words.say("step.nothingKnown", words.some(List.copyOf(lost)))));
        }
    }

    /** What the outcome rests on because nobody said otherwise, in the words of its question. */
    List<String> restsOn() {
        return decision.restsOn().stream().map(one -> {
            Term term = vocabulary.find(one.term());
            return words.say(term != null && term.isChoice() ? "rests.none" : "rests.no", words.quoted(one.question()),
                    words.of(one.outcome()), words.quoted(one.term()));
        }).toList();
    }

    /** What was written into the case and made no difference; empty where there is none. */
    List<String> madeNoDifference() {
        List<String> said = new ArrayList<>();
        if (!decision.unread().isEmpty()) {
            said.add(words.say("page.unread", words.some(decision.unread())));
        }
        if (!decision.setAside().isEmpty()) {
            said.add(words.say("page.setAside", words.some(decision.setAside())));
        }
        return said;
    }

    private String who(String term) {
        Marks.Mark mark = marks.find(term);
        return words.of("the", mark == null ? Answerer.OFFICER : mark.who());
    }

    private String the(String answerer) {
        return words.of("the", Answerer.valueOf(answerer));
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
                : words.say("evidence", recalled.size(), all.size());
    }
}
