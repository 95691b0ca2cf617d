package io.github.safeconduct.properties;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Vocabulary;
import io.github.safeconduct.reference.ReferenceCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** P2: whatever what is open turns out to be, the outcome lies between best and worst. */
final class TrueBounds implements Promise {

    @Override
    public String name() {
        return "P2 bounds are true";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        Outcome settled = tried.decision().bounds().outcome();
        if (settled != Outcome.UNDECIDED && !tried.decision().bounds().allow(tried.decision().outcome())
                && tried.decision().outcome() != Outcome.UNDECIDED) {
            tally.breach(tried.decision().outcome() + " beside " + tried.decision().bounds());
        }
        Map<String, List<Object>> open = open(tried.reference());
        if (open.isEmpty()) {
            tally.count("nothing open");
            return;
        }
        Bounds bounds = Library.decide(tried.sample().everythingAsked()).bounds();
        complete(tried, bounds, pick(tried.reference(), open, 1 + random.nextInt(4), random), tally, "completed in part");
        complete(tried, bounds, pick(tried.reference(), open, open.size(), random), tally, "completed");
    }

    /** What is open in every flow, and can so be answered for the case as a whole. */
    static Map<String, List<Object>> open(ReferenceCase request) {
        Map<String, List<Object>> open = null;
        for (ReferenceCase.Flow flow : request.flows()) {
            Map<String, List<Object>> own = Library.REFERENCE.completable(flow, request.day());
            if (open == null) {
                open = new TreeMap<>(own);
            } else {
                open.keySet().retainAll(own.keySet());
            }
        }
        if (open == null) {
            return Map.of();
        }
        open.computeIfPresent(Vocabulary.OPERATION_KIND, (same, kinds) -> leavingSilence(request, kinds));
        return open;
    }

    /**
     * The kinds of operation under which silence still means what it does while nobody names a kind (decision 14): naming another one opens
     * what was presumed, so that it makes another case and does not complete this one.
     */
    private static List<Object> leavingSilence(ReferenceCase request, List<Object> kinds) {
        boolean said = request.flows().stream().anyMatch(flow -> flow.answers().containsKey(Vocabulary.OPERATION_KIND));
        List<Object> leaving = kinds.stream().filter(kind -> said || Library.VOCABULARY.askedFor(kind, false).isEmpty()).toList();
        return leaving.isEmpty() ? null : leaving;
    }

    /** Answers to so many of the open terms, none of which contradicts what is said in some flow. */
    static Map<String, Object> pick(ReferenceCase request, Map<String, List<Object>> open, int howMany, Random random) {
        List<String> names = new ArrayList<>(open.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> answers = new TreeMap<>();
        List<Map<String, Object>> flows = request.flows().stream().map(ReferenceCase.Flow::answers).toList();
        for (String name : names.subList(0, Math.max(0, Math.min(howMany, names.size())))) {
            Object answer = Cases.pick(open.get(name), random);
            List<Map<String, Object>> more = flows.stream().flatMap(flow -> Library.REFERENCE.with(flow, name, answer).stream()).toList();
            if (more.size() == flows.size()) {
                answers.put(name, answer);
                flows = more;
            }
        }
        return answers;
    }

    private static void complete(Tried tried, Bounds before, Map<String, Object> answers, Tally tally, String how) {
        Sample completed = tried.sample().everythingAsked();
        completed.places().forEach(place -> place.keySet().removeAll(answers.keySet()));
        answers.forEach((name, answer) -> completed.loose().put(name, Answering.asStated(answer)));
        Decision decision;
        try {
            decision = Library.decide(completed);
        } catch (CaseException e) {
            tally.count("completions that contradict themselves");
            return;
        }
        tally.count(how);
        Bounds after = decision.bounds();
        if (after.best().compareTo(before.best()) < 0 || after.worst().compareTo(before.worst()) > 0) {
            tally.breach(before + " but " + after + " with " + answers);
        }
    }
}
