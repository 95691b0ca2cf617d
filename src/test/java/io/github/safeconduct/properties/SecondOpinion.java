package io.github.safeconduct.properties;

import io.github.safeconduct.Bounds;
import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.law.Answerer;
import io.github.safeconduct.reference.ReferenceCase;
import io.github.safeconduct.reference.ReferenceDecider.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The second decider beside the engine, case by case. */
public final class SecondOpinion {

    private final Cases cases;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    public SecondOpinion(long seed) {
        this.cases = new Cases(seed);
    }

    /** Decides the case of a number twice. */
    public void compare(int number) {
        Sample sample = number % 3 == 0 ? cases.draw(number) : dense(cases.draw(number), cases.random(~number));
        Optional<ReferenceCase> request = Library.reference(sample);
        Decision decision;
        try {
            decision = Library.decide(sample);
        } catch (CaseException e) {
            count("no case for the engine");
            return;
        }
        if (request.isEmpty()) {
            differences.add(number + ": decided although it contradicts itself: " + sample);
            return;
        }
        Reference reference = Library.REFERENCE.decide(request.get());
        String difference = difference(decision, reference);
        count(reference.exact() ? "exact" : "reached in part");
        if (difference != null) {
            differences.add(number + ": " + difference + " open " + reference.open() + ", blocked by " + decision.blocking()
                    + decision.eitherWay() + ": " + sample);
        }
    }

    /** The case with most of what is open answered, so that every completion of the rest can be tried. */
    private static Sample dense(Sample sample, Random random) {
        Optional<ReferenceCase> request = Library.reference(sample);
        if (request.isEmpty()) {
            return sample;
        }
        Map<String, List<Object>> open = TrueBounds.open(request.get());
        List<String> names = new ArrayList<>(open.keySet());
        Collections.shuffle(names, random);
        Sample dense = sample.copy();
        for (String name : names.subList(Math.min(names.size(), random.nextInt(7)), names.size())) {
            Sample more = dense.copy();
            more.places().forEach(place -> place.remove(name));
            more.loose().put(name, Answering.asStated(Cases.pick(open.get(name), random)));
            // What would contradict what is said already stays open.
            dense = Library.reference(more).isPresent() ? more : dense;
        }
        return dense;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static String difference(Decision decision, Reference reference) {
        if (reference.bounds() == null) {
            return null;
        }
        if (!fits(decision.bounds(), reference.bounds(), reference.exact() && decision.isExact())) {
            return "bounds " + decision.bounds() + (decision.isExact() ? "" : " (not exact)") + ", second decider " + reference.bounds()
                    + (reference.exact() ? "" : " at least");
        }
        for (var rulebook : decision.rulebooks()) {
            Bounds other = reference.rulebooks().get(rulebook.name());
            if (other == null || !fits(rulebook.bounds(), other, reference.exact() && decision.isExact())) {
                return "bounds of " + rulebook.name() + " " + rulebook.bounds() + ", second decider " + other
                        + (reference.exact() ? "" : " at least");
            }
        }
        return !reference.exact() || decision.outcome() == reference.outcome() || referred(decision, reference)
                ? null
                : "outcome " + decision.outcome() + ", second decider " + reference.outcome() + " within " + reference.bounds();
    }

    /** Exact bounds are equal; where either is not exact the engine's are the wider ones. */
    private static boolean fits(Bounds engine, Bounds reference, boolean exact) {
        return exact
                ? engine.equals(reference)
                : engine.best().compareTo(reference.best()) <= 0 && engine.worst().compareTo(reference.worst()) >= 0;
    }

    /** The second decider asks no questions, so it does not know that all that are left are for offices. */
    private static boolean referred(Decision decision, Reference reference) {
        return reference.outcome() == Outcome.UNDECIDED && decision.outcome() == Outcome.REFERRED && !decision.questions().isEmpty()
                && decision.questions().stream().allMatch(question -> Answerer.valueOf(question.who()).isOffice());
    }

    public List<String> differences() {
        return differences;
    }

    @Override
    public String toString() {
        return counts + ", " + differences.size() + " differences";
    }
}
